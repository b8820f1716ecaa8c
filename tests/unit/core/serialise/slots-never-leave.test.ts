import fc from 'fast-check'
import { expect, it } from 'vitest'
import { endpointArticle } from '../../../../src/core/endpoint/write-article'
import { ghostLexical } from '../../../../src/core/serialise/ghost-lexical'
import { articleMarkdown, wayInto } from '../../../../src/core/serialise/markdown'
import { wordpressContent } from '../../../../src/core/serialise/wordpress-blocks'
import { arbitraryArticle } from '../../../support/arbitrary-article'
import { mediaOf } from '../../../support/build-article'

it('the rules of a template leave no trace in what is published, whatever the article', () => {
  fc.assert(
    fc.property(arbitraryArticle, (written) => {
      const placed = new Map([...mediaOf(written)].map(([pictureId, media]) => [pictureId, { pictureId, ...media }]))
      const [withRules, without] = [written, { ...written, slots: [] }].map((article) => [
        wordpressContent(article, placed),
        ghostLexical(article, [], placed),
        JSON.stringify(endpointArticle(article, placed)),
        articleMarkdown(article, wayInto('media'))
      ])
      expect(withRules).toEqual(without)
    })
  )
})

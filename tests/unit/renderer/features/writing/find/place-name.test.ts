import { expect, it } from 'vitest'
import { createI18n } from '../../../../../../src/i18n/create-i18n'
import { en } from '../../../../../../src/i18n/messages/en'
import { compileQuery } from '../../../../../../src/core/find/compile-query'
import { findInArticle } from '../../../../../../src/renderer/src/features/writing/find/article-hits'
import { placeName } from '../../../../../../src/renderer/src/features/writing/find/place-name'
import { body, figure, heading, item, listicle, paragraph } from '../../../../../support/build-document'
import { articleSchema } from '../../../editor/notation'

it('says where a hit is, by the number that is shown there', () => {
  const doc = articleSchema.nodeFromJSON(
    body(
      paragraph('x'),
      heading(2, 'x'),
      figure({ credit: 'x' }),
      listicle('countdown', item('x', figure({ alt: 'x', caption: 'x' })), item('', paragraph('x')))
    )
  )
  const finder = compileQuery({ text: 'x', isCaseSensitive: false, isWholeWord: false, isPattern: false })
  const t = createI18n('en', en).getFixedT(null, 'find')
  const hits = finder.ok ? findInArticle({ doc, readField: () => 'x' }, finder.value, new WeakMap(), () => true) : undefined
  expect(hits?.map(({ place }) => placeName(t, doc, place))).toEqual([
    'Headline',
    'Dek',
    'Caption of the lead picture',
    'Credit of the lead picture',
    'Alt text of the lead picture',
    'Text',
    'Heading',
    'Credit of picture 1',
    'Heading of item 2',
    'Caption of picture 2',
    'Alt text of picture 2',
    'Item 1'
  ])
})

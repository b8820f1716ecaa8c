import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import type { Article } from '../../../../src/core/article/article'
import { articleSchema } from '../../../../src/core/article/article'
import { textOf } from '../../../../src/core/article/walk'
import { linkCountAndSizePictures } from '../../../../src/core/migrations/0001-link-count-and-size-pictures'
import { nameItemsAndAddNotesAndSeoTitle } from '../../../../src/core/migrations/0002-name-items-and-add-notes-and-seo-title'
import { addDismissedNumbering } from '../../../../src/core/migrations/0003-add-dismissed-numbering'
import { addSlots } from '../../../../src/core/migrations/0004-add-slots'
import { addSeoDescription } from '../../../../src/core/migrations/0005-add-seo-description'
import { addSocialCard } from '../../../../src/core/migrations/0006-add-social-card'
import { tellDraftsThatWereNeverOut } from '../../../../src/core/migrations/0007-tell-drafts-that-were-never-out'
import { currentFormat, migrate } from '../../../../src/core/migrations/migrate'
import { arbitraryArticle } from '../../../support/arbitrary-article'
import { article } from '../../../support/build-article'
import { body, item, listicle, paragraph } from '../../../support/build-document'
import { asOfFormat1 } from '../../../support/format-1'

const fixture = (name: string): unknown => JSON.parse(readFileSync(new URL(`../../../fixtures/${name}`, import.meta.url), 'utf8'))

/** Every text of an article, whole. */
function wordsOf(words: Article): unknown {
  const { isCountLinked: _isCountLinked, seoTitle: _seoTitle, seoDescription: _seoDescription, socialTitle: _socialTitle, socialPicture: _socialPicture, passageNotes: _passageNotes, dismissedNumbering: _dismissedNumbering, slots: _slots, body: _body, ...rest } = words
  return [rest, textOf(words.body)]
}

describe('the chain of migrations', () => {
  it.each([
    [1, linkCountAndSizePictures],
    [2, nameItemsAndAddNotesAndSeoTitle],
    [3, addDismissedNumbering],
    [4, addSlots],
    [5, addSeoDescription],
    [6, addSocialCard],
    [7, tellDraftsThatWereNeverOut]
  ])('makes of the article of format %i, as it was written then, what it was found to be in the next, and one of the present format', (format, step) => {
    const { article: written } = z.object({ format: z.literal(format), article: z.unknown() }).parse(fixture(`format-${String(format)}/article.json`))
    const next = fixture(`format-${String(format)}/article.in-format-${String(format + 1)}.json`)
    expect(step(written)).toEqual(next)
    const migrated = migrate(written, format)
    expect(migrated).toEqual(migrate(next, format + 1))
    expect(articleSchema.parse(migrated)).toEqual(migrated)
  })

  it('makes of any article of format 1 one of the present format, with every word as it was', () => {
    fc.assert(
      fc.property(arbitraryArticle, (written) => {
        const migrated = articleSchema.parse(migrate(asOfFormat1(written), 1))
        expect(wordsOf(migrated)).toEqual(wordsOf(written))
      }),
      { numRuns: 300 }
    )
  })

  it('throws at nothing, changes nothing that it is given, and takes nothing away', () => {
    const node = fc.record({ type: fc.constantFrom('doc', 'listicle', 'listicleItem', 'figure', 'hologram'), attrs: fc.jsonValue(), content: fc.jsonValue() }, { requiredKeys: [] })
    const anything = fc.oneof(
      fc.jsonValue(),
      fc.record({ headline: fc.jsonValue(), body: fc.oneof(fc.jsonValue(), fc.record({ content: fc.array(fc.oneof(node, fc.record({ type: fc.constant('listicle'), content: fc.array(node) }))) })) }, { requiredKeys: [] })
    )
    fc.assert(
      fc.property(anything, (value) => {
        const before = JSON.stringify(value)
        const migrated = migrate(value, 1)
        expect(JSON.stringify(value)).toBe(before)
        expect(migrated).toMatchObject(z.any().parse(value))
      }),
      { numRuns: 500 }
    )
  })

  it('leaves an article of the present format alone', () => {
    expect(migrate(article(), currentFormat)).toEqual(article())
  })
})

describe('the first migration', () => {
  const three = listicle('ascending', item('One'), item('Two'), item('Three'))
  const linked = (headline: string, ...blocks: Article['body']['content']): unknown =>
    z.object({ isCountLinked: z.boolean() }).parse(migrate(asOfFormat1(article({ headline, body: body(...blocks) })), 1)).isCountLinked

  it.each(['Top 3 Reasons', '3 Reasons', 'My (3) reasons', '서울의 카페 3곳', 'Soundtrack #1: 3 songs of 2022', 'The best are 3.'])('links “%s” to its three items', (headline) => {
    expect(linked(headline, three)).toBe(true)
  })

  it.each(['Three Reasons', 'Top 5 Reasons', 'In 3D', 'The S3', 'TOP3', '理由3選', '3.5 stars', '1.3 stars', '#3', '3rd place', '33 songs', '3-step plan', '$3', '3%', ''])('leaves “%s” alone', (headline) => {
    expect(linked(headline, three)).toBe(false)
  })

  it('leaves a headline alone where there is no list, or more than one', () => {
    expect([linked('3 Reasons', paragraph('3')), linked('3 Reasons', three, three)]).toEqual([false, false])
  })
})

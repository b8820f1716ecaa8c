import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ArticleDraft } from '../../../../../src/core/article/article'
import { articleDraftSchema } from '../../../../../src/core/article/article'
import { textOf } from '../../../../../src/core/article/walk'
import type { Piece } from '../../../../../src/renderer/src/ui/compare/compare-words'
import { compareArticles } from '../../../../../src/renderer/src/features/versions/compare/compare-articles'
import { compareRows } from '../../../../../src/renderer/src/ui/compare/compare-rows'
import { compareInline, compareText } from '../../../../../src/renderer/src/ui/compare/compare-words'
import type { TextRow } from '../../../../../src/renderer/src/ui/compare/text-rows'
import { rowsOf } from '../../../../../src/renderer/src/ui/compare/text-rows'
import { arbitraryBody } from '../../../../support/arbitrary-article'
import { fillTemplate } from '../../../../../src/core/template/fill-template'

const side = (pieces: readonly Piece[], left: 'removed' | 'added'): string =>
  pieces.filter(({ kind }) => kind === 'same' || kind === left).map(({ text }) => text).join('')
const told = (pieces: readonly Piece[]): string => pieces.map(({ kind, text }) => (kind === 'same' ? text : kind === 'removed' ? `[-${text}-]` : `{+${text}+}`)).join('')
const paragraph = (text: string): TextRow => ({ kind: 'paragraph', content: [{ type: 'text', text }] })
const words = { on: 'On', off: 'Off' }

describe('comparing text', () => {
  it('is by the word, in Korean too', () => {
    expect(told(compareText('Fans have waited two years.', 'Fans have waited three years.'))).toBe('Fans have waited [-two-]{+three+} years.')
    expect(told(compareText('팬들은 두 해를 기다렸다.', '팬들은 세 해를 기다렸다.'))).toBe('팬들은 [-두-]{+세+} 해를 기다렸다.')
  })

  it('reads words that were replaced one after the other as one change, and leaves what stays between others', () => {
    expect(told(compareText('Six episodes, one lighthouse.', '여섯 편, 등대 하나.'))).toBe('[-Six episodes, one lighthouse-]{+여섯 편, 등대 하나+}.')
    expect(told(compareText('old one stays', 'new one went'))).toBe('[-old-]{+new+} one [-stays-]{+went+}')
    expect(told(compareText('one two three', 'one big two big three'))).toBe('one {+big +}two {+big +}three')
  })

  it('tells a word that became bold', () => {
    const pieces = compareInline([{ type: 'text', text: 'so good' }], [{ type: 'text', text: 'so ' }, { type: 'text', text: 'good', marks: [{ type: 'bold' }] }])
    expect(pieces.map(({ kind, text, marks }) => [kind, text, marks.length])).toEqual([['same', 'so ', 0], ['removed', 'good', 0], ['added', 'good', 1]])
  })

  it('gives back either text whole, whatever they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (before, after) => {
        const pieces = compareText(before, after)
        expect([side(pieces, 'removed'), side(pieces, 'added')]).toEqual([before, after])
      })
    )
  })
})

describe('comparing the rows of two texts', () => {
  it('pairs what is alike and leaves apart what is not', () => {
    const before = ['The sea is calm tonight.', 'A paragraph that goes away entirely.', 'The end.'].map(paragraph)
    const after = ['The sea is wild tonight.', 'Something new about ferries.', 'The end.'].map(paragraph)
    expect(compareRows(before, after).map(({ change, pieces }) => [change, told(pieces)])).toEqual([
      ['changed', 'The sea is [-calm-]{+wild+} tonight.'],
      ['removed', '[-A paragraph that goes away entirely.-]'],
      ['added', '{+Something new about ferries.+}'],
      ['same', 'The end.']
    ])
  })

  it('finds every row of either text once and in order, whatever they are', () => {
    fc.assert(
      fc.property(arbitraryBody, arbitraryBody, (one, other) => {
        const [before, after] = [rowsOf(one), rowsOf(other)]
        const compared = compareRows(before, after)
        expect(compared.flatMap(({ before: row }) => (row === undefined ? [] : [row]))).toEqual(before)
        expect(compared.flatMap(({ change, row }) => (change === 'removed' ? [] : [row]))).toEqual(after)
      }),
      { numRuns: 60 }
    )
  })

  it('leaves out no text of a body', () => {
    fc.assert(
      fc.property(arbitraryBody, (body) => {
        const rows = rowsOf(body).flatMap((row) => ('content' in row ? row.content.map(textOf).join('') : row.kind === 'picture' ? row.picture.caption : []))
        const words = (text: string) => text.replace(/[\s|/]/g, '') // the cells of a table are parted by signs of the rows
        expect(words(rows.join(''))).toBe(words(textOf(body)))
      }),
      { numRuns: 60 }
    )
  })
})

describe('comparing two versions of an article', () => {
  const article: ArticleDraft = articleDraftSchema.parse({ id: 'article-0001', ...fillTemplate({ template: 'blank' }), headline: 'Harbor Lights', tags: ['sea'] })

  it('finds nothing where nothing changed', () => {
    expect(compareArticles(article, article, words)).toMatchObject({ changes: 0, details: [] })
  })

  it('finds words, picture and details that changed, and counts the places', () => {
    const leadPicture = { pictureId: `${'a'.repeat(64)}.jpg`, width: 4, height: 3, alt: '', caption: '', credit: '' }
    const after = { ...article, headline: 'Harbour Lights', leadPicture, tags: ['sea', 'song'], areCommentsOpen: !article.areCommentsOpen }
    const comparison = compareArticles(article, after, words)
    expect(told(comparison.headline)).toBe('[-Harbor-]{+Harbour+} Lights')
    expect(comparison.leadPicture).toEqual({ before: null, after: leadPicture })
    expect(comparison.details.map(({ name }) => name)).toEqual(['tags', 'comments'])
    expect(comparison.changes).toBe(4)
  })
})

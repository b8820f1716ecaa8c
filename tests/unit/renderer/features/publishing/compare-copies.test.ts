import { expect, test } from 'vitest'
import type { PostCopy } from '../../../../../src/core/publishing/post-copy'
import { compareCopies, sideOf } from '../../../../../src/renderer/src/features/publishing/compare-copies'

const row = (text: string): PostCopy['rows'][number] => ({ kind: 'text', text, address: '' })
const mine: PostCopy = {
  title: 'Three reasons',
  rows: ['One by one.', 'They waited ten years.', 'Two.', 'Three.', 'Four.'].map(row),
  excerpt: '',
  seoTitle: 'Three',
  seoDescription: 'Why three',
  socialTitle: 'Three!',
  socialPicture: '',
  slug: 'three-reasons',
  categories: ['Dramas'],
  tags: ['b', 'a'],
  areCommentsOpen: true,
  leadPicture: 'https://site.test/2026/lead.jpg',
  standing: 'published',
  publishedAt: '2026-03-08T09:45:00.000Z',
  author: 'Mina',
  isPinned: false,
  terms: [{ taxonomy: 'genre', name: 'Genres', terms: ['Noir'] }, { taxonomy: 'studio', name: 'Studios', terms: [] }]
}
const words = { comments: (areOpen: boolean) => (areOpen ? 'open' : 'closed'), standing: (standing: string) => standing, moment: (at: string) => at, pin: String }

test('only what differs is laid side by side, word by word, with the rows around it', () => {
  const theirs: PostCopy = { ...mine, title: 'Four reasons', seoTitle: 'Four', tags: ['a', 'b'], areCommentsOpen: false, rows: ['One by one.', 'They waited eleven years.', 'Two.', 'Three.', 'Four.'].map(row) }
  const { fields, rows, changes } = compareCopies(mine, theirs, null, words)
  expect(fields.map(({ name }) => name)).toEqual(['headline', 'seo-title', 'comments'])
  expect(rows.map((row) => row?.compared.change)).toEqual(['same', 'changed', 'same', undefined])
  const pieces = rows[1]?.compared.pieces ?? []
  expect([sideOf(pieces, 'removed'), sideOf(pieces, 'added')].map((side) => side.map(({ kind, text }) => (kind === 'same' ? text : `[${text}]`)).join(''))).toEqual([
    'They waited [ten] years.',
    'They waited [eleven] years.'
  ])
  expect(changes).toBe(4)
})

test('copies that are the same differ nowhere', () => {
  expect(compareCopies(mine, mine, null, words)).toEqual({ fields: [], rows: [], changes: 0 })
})

test('each difference is told of whoever changed it since what both are changes of', () => {
  const base: PostCopy = { ...mine, title: 'Two reasons', rows: ['One by one.', 'They waited nine years.', 'Two.', 'Three.', 'Gone here.', 'Four.'].map(row) }
  const here: PostCopy = { ...mine, excerpt: 'Written here', rows: ['One by one.', 'They waited ten years.', 'Two.', 'New here.', 'Three.', 'Four.'].map(row) }
  const there: PostCopy = { ...base, title: 'Four reasons', tags: ['a'], rows: ['One by one, there.', 'They waited eleven years.', 'Three.', 'Gone here.', 'Four.'].map(row) }
  const { fields, rows } = compareCopies(here, there, base, words)
  expect(fields.map(({ name, by }) => `${name} ${by ?? ''}`)).toEqual(['headline both', 'excerpt mine', 'tags theirs'])
  expect(rows.flatMap((one) => (one === null || one.by === undefined ? [] : [`${one.compared.change} ${one.by}`]))).toEqual([
    'changed theirs',
    'changed both',
    'removed theirs',
    'removed mine',
    'added mine'
  ])
  expect(compareCopies(here, there, null, words).fields.every(({ by }) => by === undefined)).toBe(true)
})

test('a category that somebody has given an article without one is told of whoever that was', () => {
  const without: PostCopy = { ...mine, categories: [] }
  const by = (here: PostCopy, there: PostCopy) => compareCopies(here, there, without, words).fields.map((field) => field.by)
  expect([by(without, mine), by(mine, without), by(mine, { ...mine, categories: ['Reviews'] })]).toEqual([['theirs'], ['mine'], ['both']])
})

test('author, pin and the terms of each taxonomy of the site stand beside one another, and who changed them where that is known', () => {
  const terms = (genres: string[], studios: string[]) => [{ taxonomy: 'genre', name: 'Genres', terms: genres }, { taxonomy: 'studio', name: 'Studios', terms: studios }]
  const there: PostCopy = { ...mine, author: 'Jo', isPinned: true, terms: terms(['Slow', 'Noir'], ['Studio N']) }
  const base: PostCopy = { ...mine, author: 'Jo', isPinned: null, terms: terms(['Noir'], []).slice(0, 1) }
  const { fields, changes } = compareCopies(mine, there, base, words)
  expect(fields.map(({ name, taxonomy, by }) => [taxonomy ?? name, by])).toEqual([['author', 'mine'], ['pinned', undefined], ['Genres', 'theirs'], ['Studios', undefined]])
  expect(changes).toBe(4)
  const unknown: PostCopy = { ...mine, author: null, isPinned: null, terms: [] }
  expect(compareCopies(unknown, unknown, null, words).changes).toBe(0)
})

import { expect, test } from 'vitest'
import type { PostCopy } from '../../../../../src/core/publishing/conflict'
import { compareCopies, sideOf } from '../../../../../src/renderer/src/features/publishing/compare-copies'

const row = (text: string): PostCopy['rows'][number] => ({ kind: 'text', text, address: '' })
const mine: PostCopy = {
  title: 'Three reasons',
  rows: ['One by one.', 'They waited ten years.', 'Two.', 'Three.', 'Four.'].map(row),
  excerpt: '',
  slug: 'three-reasons',
  categories: ['Dramas'],
  tags: ['b', 'a'],
  areCommentsOpen: true,
  leadPicture: 'https://site.test/2026/lead.jpg',
  standing: 'published',
  publishedAt: '2026-03-08T09:45:00.000Z'
}
const words = { comments: (areOpen: boolean) => (areOpen ? 'open' : 'closed'), standing: (standing: string) => standing, moment: (at: string) => at }

test('only what differs is laid side by side, word by word, with the rows around it', () => {
  const theirs: PostCopy = { ...mine, title: 'Four reasons', tags: ['a', 'b'], areCommentsOpen: false, rows: ['One by one.', 'They waited eleven years.', 'Two.', 'Three.', 'Four.'].map(row) }
  const { fields, rows, changes } = compareCopies(mine, theirs, words)
  expect(fields.map(({ name }) => name)).toEqual(['headline', 'comments'])
  expect(rows.map((compared) => compared?.change)).toEqual(['same', 'changed', 'same', undefined])
  const pieces = rows[1]?.pieces ?? []
  expect([sideOf(pieces, 'removed'), sideOf(pieces, 'added')].map((side) => side.map(({ kind, text }) => (kind === 'same' ? text : `[${text}]`)).join(''))).toEqual([
    'They waited [ten] years.',
    'They waited [eleven] years.'
  ])
  expect(changes).toBe(3)
})

test('copies that are the same differ nowhere', () => {
  expect(compareCopies(mine, mine, words)).toEqual({ fields: [], rows: [], changes: 0 })
})

import { expect, it } from 'vitest'
import { entryAt, readOutline } from '../../../../../src/renderer/src/editor/queries/outline'
import { stateFrom } from '../notation'

const notation = 'p: lede\nh2: Before\nitem: One\n  p: two words\n  h2: Within\nitem: Two\nh2: After'
const entries = () => readOutline(stateFrom(notation).doc)

it('is made of headings and items, in reading order', () => {
  expect(entries().map(({ entry }) => (entry.kind === 'item' ? `${entry.rank}. ${entry.text} (${entry.counts.words})` : `${entry.isInItem ? '  ' : ''}h${entry.level} ${entry.text}`))).toEqual([
    'h2 Before',
    '1. One (4)',
    '  h2 Within',
    '2. Two (1)',
    'h2 After'
  ])
})

it('gives the place of each, so that what stands there is found', () => {
  const { doc } = stateFrom(notation)
  expect(readOutline(doc).map(({ pos }) => doc.nodeAt(pos)?.type.name)).toEqual(['heading', 'listicleItem', 'heading', 'listicleItem', 'heading'])
})

it('counts down where the list does', () => {
  const { doc, tr } = stateFrom('item: One\nitem: Two')
  expect(readOutline(doc).map(({ entry }) => entry.kind === 'item' && entry.rank)).toEqual([1, 2])
  expect(readOutline(tr.setNodeMarkup(0, null, { order: 'countdown' }).doc).map(({ entry }) => entry.kind === 'item' && entry.rank)).toEqual([2, 1])
})

it('knows under which entry a place stands', () => {
  expect(entryAt(entries(), 1)).toBe(-1)
  expect(entryAt(entries(), entries()[1]?.pos ?? 0)).toBe(1)
  expect(entryAt(entries(), 10_000)).toBe(4)
})

import { expect, it } from 'vitest'
import { goToPart } from '../../../../../src/renderer/src/editor/commands/go-to-part'
import { changed, written } from '../notation'

const text = 'p: |lede\nh2: First\np: one\np: two\nh2: Second\nitem: A\n  p: a\nitem: B\np: closing'

it('the caret goes to the start and to the end of a section, heading first', () => {
  expect(changed(text, goToPart({ from: 1, to: 4 }, 'start'))).toBe(written(text.replace('|', '').replace('First', '|First')))
  expect(changed(text, goToPart({ from: 1, to: 4 }, 'end'))).toBe(written(text.replace('|', '').replace('two', 'two|')))
})

it('the caret goes to the start and to the end of an item', () => {
  expect(changed(text, goToPart({ item: 0 }, 'start'))).toBe(written(text.replace('|', '').replace('A', '|A')))
  expect(changed(text, goToPart({ item: 0 }, 'end'))).toBe(written(text.replace('|', '').replace('p: a', 'p: a|')))
  expect(changed(text, goToPart({ item: 1 }, 'end'))).toBe(written(text.replace('|', '').replace('item: B', 'item: B|')))
  expect(changed(text, goToPart({ item: 2 }, 'end'))).toBeUndefined()
})

it('the caret goes near where a part without blocks would stand', () => {
  expect(changed('item: A|', goToPart({ from: 0, to: 0 }, 'end'))).toBe(written('item: |A'))
})

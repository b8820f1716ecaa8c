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

it('a part without blocks gets a paragraph for the caret, so that nothing is written into an item instead', () => {
  const list = 'item: A\n  p: a'
  expect(changed(`${list}|`, goToPart({ from: 0, to: 0 }, 'end'))).toBe(written(`p: |\n${list}`))
  expect(changed(`p: |lede\n${list}`, goToPart({ from: 2, to: 2 }, 'end'))).toBe(written(`p: lede\n${list}\np: |`))
  expect(changed(`${list}|\nh2: More`, goToPart({ from: 1, to: 1 }, 'start'))).toBe(written(`${list}\np: |\nh2: More`))
})

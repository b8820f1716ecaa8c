import { expect, it } from 'vitest'
import { goToEntry, goToNextTk } from '../../../../../src/renderer/src/editor/commands/go-to'
import { changed, stateFrom, written } from '../notation'

it('the caret goes into a heading or an item of the outline', () => {
  expect(changed('p: |a\nh2: B\nitem: One', goToEntry(1))).toBe(written('p: a\nh2: B\nitem: |One'))
  expect(changed('p: |a', goToEntry(0))).toBeUndefined()
})

it('the next TK after the caret is selected, and the first one when asked from the start', () => {
  const notation = 'p: TK or| not\nitem: On TK\n  p: b'
  expect(changed(notation, goToNextTk(false))).toBe(written('p: TK or not\nitem: On |TK|\n  p: b'))
  expect(changed(notation, goToNextTk(true))).toBe(written('p: |TK| or not\nitem: On TK\n  p: b'))
  expect(changed('p: none| TKs', goToNextTk(true))).toBeUndefined()
})

it('a picture whose words are to come is selected itself', () => {
  const state = stateFrom('p: |a\nfigure Photo TK')
  expect(goToNextTk(false)(state)?.selection.from).toBe(3)
})

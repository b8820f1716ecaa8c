import { afterEach, beforeEach, expect, it } from 'vitest'
import { typographies } from '../../../../src/core/typography/typography'
import { chooseTypography } from '../../../../src/renderer/src/editor/typography/chosen-typography'
import { openEditor } from './editor-in-page'

beforeEach(() => chooseTypography(typographies.en))
afterEach(() => chooseTypography(undefined))

it('signs become the language’s as they are typed', () => {
  const { type, written } = openEditor('p: |')
  type(`"It's 3--5..."`)
  expect(written()).toBe('p: “It’s 3–5…”|')
})

it('Backspace right after takes back only the change, as undo does, and then it is Backspace again', () => {
  const { type, press, written } = openEditor('p: Say |')
  type('"')
  press('Backspace')
  expect(written()).toBe('p: Say "|')
  type('Hi--')
  expect(written()).toBe('p: Say "Hi–|')
  press('Backspace')
  expect(written()).toBe('p: Say "Hi--|')
})

it('undo takes back what was typed after a change, then the change, then the sign', () => {
  const { type, editor, written } = openEditor('p: |')
  type(`"Hi`)
  editor.commands.undo()
  expect(written()).toBe('p: “|')
  editor.commands.undo()
  expect(written()).toBe('p: "|')
})

it('Backspace that does not come right after deletes', () => {
  const { type, press, editor, written } = openEditor('p: a|')
  type('"')
  editor.commands.setTextSelection(2)
  editor.commands.setTextSelection(3)
  press('Backspace')
  expect(written()).toBe('p: a”|') // the browser's to delete, not ours to take back
})

it('code and web addresses stay as they are typed', () => {
  const { type, editor, written } = openEditor('p: |')
  editor.commands.toggleCode()
  type(`"x--"...`)
  expect(written()).toBe('p: "x--"...|')
})

it('three hyphens in an empty paragraph are still a rule', () => {
  const { type, body } = openEditor('p: |')
  type('---')
  expect(body().content[0]?.type).toBe('horizontalRule')
})

it('a replaced selection is replaced', () => {
  const { type, written } = openEditor('p: a |word| b')
  type('"')
  expect(written()).toBe('p: a “| b')
})

it('nothing changes while typographic quotes are off', () => {
  chooseTypography(undefined)
  const { type, written } = openEditor('p: |')
  type(`"a--b..."`)
  expect(written()).toBe('p: "a--b..."|')
})

import { expect, it } from 'vitest'
import { openEditor } from './editor-in-page'

const mod = { ctrlKey: true }

it.each([
  ['z', 'as Caps Lock and some systems send it'],
  ['Z', 'as usual']
])('a redo more than there is to redo takes nothing back (%s, %s)', (key) => {
  const { press, type, written } = openEditor('p: One|')
  type(' two')
  press('z', mod)
  press('z', mod)
  expect(written()).toBe('p: One|')
  for (let times = 0; times < 4; times++) press(key, { ...mod, shiftKey: true, keyCode: 90 })
  expect(written()).toBe('p: One two|')
})

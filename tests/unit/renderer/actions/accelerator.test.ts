import { describe, expect, it } from 'vitest'
import { actions } from '../../../../src/ipc/actions'
import { acceleratorOf } from '../../../../src/renderer/src/actions/accelerator'
import type { Keystroke } from '../../../../src/renderer/src/actions/accelerator'

const bare: Keystroke = { key: '', code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }
const matches = (stroke: Partial<Keystroke>, accelerator: string, platform = 'linux') => acceleratorOf({ ...bare, ...stroke }, platform) === accelerator

describe('a keystroke', () => {
  it('takes Control for the command key, and Command on a Mac', () => {
    const control = { key: 'n', code: 'KeyN', ctrlKey: true }
    const command = { key: 'n', code: 'KeyN', metaKey: true }
    expect(matches(control, 'CommandOrControl+N')).toBe(true)
    expect(matches(command, 'CommandOrControl+N')).toBe(false)
    expect(matches(command, 'CommandOrControl+N', 'darwin')).toBe(true)
    expect(matches(control, 'CommandOrControl+N', 'darwin')).toBe(false)
  })

  it('wants exactly the modifiers named', () => {
    expect(matches({ key: 'P', code: 'KeyP', ctrlKey: true, shiftKey: true }, 'CommandOrControl+P')).toBe(false)
    expect(matches({ key: 'P', code: 'KeyP', ctrlKey: true, shiftKey: true }, 'CommandOrControl+Shift+P')).toBe(true)
    expect(matches({ key: 'p', code: 'KeyP' }, 'CommandOrControl+P')).toBe(false)
  })

  it('goes by where the key lies while a Hangul keyboard types', () => {
    expect(matches({ key: 'ㅏ', code: 'KeyK', ctrlKey: true }, 'CommandOrControl+K')).toBe(true)
    expect(matches({ key: '₩', code: 'Backslash', ctrlKey: true }, 'CommandOrControl+\\')).toBe(true)
  })

  it('goes by what a Latin layout types, not by where the key lies', () => {
    expect(matches({ key: 'n', code: 'KeyL', ctrlKey: true }, 'CommandOrControl+N')).toBe(true)
    expect(matches({ key: 'k', code: 'KeyV', ctrlKey: true }, 'CommandOrControl+V')).toBe(false)
  })

  it('knows digits under Shift and Option by where they lie', () => {
    expect(matches({ key: '*', code: 'Digit8', ctrlKey: true, shiftKey: true }, 'CommandOrControl+Shift+8')).toBe(true)
    expect(matches({ key: '•', code: 'Digit8', metaKey: true, altKey: true }, 'CommandOrControl+Alt+8', 'darwin')).toBe(true)
  })

  it('tells every two actions apart', () => {
    const accelerators = actions.flatMap(({ accelerator, otherAccelerators = [] }) => (accelerator === undefined ? [] : [accelerator, ...otherAccelerators]))
    expect(new Set(accelerators).size).toBe(accelerators.length)
  })
})

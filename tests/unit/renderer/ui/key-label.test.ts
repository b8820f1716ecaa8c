import { expect, it } from 'vitest'
import { keyLabel } from '../../../../src/renderer/src/ui/key-label'

it('names keys as each platform does', () => {
  expect(keyLabel('CommandOrControl+Shift+D', 'linux')).toBe('Ctrl+Shift+D')
  expect(keyLabel('CommandOrControl+Shift+D', 'darwin')).toBe('⇧⌘D')
  expect(keyLabel('CommandOrControl+Alt+Enter', 'darwin')).toBe('⌥⌘↩')
  expect(keyLabel('Alt+Shift+Up', 'win32')).toBe('Alt+Shift+↑')
})

import { useFocusTrap } from '@mantine/hooks'
import { act, createElement } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { keepChosenFocus } from '../../../../src/renderer/src/ui/keep-chosen-focus'

function Dialog() {
  const trap = useFocusTrap()
  return createElement('div', { ref: trap, role: 'dialog' }, createElement('input', { id: 'first', 'data-autofocus': true }), createElement('input', { id: 'second' }))
}

function show(): void {
  const root = document.body.appendChild(document.createElement('div'))
  act(() => createRoot(root).render(createElement(Dialog)))
}

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  vi.useFakeTimers()
  keepChosenFocus()
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  document.body.replaceChildren()
})

test('a dialog begins in the field that is named for it', async () => {
  show()
  await vi.runAllTimersAsync()
  expect(document.activeElement?.id).toBe('first')
})

test('a field that was chosen before the dialog gave the focus away keeps it', async () => {
  show()
  document.getElementById('second')?.focus()
  await vi.runAllTimersAsync()
  expect(document.activeElement?.id).toBe('second')
})

import { act } from 'react'
import { createRoot } from 'react-dom/client'
import type { Root } from 'react-dom/client'
import { afterEach, expect, test, vi } from 'vitest'
import { watchText } from '../../../../../src/renderer/src/editor/queries/text-facts'
import { OutlinePanel } from '../../../../../src/renderer/src/features/outline/outline-panel'
import { openEditor } from '../../editor/editor-in-page'
import { written } from '../../editor/notation'

Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true)

let root: Root | undefined
let stopWatching: (() => void) | undefined
afterEach(() => {
  act(() => root?.unmount())
  stopWatching?.()
})

/** The outline of a text, and a key pressed in it. */
async function outlineOf(notation: string) {
  const { editor, written: now } = openEditor(notation)
  stopWatching = watchText(editor)
  const holder = document.createElement('div')
  document.body.append(holder)
  root = createRoot(holder)
  const made = root
  act(() => made.render(<OutlinePanel />))
  const rows = () => [...holder.querySelectorAll('[role="option"]')]
  const expected = editor.state.doc.textContent
  await act(() => vi.waitFor(() => expect(rows().map((row) => row.querySelector('.outline-text')?.textContent).join('')).toBe(expected), 20_000))
  const press = (key: string, more: KeyboardEventInit = {}) => {
    act(() => void holder.querySelector('[role="listbox"]')?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more })))
  }
  return { now, press, active: () => rows().findIndex((row) => row.getAttribute('aria-selected') === 'true') }
}

test('Alt+Shift and an arrow move an item over one with headings in it, and stay with it', async () => {
  const { now, press, active } = await outlineOf('item: One\nitem: Two\n  h3: within\n  h3: too')
  press('ArrowDown', { altKey: true, shiftKey: true })
  expect(now()).toBe(written('item: Two\n  h3: within\n  h3: too\nitem: |One'))
  expect(active()).toBe(3)
  press('ArrowUp', { altKey: true, shiftKey: true })
  expect(now()).toBe(written('item: |One\nitem: Two\n  h3: within\n  h3: too'))
  expect(active()).toBe(0)
})

test('the arrows bring the line that they come to into view', async () => {
  const shown = vi.spyOn(Element.prototype, 'scrollIntoView')
  const { press } = await outlineOf('h2: One\nh2: Two\nh2: Three')
  press('End')
  press('ArrowUp')
  expect(shown.mock.contexts.slice(-2)).toEqual([expect.objectContaining({ id: 'outline-2' }), expect.objectContaining({ id: 'outline-1' })])
  shown.mockRestore()
})

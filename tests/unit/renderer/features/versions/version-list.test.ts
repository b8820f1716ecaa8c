import { act, createElement } from 'react'
import { createRoot } from 'react-dom/client'
import type { Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { VersionList } from '../../../../../src/renderer/src/features/versions/version-list'

const name = document.createElement('input')
const close = document.createElement('button')
let root: Root

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  document.body.replaceChildren(close, name)
})
afterEach(() => {
  act(() => root.unmount())
  vi.unstubAllGlobals()
  document.body.replaceChildren()
})

/** The list, as it comes into the dialog that stands there already. */
function listCame(): string | null | undefined {
  const place = document.body.appendChild(document.createElement('div'))
  const versions = [{ number: 1, savedAt: '2026-11-26T10:00:00.000Z', cause: 'writing', name: '', edition: 1, headline: 'Harbor Lights', bytes: 2048 }] as const
  root = createRoot(place)
  act(() => root.render(createElement(VersionList, { versions, chosen: 1, onChoose: () => undefined })))
  return document.activeElement?.getAttribute('role')
}

test('the versions have the focus when they come', () => {
  close.focus()
  expect(listCame()).toBe('listbox')
})

test('a name that is being typed when they come is typed on', () => {
  name.focus()
  listCame()
  expect(document.activeElement).toBe(name)
})

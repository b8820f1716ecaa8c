import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, expect, test, vi } from 'vitest'
import { fail, ok } from '../../../../../src/core/result'
import { useStorage } from '../../../../../src/renderer/src/features/settings/use-storage'
import type { StorageState } from '../../../../../src/renderer/src/features/settings/use-storage'

Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true)
afterEach(() => vi.unstubAllGlobals())

test('a second click before the first has begun starts nothing, and the copy stays the one that is shown', async () => {
  vi.stubGlobal('copydesk', { storage: { describe: () => Promise.resolve(fail({ code: 'disk-full', details: {} })) }, on: () => () => undefined })
  let state: StorageState | undefined
  function Shown() {
    state = useStorage()
    return null
  }
  const root = createRoot(document.createElement('div'))
  await act(async () => {
    root.render(<Shown />)
    await Promise.resolve()
  })
  let end: () => void = () => undefined
  const copied = new Promise<void>((resolve) => (end = resolve))
  let copies = 0
  const move = async () => {
    copies++
    await copied
    return ok(undefined)
  }
  const run = state?.run
  act(() => {
    void run?.('place', move)
    void run?.('place', move)
  })
  expect([copies, state?.running]).toEqual([1, 'place'])
  await act(async () => {
    end()
    await copied
  })
  expect(state?.running).toBeUndefined()
  act(() => root.unmount())
})

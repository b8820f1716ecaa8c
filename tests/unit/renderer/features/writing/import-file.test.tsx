import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, test, vi } from 'vitest'
import { useImportFile } from '../../../../../src/renderer/src/features/writing/use-import-file'
import type { ImportFile } from '../../../../../src/renderer/src/features/writing/use-import-file'

Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true)

test('a file that cannot be read any more is told and left out, as one that is no picture', async () => {
  vi.stubGlobal('copydesk', { pictures: { importBytes: () => Promise.reject(new Error('Nothing was read')) } })
  const told = vi.fn()
  let importFile: ImportFile | undefined
  function Shown() {
    importFile = useImportFile(told)
    return null
  }
  const root = createRoot(document.createElement('div'))
  act(() => root.render(<Shown />))
  const gone = new File(['x'], 'on-a-stick.jpg', { type: 'image/jpeg' })
  gone.arrayBuffer = () => Promise.reject(new DOMException('The file could not be read', 'NotReadableError'))
  expect(await importFile?.(gone)).toBeUndefined()
  expect(told).toHaveBeenCalledExactlyOnceWith({ code: 'picture-unreadable', details: { name: 'on-a-stick.jpg' } })
  act(() => root.unmount())
  vi.unstubAllGlobals()
})

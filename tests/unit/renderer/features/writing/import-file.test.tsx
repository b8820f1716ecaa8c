import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, expect, test, vi } from 'vitest'
import { emptyPicturePlace } from '../../../../../src/core/picture/picture'
import { ok } from '../../../../../src/core/result'
import { createPictureFrame } from '../../../../../src/renderer/src/editor/picture/picture-frame'
import { useImportFile } from '../../../../../src/renderer/src/ui/use-import-file'
import type { ImportFile } from '../../../../../src/renderer/src/ui/use-import-file'
import { surroundings } from '../../editor/editor-surroundings'

Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true)
afterEach(() => void vi.unstubAllGlobals())

const fileOf = (arrayBuffer: () => Promise<ArrayBuffer>) => Object.assign(new File(['x'], 'on-a-stick.jpg', { type: 'image/jpeg' }), { arrayBuffer })

/** The way of files into a library that takes them like this. */
function importing(importBytes: () => Promise<unknown>): { readonly importFile: ImportFile; readonly told: unknown[] } {
  vi.stubGlobal('copydesk', { pictures: { importBytes } })
  const told: unknown[] = []
  let importFile: ImportFile = () => Promise.resolve(undefined)
  function Shown() {
    importFile = useImportFile((failure) => told.push(failure))
    return null
  }
  const root = createRoot(document.createElement('div'))
  act(() => root.render(<Shown />))
  act(() => root.unmount())
  return { importFile, told }
}

test('a file that cannot be read any more is told and left out, as one that is no picture', async () => {
  const { importFile, told } = importing(() => Promise.reject(new Error('Nothing was read')))
  expect(await importFile(fileOf(() => Promise.reject(new DOMException('The file could not be read', 'NotReadableError'))))).toBeUndefined()
  expect(told).toEqual([{ code: 'picture-unreadable', details: { name: 'on-a-stick.jpg' } }])
})

test('a picture whose file was missing is shown again once the same file is put in, wherever it stands', async () => {
  const taken = { pictureId: `${'a'.repeat(64)}.jpg`, width: 1_200, height: 800 }
  const nothing = () => undefined
  const frame = createPictureFrame(surroundings().t, { onWords: nothing, onChoose: nothing, onRemove: nothing, onFiles: nothing, onLeave: nothing })
  document.body.replaceChildren(frame.dom)
  frame.show({ ...emptyPicturePlace, ...taken })
  const image = frame.dom.querySelector('img')
  const asked = vi.fn()
  if (image !== null) new MutationObserver(asked).observe(image, { attributeFilter: ['src'] })
  const { importFile } = importing(() => Promise.resolve(ok({ ...taken, name: 'a.jpg' })))
  const file = fileOf(() => Promise.resolve(new ArrayBuffer(1)))
  await importFile(file)
  expect(asked).not.toHaveBeenCalled()
  image?.dispatchEvent(new Event('error'))
  await importFile(file)
  expect(asked).toHaveBeenCalledOnce()
})

import { MantineProvider } from '@mantine/core'
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, expect, test, vi } from 'vitest'
import { failure } from '../../../../../src/core/failure'
import { fail, ok } from '../../../../../src/core/result'
import { ImportDialog } from '../../../../../src/renderer/src/features/importing/import-dialog'
import { finishedListicle } from '../../../../support/build-article'

Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true)

const root = createRoot(document.body.appendChild(document.createElement('div')))
afterEach(() => {
  act(() => root.render(null))
  vi.unstubAllGlobals()
})

/** The dialog with a path typed in it, of a bundle, which main reads; `answer` says what became of it. */
async function openDialog() {
  let answer: (outcome: unknown) => void = () => undefined
  const importBundle = vi.fn(() => new Promise((resolve) => (answer = resolve)))
  vi.stubGlobal('copydesk', { documents: { importBundle } })
  const onClose = vi.fn()
  const onImported = vi.fn(() => Promise.resolve())
  await act(async () => {
    root.render(
      <MantineProvider env="test">
        <ImportDialog dropped={[]} onClose={onClose} onImported={onImported} />
      </MantineProvider>
    )
    await Promise.resolve()
  })
  const input = document.querySelector<HTMLInputElement>('input')
  act(() => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, '/home/mina/Harbor.copydesk')
    input?.dispatchEvent(new InputEvent('input', { bubbles: true }))
  })
  const submit = () => act(() => void document.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })))
  return { importBundle, answer: (outcome: unknown) => answer(outcome), submit, onClose, onImported }
}

const settled = () => act(() => new Promise((next) => setTimeout(next, 300))) // the button's sign of waiting fades
const imported = ok({ article: finishedListicle, picturesLeft: 0 })

test('Enter pressed twice makes one article of a document', async () => {
  const { importBundle, answer, submit, onClose, onImported } = await openDialog()
  submit()
  submit()
  await act(() => vi.waitFor(() => expect(importBundle).toHaveBeenCalled(), 20_000))
  answer(imported)
  await settled()
  expect(importBundle).toHaveBeenCalledOnce()
  expect(onImported).toHaveBeenCalledExactlyOnceWith({ articles: [finishedListicle], picturesLeft: 0 })
  expect(onClose).toHaveBeenCalledOnce()
})

test('a document that is read after the dialog was closed is shown where it was made, and closes no other dialog', async () => {
  const { importBundle, answer, submit, onClose, onImported } = await openDialog()
  submit()
  await act(() => vi.waitFor(() => expect(importBundle).toHaveBeenCalled(), 20_000))
  act(() => root.render(null))
  answer(imported)
  await settled()
  expect(onImported).toHaveBeenCalledOnce()
  expect(onClose).not.toHaveBeenCalled()
})

test('what is refused is told in the dialog, which stays', async () => {
  const { importBundle, answer, submit, onClose } = await openDialog()
  submit()
  await act(() => vi.waitFor(() => expect(importBundle).toHaveBeenCalled(), 20_000))
  answer(fail(failure('document-unreadable', { name: 'Harbor.copydesk' })))
  await settled()
  expect(document.querySelector('[role="alert"]')?.textContent).not.toBe('')
  expect(onClose).not.toHaveBeenCalled()
})

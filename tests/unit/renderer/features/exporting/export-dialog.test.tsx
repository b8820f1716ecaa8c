import { MantineProvider } from '@mantine/core'
import { notifications, notificationsStore } from '@mantine/notifications'
import { act, isValidElement } from 'react'
import { createRoot } from 'react-dom/client'
import { renderToStaticMarkup } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { failure } from '../../../../../src/core/failure'
import { fail, ok } from '../../../../../src/core/result'
import { createI18n, loadMessages } from '../../../../../src/i18n/create-i18n'
import { settingsSchema } from '../../../../../src/ipc/settings'
import type { Settings } from '../../../../../src/ipc/settings'
import { ExportDialog } from '../../../../../src/renderer/src/features/exporting/export-dialog'
import { announceFirstPaint } from '../../../../../src/renderer/src/ui/first-paint'

Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true)

const i18n = createI18n('en', await loadMessages('en'))
let root = createRoot(document.createElement('div'))
beforeEach(() => {
  vi.stubGlobal('requestIdleCallback', (run: () => void) => run())
  announceFirstPaint(true)() // notices wait for it
  root = createRoot(document.body.appendChild(document.createElement('div')))
})
afterEach(() => {
  act(() => root.unmount())
  document.body.replaceChildren()
  vi.unstubAllGlobals()
})

/** The dialog, with what was chosen the last time; `answer` says what became of an export. */
async function openDialog(last: Partial<Settings> = {}, chosen: string | null = null) {
  let answer: (outcome: unknown) => void = () => undefined
  const exportArticle = vi.fn(() => new Promise((resolve) => (answer = resolve)))
  const chooseFolder = vi.fn(() => Promise.resolve(chosen))
  vi.stubGlobal('copydesk', { storage: { exportArticle, chooseFolder } })
  const onClose = vi.fn()
  const onChangeSettings = vi.fn()
  await act(async () => {
    root.render(
      <I18nextProvider i18n={i18n}>
        <MantineProvider env="test">
          <ExportDialog id="article-for-tests" settings={settingsSchema.parse(last)} onChangeSettings={onChangeSettings} handOver={() => Promise.resolve(true)} onClose={onClose} />
        </MantineProvider>
      </I18nextProvider>
    )
    await answered()
  })
  const submit = () => act(async () => {
    document.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))
    await answered()
  })
  const check = (name: string) => {
    act(() => [...document.querySelectorAll('label')].find(({ textContent }) => textContent === name)?.click())
  }
  const end = (outcome: unknown) => act(async () => {
    answer(outcome)
    await answered()
  })
  return { exportArticle, chooseFolder, submit, check, end, onClose, onChangeSettings }
}

/** All that is answered at once has been told by then, in however many steps. */
const answered = () => new Promise((done) => setTimeout(done, 0))

const exported = ok({ name: 'Harbor', missingPictures: 0, unmade: [] })

/** The one notice, which is taken away. */
async function toldAfter(end: () => Promise<void>): Promise<string> {
  await end()
  const [notice] = await vi.waitFor(() => {
    const { notifications: shown } = notificationsStore.getState()
    expect(shown).toHaveLength(1)
    return shown
  }, 20_000)
  notifications.clean()
  return isValidElement(notice?.message) ? renderToStaticMarkup(notice.message).replace(/<[^>]*>/g, ' ').trim() : ''
}

test('an export is made again as it was the last time, by Enter alone, and twice pressed once', async () => {
  const { exportArticle, chooseFolder, submit, end, onClose } = await openDialog({ exportForms: ['pdf', 'word'], exportFolder: '/home/mina/out' })
  await submit()
  await submit()
  expect(chooseFolder).not.toHaveBeenCalled()
  expect(exportArticle).toHaveBeenCalledExactlyOnceWith({ id: 'article-for-tests', forms: ['word', 'pdf'], folder: '/home/mina/out' })
  expect(await toldAfter(() => end(exported))).toMatch(/^Exported to “Harbor” +Show in folder$/)
  expect(onClose).toHaveBeenCalledOnce()
})

test('without a folder the system asks for one, and it is remembered with the forms', async () => {
  const { exportArticle, submit, check, end, onChangeSettings } = await openDialog({}, '/home/mina/desk')
  check('PDF')
  check('Markdown')
  await submit()
  expect(exportArticle).toHaveBeenCalledExactlyOnceWith({ id: 'article-for-tests', forms: ['pdf', 'bundle'], folder: '/home/mina/desk' })
  expect(onChangeSettings).not.toHaveBeenCalled()
  await toldAfter(() => end(exported))
  expect(onChangeSettings).toHaveBeenCalledExactlyOnceWith({ exportForms: ['pdf', 'bundle'], exportFolder: '/home/mina/desk' })
})

test('where no folder is chosen nothing is exported, and the dialog stays', async () => {
  const { exportArticle, submit, onClose } = await openDialog()
  await submit()
  expect(exportArticle).not.toHaveBeenCalled()
  expect(onClose).not.toHaveBeenCalled()
})

test('without a form nothing can be exported', async () => {
  const { exportArticle, submit } = await openDialog({ exportForms: [], exportFolder: '/home/mina/out' })
  expect(document.querySelector<HTMLButtonElement>('button[type="submit"]')?.disabled).toBe(true)
  await submit()
  expect(exportArticle).not.toHaveBeenCalled()
})

test('a failure is said where the folder stands, and nothing is remembered', async () => {
  const { submit, end, onClose, onChangeSettings } = await openDialog({ exportFolder: '/gone' })
  await submit()
  await end(fail(failure('folder-not-found', { folder: '/gone' })))
  expect(document.querySelector('[role="alert"]')?.textContent).toContain('There is no folder /gone')
  expect(onClose).not.toHaveBeenCalled()
  expect(onChangeSettings).not.toHaveBeenCalled()
})

test('what is missing in an export is said', async () => {
  const { submit, end } = await openDialog({ exportFolder: '/home/mina/out' })
  await submit()
  const told = await toldAfter(() => end(ok({ name: 'Harbor', missingPictures: 2, unmade: ['pdf'] })))
  expect(told).toMatch(/^Exported to “Harbor” without 2 pictures that are missing or damaged in the library\. Could not be made: PDF\. +Show in folder$/)
})

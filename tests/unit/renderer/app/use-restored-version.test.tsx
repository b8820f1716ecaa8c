import { notifications, notificationsStore } from '@mantine/notifications'
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import { expect, test, vi } from 'vitest'
import type { VersionSummary } from '../../../../src/core/versions/version'
import { fail, ok } from '../../../../src/core/result'
import { createI18n, loadMessages } from '../../../../src/i18n/create-i18n'
import { OpenArticle } from '../../../../src/renderer/src/app/open-article'
import { useRestoredVersion } from '../../../../src/renderer/src/app/use-restored-version'
import { announceFirstPaint } from '../../../../src/renderer/src/ui/first-paint'
import { finishedListicle } from '../../../support/build-article'

const version = (number: number, hour: string): VersionSummary => ({ number, savedAt: `2020-11-26T${hour}:00:00.000Z`, cause: 'writing', name: '', edition: number, headline: 'Harbor Lights', bytes: 2048 })

test('Undo after a second restoring brings back the words from before that one', async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  const restore = vi.fn(() => Promise.resolve(fail({ code: 'version-not-found', details: {} })))
  vi.stubGlobal('copydesk', { versions: { restore } })
  vi.stubGlobal('requestIdleCallback', (run: () => void) => run())
  announceFirstPaint(true)()
  const i18n = createI18n('en', await loadMessages('en'))
  const open = new OpenArticle(finishedListicle, { read: () => Promise.resolve(ok(finishedListicle)), save: () => Promise.resolve(ok({ savedAt: '2020-11-26T10:00:00.000Z', edition: 1 })), onFailure: () => undefined })
  let onRestored: ReturnType<typeof useRestoredVersion>['onRestored'] = () => undefined
  function Desk() {
    ;({ onRestored } = useRestoredVersion(open, { list: [], refresh: () => Promise.resolve(), showTrashed: () => Promise.resolve(), arrivals: () => Promise.resolve() }, () => undefined))
    return null
  }
  const place = document.createElement('div')
  const root = createRoot(place)
  act(() => root.render(<I18nextProvider i18n={i18n}><Desk /></I18nextProvider>))
  // A late notice of another test of this worker may stand beside it.
  const shown = () => notificationsStore.getState().notifications.filter(({ id }) => id === 'version-restored')
  onRestored(finishedListicle, version(1, '10'), version(5, '12'))
  await vi.waitFor(() => {
    expect(shown()).toHaveLength(1)
  }, 20_000)
  const first = shown()[0]?.message
  onRestored(finishedListicle, version(2, '11'), version(6, '13'))
  await vi.waitFor(() => {
    expect(shown().map(({ message }) => message === first)).toEqual([false])
  }, 20_000)
  act(() => root.render(shown()[0]?.message))
  expect(place.textContent).toContain('is back')
  act(() => place.querySelector('button')?.click())
  await vi.waitFor(() => {
    expect(restore).toHaveBeenCalledWith({ id: finishedListicle.id, number: 6 })
  }, 20_000)
  act(() => root.unmount())
  notifications.clean()
  vi.unstubAllGlobals()
})

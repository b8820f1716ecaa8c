import { MantineProvider } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import type { Root } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createI18n } from '../../../../src/i18n/create-i18n'
import { en } from '../../../../src/i18n/messages/en'
import { NoticesRegion } from '../../../../src/renderer/src/app/notices-region'
import { announceFirstPaint } from '../../../../src/renderer/src/ui/first-paint'
import { showNotice } from '../../../../src/renderer/src/ui/notices'

const i18n = createI18n('en', en)
let place: HTMLElement
let root: Root

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  announceFirstPaint(false)
  place = document.body.appendChild(document.createElement('div'))
  root = createRoot(place)
  act(() =>
    root.render(
      <MantineProvider>
        <I18nextProvider i18n={i18n}>
          <NoticesRegion />
        </I18nextProvider>
      </MantineProvider>
    )
  )
})
afterEach(() => {
  act(() => notifications.clean())
  act(() => root.unmount())
  place.remove()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const pass = (milliseconds: number) => act(() => vi.advanceTimersByTimeAsync(milliseconds))
async function show(message: string): Promise<void> {
  await act(async () => {
    const shown = showNotice({ id: 'article-1', message, tone: 'plain' })
    await vi.advanceTimersByTimeAsync(1_000)
    await shown
  })
}
const told = () => Array.from(document.querySelectorAll('.notice-plain'), (notice) => notice.textContent)

test('a notice takes the place of an older one about the same, and has its own time to be read', async () => {
  await show('It is back in the library')
  await pass(4_000)
  await show('It is in the trash')
  expect(told()).toEqual(['It is in the trash'])
  await pass(4_000)
  expect(told()).toEqual(['It is in the trash'])
  await pass(4_000)
  expect(told()).toEqual([])
})

test('a notice that stays until it is closed is one that may lie under a dialog', async () => {
  await act(async () => {
    const shown = [showNotice({ message: 'Copied before the update', tone: 'plain', stays: true }), showNotice({ message: 'In the trash', tone: 'plain' })]
    await vi.advanceTimersByTimeAsync(1_000)
    await Promise.all(shown)
  })
  await pass(60_000)
  expect(Array.from(document.querySelectorAll('.stays'), (notice) => notice.textContent)).toEqual(told())
  expect(told()).toEqual(['Copied before the update'])
})

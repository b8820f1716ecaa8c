import { notifications, notificationsStore } from '@mantine/notifications'
import { act, useRef } from 'react'
import { createRoot } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import { expect, test, vi } from 'vitest'
import type { Receipt } from '../../../../src/core/publishing/receipt'
import { ok } from '../../../../src/core/result'
import { createI18n, loadMessages } from '../../../../src/i18n/create-i18n'
import { useSettled } from '../../../../src/renderer/src/app/use-settled'
import { ArticleSession } from '../../../../src/renderer/src/session/article-session'
import { announceFirstPaint } from '../../../../src/renderer/src/ui/first-paint'
import { finishedListicle } from '../../../support/build-article'

const receipt: Receipt = {
  articleId: finishedListicle.id,
  siteId: 'site-0001',
  siteName: 'Desk',
  action: 'published',
  at: '2026-11-26T08:00:00.000Z',
  scheduledFor: null,
  postId: 7,
  link: 'https://desk.test/a',
  pictures: [],
  createdTags: [],
  createdCategories: [],
  differences: [],
  publishedAt: null,
  live: null
}

test('what arrives is told of where the Publish dialog follows other sites', async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  let settle: (settled: { receipt: Receipt; remotes: [] }) => void = () => undefined
  vi.stubGlobal('copydesk', {
    on: (_channel: string, listener: typeof settle) => {
      settle = listener
      return () => undefined
    }
  })
  vi.stubGlobal('requestIdleCallback', (run: () => void) => run())
  announceFirstPaint(true)()
  const i18n = createI18n('en', await loadMessages('en'))
  const session = new ArticleSession(finishedListicle, () => Promise.resolve(ok({ savedAt: receipt.at, edition: 1 })))
  function Desk() {
    useSettled(session, [], useRef(['site-0001', 'site-0003']))
    return null
  }
  const root = createRoot(document.createElement('div'))
  act(() => root.render(<I18nextProvider i18n={i18n}><Desk /></I18nextProvider>))
  settle({ receipt, remotes: [] })
  settle({ receipt: { ...receipt, siteId: 'site-0003', siteName: 'Evening' }, remotes: [] })
  settle({ receipt: { ...receipt, siteId: 'site-0002', siteName: 'Weekend' }, remotes: [] })
  await vi.waitFor(() => {
    expect(notificationsStore.getState().notifications.map(({ message }) => message)).toEqual(['Published on Weekend'])
  }, 20_000)
  act(() => root.unmount())
  notifications.clean()
  vi.unstubAllGlobals()
})

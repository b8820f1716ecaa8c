import { MantineProvider } from '@mantine/core'
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import { expect, test, vi } from 'vitest'
import { ok } from '../../../../src/core/result'
import { createI18n, loadMessages } from '../../../../src/i18n/create-i18n'
import type { SiteListing } from '../../../../src/ipc/contract'
import { settingsSchema } from '../../../../src/ipc/settings'
import { DeskDialogs } from '../../../../src/renderer/src/app/desk-dialogs'
import { OpenArticle } from '../../../../src/renderer/src/app/open-article'
import { announceFirstPaint } from '../../../../src/renderer/src/ui/first-paint'
import { wordpressSite } from '../../core/publishing/publish-run'

test('a dialog about sites that is asked for before they are read waits, and does not say that there is none', async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  vi.stubGlobal('requestIdleCallback', (run: () => void) => run())
  vi.stubGlobal('copydesk', { publishing: { listPosts: () => Promise.resolve(ok([])) } })
  announceFirstPaint(true)()
  const i18n = createI18n('en', await loadMessages('en'))
  const nothing = () => undefined
  const open = new OpenArticle(null, { read: () => new Promise(nothing), save: () => new Promise(nothing), onFailure: nothing })
  const articles = { list: [], refresh: () => Promise.resolve(), showTrashed: () => Promise.resolve(), arrivals: () => Promise.resolve() }
  const root = createRoot(document.body.appendChild(document.createElement('div')))
  const show = (sites: readonly SiteListing[] | undefined) =>
    act(async () => {
      root.render(
        <I18nextProvider i18n={i18n}>
          <MantineProvider env="test">
            <DeskDialogs dialog={{ kind: 'pull' }} onDialog={nothing} platform="linux" open={open} sites={sites} chosenSite={undefined} outbox={[]} settings={settingsSchema.parse({})} onFollow={nothing} onChangeSettings={nothing} onFailure={nothing} articles={articles} />
          </MantineProvider>
        </I18nextProvider>
      )
      await import('../../../../src/renderer/src/features/importing/pull-dialog') // by then its code has been read
    })
  await show(undefined)
  expect(document.querySelector('[role="dialog"]')).toBeNull()
  await show([{ site: wordpressSite, password: 'key-store' }])
  await act(() => vi.waitFor(() => expect(document.querySelector('[role="dialog"] input')).not.toBeNull(), 20_000))
  expect(document.body.textContent).not.toContain('Add site')
  act(() => root.unmount())
  vi.unstubAllGlobals()
})

import { MantineProvider } from '@mantine/core'
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import { afterEach, expect, test, vi } from 'vitest'
import { siteSchema } from '../../../../../src/core/publishing/site'
import { createI18n, loadMessages } from '../../../../../src/i18n/create-i18n'
import { SitesSettings } from '../../../../../src/renderer/src/features/settings/sites-settings'

Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true)
afterEach(() => vi.unstubAllGlobals())

const site = siteSchema.parse({
  id: 'site-0001', kind: 'ghost', address: 'https://desk.test', name: 'Desk', userName: 'key', displayName: '', version: '5.130', authors: [],
  rights: { canCreatePosts: true, canPublishPosts: true, canUploadFiles: true, canManageCategories: true, canPublishUnfilteredHtml: true },
  timeZone: { name: 'UTC', offsetMinutes: 0 }, categories: [], tags: [], fetchedAt: '2026-01-01T00:00:00.000Z'
})

test.each([
  ['Add site', 'Site address'],
  ['Enter password or key', 'Admin API key']
])('“%s” has the caret in the form that it opens', async (name, label) => {
  vi.stubGlobal('copydesk', { sites: { cancelSignIn: () => undefined } })
  const i18n = createI18n('en', await loadMessages('en'))
  const holder = document.createElement('div')
  document.body.append(holder)
  const root = createRoot(holder)
  act(() =>
    root.render(
      <I18nextProvider i18n={i18n}>
        <MantineProvider>
          <SitesSettings sites={[{ site, password: 'missing' }]} siteId={undefined} isExamined={false} onConnected={() => undefined} />
        </MantineProvider>
      </I18nextProvider>
    )
  )
  const button = [...holder.querySelectorAll('button')].find(({ textContent }) => textContent === name)
  act(() => {
    button?.focus()
    button?.click()
  })
  const field = document.activeElement
  expect(field instanceof HTMLInputElement ? [...(field.labels ?? [])].map(({ textContent }) => textContent) : field?.textContent).toEqual([label])
  act(() => root.unmount())
  holder.remove()
})

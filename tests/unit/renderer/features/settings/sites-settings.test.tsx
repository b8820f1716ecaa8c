import { MantineProvider } from '@mantine/core'
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import { afterEach, expect, test, vi } from 'vitest'
import { siteSchema } from '../../../../../src/core/publishing/site'
import { createI18n, loadMessages } from '../../../../../src/i18n/create-i18n'
import type { Messages } from '../../../../../src/i18n/messages/en'
import type { SiteListing } from '../../../../../src/ipc/contract'
import { SitesSettings } from '../../../../../src/renderer/src/features/settings/sites-settings'

Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true)
afterEach(() => vi.unstubAllGlobals())

const site = siteSchema.parse({
  id: 'site-0001', kind: 'ghost', address: 'https://desk.test', name: 'Desk', userName: 'key', displayName: '', version: '5.130', authors: [],
  rights: { canCreatePosts: true, canPublishPosts: true, canUploadFiles: true, canManageCategories: true, canPublishUnfilteredHtml: true },
  timeZone: { name: 'UTC', offsetMinutes: 0 }, categories: [], tags: [], fetchedAt: '2026-01-01T00:00:00.000Z'
})

function show(sites: readonly SiteListing[], messages: Messages) {
  const holder = document.createElement('div')
  document.body.append(holder)
  const root = createRoot(holder)
  act(() =>
    root.render(
      <I18nextProvider i18n={createI18n('en', messages)}>
        <MantineProvider>
          <SitesSettings sites={sites} siteId={undefined} isExamined={false} onConnected={() => undefined} />
        </MantineProvider>
      </I18nextProvider>
    )
  )
  const close = () => {
    act(() => root.unmount())
    holder.remove()
  }
  return { holder, close }
}

test('a key that is entered at one of two sites of a Ghost is said to be for that one', async () => {
  const connect = vi.fn(() => new Promise(() => undefined))
  vi.stubGlobal('copydesk', { sites: { connect, cancelSignIn: () => undefined } })
  const second: SiteListing = { site: { ...site, id: 'site-0002', userName: 'other' }, password: 'missing' }
  const { holder, close } = show([{ site, password: 'missing' }, second], await loadMessages('en'))
  const enter = [...holder.querySelectorAll('button')].filter(({ textContent }) => textContent === 'Enter password or key')
  act(() => enter[1]?.click())
  const field = holder.querySelector('input[type="password"]')
  act(() => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, 'a:key')
    field?.dispatchEvent(new Event('input', { bubbles: true }))
  })
  act(() => holder.querySelector('form')?.requestSubmit())
  expect(connect).toHaveBeenCalledWith({ kind: 'ghost', address: 'https://desk.test', password: 'a:key', siteId: 'site-0002' })
  close()
})

test.each([
  ['Add site', 'Site address'],
  ['Enter password or key', 'Admin API key']
])('“%s” has the caret in the form that it opens', async (name, label) => {
  vi.stubGlobal('copydesk', { sites: { cancelSignIn: () => undefined } })
  const { holder, close } = show([{ site, password: 'missing' }], await loadMessages('en'))
  const button = [...holder.querySelectorAll('button')].find(({ textContent }) => textContent === name)
  act(() => {
    button?.focus()
    button?.click()
  })
  const field = document.activeElement
  expect(field instanceof HTMLInputElement ? [...(field.labels ?? [])].map(({ textContent }) => textContent) : field?.textContent).toEqual([label])
  close()
})

test('a form that lacks something has the caret in the first field that does', async () => {
  const connect = vi.fn(() => new Promise(() => undefined))
  vi.stubGlobal('copydesk', { sites: { connect, cancelSignIn: () => undefined, recognise: () => Promise.resolve(null) } })
  const { holder, close } = show([], await loadMessages('en'))
  const labelOf = (field: Element | null) => (field instanceof HTMLInputElement ? [...(field.labels ?? [])].map(({ textContent }) => textContent) : [])
  const submit = () =>
    act(() => {
      document.body.focus()
      holder.querySelector<HTMLElement>('button[type="submit"]')?.focus()
      holder.querySelector('form')?.requestSubmit()
    })
  submit()
  expect(labelOf(document.activeElement)).toEqual(['Site address'])
  const address = document.activeElement
  act(() => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(address, 'https://desk.test')
    address?.dispatchEvent(new Event('input', { bubbles: true }))
  })
  submit()
  expect(labelOf(document.activeElement)).toEqual(['User name'])
  expect(connect).not.toHaveBeenCalled()
  close()
})

import { MantineProvider } from '@mantine/core'
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import { afterEach, expect, test, vi } from 'vitest'
import type { Failure } from '../../../../../src/core/failure'
import type { Examination } from '../../../../../src/core/publishing/examination'
import { siteSchema } from '../../../../../src/core/publishing/site'
import { fail, ok } from '../../../../../src/core/result'
import { createI18n, loadMessages } from '../../../../../src/i18n/create-i18n'
import { SiteCard } from '../../../../../src/renderer/src/features/settings/site-card'

Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true)
afterEach(() => vi.unstubAllGlobals())

const site = siteSchema.parse({
  id: 'site-0001', kind: 'wordpress', address: 'https://desk.test', restRoot: 'https://desk.test/wp-json/', name: 'Desk', userName: 'editor', displayName: 'Editor', userId: 2, roles: [],
  rights: { canCreatePosts: true, canPublishPosts: true, canUploadFiles: true, canManageCategories: true, canPublishUnfilteredHtml: true },
  timeZone: { name: 'UTC', offsetMinutes: 0 }, categories: [], tags: [], fetchedAt: '2026-01-01T00:00:00.000Z'
})

/** A card on the page of a site that answers each question about it with a failure. */
async function cardOf(refusal: Failure) {
  const examination: Examination = { kind: 'wordpress', address: site.address, at: site.fetchedAt, checks: [{ name: 'sign-in', status: 'failed', failure: refusal }] }
  vi.stubGlobal('copydesk', { sites: { refresh: () => Promise.resolve(fail(refusal)), examineKnown: () => Promise.resolve(ok(examination)) } })
  const i18n = createI18n('en', await loadMessages('en'))
  const holder = document.createElement('div')
  const root = createRoot(holder)
  const asked: string[] = []
  const button = (name: string) => [...holder.querySelectorAll('button')].find(({ textContent }) => textContent === name)
  const card = {
    asked,
    words: () => holder.textContent,
    show: (fetchedAt = site.fetchedAt) =>
      act(() =>
        root.render(
          <I18nextProvider i18n={i18n}>
            <MantineProvider>
              <SiteCard listing={{ site: { ...site, fetchedAt }, password: 'key-store' }} isExamined={false} isConnected={false} onEnterPassword={() => asked.push('password')} onRemoved={() => undefined} />
            </MantineProvider>
          </I18nextProvider>
        )
      ),
    press: (name: string) =>
      act(async () => {
        button(name)?.click()
        await Promise.resolve()
      }),
    close: () => act(() => root.unmount())
  }
  card.show()
  return card
}

test('a password that is kept and refused by the site can be entered again', async () => {
  const card = await cardOf({ code: 'key-refused', details: {} })
  await card.press('Refresh')
  expect(card.words()).toContain('enter it again')
  await card.press('Enter password or key')
  expect(card.asked).toEqual(['password'])
  card.close()
})

test.each(['Refresh', 'Check connection'])('what went wrong is not told any more once the site has answered (%s)', async (name) => {
  const card = await cardOf({ code: 'key-refused', details: {} })
  await card.press(name)
  expect(card.words()).toContain('does not accept')
  card.show('2026-01-02T00:00:00.000Z')
  expect(card.words()).not.toContain('does not accept')
  card.close()
})

import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import { afterEach, expect, test, vi } from 'vitest'
import { createI18n, loadMessages } from '../../../../../src/i18n/create-i18n'
import { LeadPicture } from '../../../../../src/renderer/src/features/writing/lead-picture'
import { ArticleSession } from '../../../../../src/renderer/src/session/article-session'
import { SessionProvider } from '../../../../../src/renderer/src/session/use-session'
import { Disk, anArticle } from '../../session/open-document'
import { stubPageMoments } from '../../stub-page-moments'

Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true)
vi.mock('../../../../../src/renderer/src/ui/notices', () => ({ showNotice: vi.fn(), hideNotice: vi.fn() }))

let leave = (): void => undefined
afterEach(() => leave())

const leadPicture = { pictureId: `${'a'.repeat(64)}.jpg`, width: 1_200, height: 800, alt: '', caption: '', credit: '' }

/** The lead picture of an article that has one, under a field of the page. */
async function open(): Promise<{ readonly button: (name: string) => HTMLElement | null; readonly elsewhere: HTMLElement }> {
  stubPageMoments()
  const i18n = createI18n('en', await loadMessages('en'))
  const session = new ArticleSession(anArticle({ leadPicture }), new Disk().save)
  const elsewhere = document.createElement('input')
  const holder = document.createElement('div')
  document.body.replaceChildren(elsewhere, holder)
  const root = createRoot(holder)
  const nothing = () => undefined
  const askedForRef = { current: false }
  act(() =>
    root.render(
      <I18nextProvider i18n={i18n}>
        <SessionProvider value={session}>
          <LeadPicture onChoose={nothing} importFile={() => Promise.resolve(undefined)} onLeave={nothing} askedForRef={askedForRef} />
        </SessionProvider>
      </I18nextProvider>
    )
  )
  leave = () => act(() => root.unmount())
  return { button: (name) => holder.querySelector<HTMLElement>(name), elsewhere }
}

test('removing the lead picture by key leads to the button for another one, and leaves a caret elsewhere where it is', async () => {
  const byKey = await open()
  byKey.button('[aria-label="Remove picture"]')?.focus()
  act(() => byKey.button('[aria-label="Remove picture"]')?.click())
  expect(document.activeElement).toBe(byKey.button('.add-lead-picture'))
  leave()

  const byPointer = await open()
  byPointer.elsewhere.focus()
  act(() => byPointer.button('[aria-label="Remove picture"]')?.click())
  expect([byPointer.button('.add-lead-picture')?.textContent, document.activeElement]).toEqual(['Add lead picture', byPointer.elsewhere])
})

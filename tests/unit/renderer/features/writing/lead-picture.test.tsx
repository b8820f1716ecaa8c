import { notifications, notificationsStore } from '@mantine/notifications'
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import { afterEach, expect, test, vi } from 'vitest'
import { createI18n, loadMessages } from '../../../../../src/i18n/create-i18n'
import type { LeftBehind } from '../../../../../src/renderer/src/editor/surroundings'
import { LeadPicture } from '../../../../../src/renderer/src/features/writing/lead-picture'
import { ArticleSession } from '../../../../../src/renderer/src/session/article-session'
import { announceFirstPaint } from '../../../../../src/renderer/src/ui/first-paint'
import { SessionProvider } from '../../../../../src/renderer/src/session/use-session'
import { Disk, anArticle } from '../../session/open-document'
import { stubPageMoments } from '../../stub-page-moments'

Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true)

let leave = (): void => undefined
afterEach(() => {
  leave()
  notifications.clean()
})

const notices = () => notificationsStore.getState().notifications.map(({ id }) => id)
/** The way back is offered, which comes late. */
const offered = () => vi.waitFor(() => expect(notices()).toEqual(['lead-picture-removed']), 20_000)

const leadPicture = { pictureId: `${'a'.repeat(64)}.jpg`, width: 1_200, height: 800, alt: '', caption: '', credit: '' }

/** The lead picture of an article that has one, under a field of the page. */
async function open() {
  stubPageMoments()
  vi.stubGlobal('requestIdleCallback', (run: () => void) => run())
  announceFirstPaint(true)() // notices wait for it
  stubPageMoments()
  const i18n = createI18n('en', await loadMessages('en'))
  const session = new ArticleSession(anArticle({ leadPicture }), new Disk().save)
  const elsewhere = document.createElement('input')
  const holder = document.createElement('div')
  document.body.replaceChildren(elsewhere, holder)
  const root = createRoot(holder)
  const nothing = () => undefined
  const left: LeftBehind[] = []
  const importFile = ({ name }: File, replaced?: string) => {
    const replacedWords = replaced === leadPicture.pictureId ? { alt: 'A lighthouse', caption: 'At noon', credit: '' } : undefined
    return Promise.resolve({ pictureId: `${'b'.repeat(64)}.jpg`, width: 900, height: 600, name, words: { alt: '', caption: 'At dusk', credit: 'Yonhap' }, replacedWords })
  }
  const askedForRef = { current: false }
  act(() =>
    root.render(
      <I18nextProvider i18n={i18n}>
        <SessionProvider value={session}>
          <LeadPicture onChoose={nothing} importFile={importFile} onLeftBehind={(each) => left.push(each)} onLeave={nothing} askedForRef={askedForRef} />
        </SessionProvider>
      </I18nextProvider>
    )
  )
  leave = () => act(() => root.unmount())
  return { session, left, button: (name: string) => holder.querySelector<HTMLElement>(name), elsewhere }
}

test('removing the lead picture by key leads to the button for another one, and leaves a caret elsewhere where it is', async () => {
  const byKey = await open()
  byKey.button('[aria-label="Remove picture"]')?.focus()
  act(() => byKey.button('[aria-label="Remove picture"]')?.click())
  expect(document.activeElement).toBe(byKey.button('.add-lead-picture'))
  await offered()
  leave()
  await vi.waitFor(() => expect(notices()).toEqual([]), 20_000)

  const byPointer = await open()
  byPointer.elsewhere.focus()
  act(() => byPointer.button('[aria-label="Remove picture"]')?.click())
  expect([byPointer.button('.add-lead-picture')?.textContent, document.activeElement]).toEqual(['Add lead picture', byPointer.elsewhere])
  await offered()
})

test('of several files that are dropped on it, the lead picture is the first, and the others are told', async () => {
  const { session, left, button } = await open()
  const files = ['one.jpg', 'two.jpg', 'three.jpg'].map((name) => new File(['x'], name, { type: 'image/jpeg' }))
  await act(async () => {
    button('figure')?.dispatchEvent(Object.assign(new Event('drop', { bubbles: true, cancelable: true }), { dataTransfer: { files } }))
    await Promise.resolve()
  })
  expect(session.get('leadPicture')).toMatchObject({ width: 900, height: 600 })
  expect(left).toEqual([{ kind: 'lead-files', names: ['two.jpg', 'three.jpg'] }])
})

test('a lead picture in the place of another keeps the editor’s words, and none that only the other’s file said, and has its own credit', async () => {
  const { session, button } = await open()
  act(() => session.set('leadPicture', { ...leadPicture, alt: 'A lighthouse', caption: 'Our own words', credit: 'Disney+' }))
  await act(async () => {
    button('figure')?.dispatchEvent(Object.assign(new Event('drop', { bubbles: true, cancelable: true }), { dataTransfer: { files: [new File(['x'], 'one.jpg', { type: 'image/jpeg' })] } }))
    await Promise.resolve()
  })
  expect(session.get('leadPicture')).toEqual({ pictureId: `${'b'.repeat(64)}.jpg`, width: 900, height: 600, alt: '', caption: 'Our own words', credit: 'Yonhap' })
})

import { act } from 'react'
import { createRoot } from 'react-dom/client'
import type { Root } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Article } from '../../../../../src/core/article/article'
import { ok } from '../../../../../src/core/result'
import { plainSlot } from '../../../../../src/core/slots/slot-rules'
import { createI18n, loadMessages } from '../../../../../src/i18n/create-i18n'
import { SlotCount } from '../../../../../src/renderer/src/features/checks/slot-count'
import { SlotList } from '../../../../../src/renderer/src/features/checks/slot-list'
import { ArticleSession } from '../../../../../src/renderer/src/session/article-session'
import { SessionProvider } from '../../../../../src/renderer/src/session/use-session'
import { article } from '../../../../support/build-article'
import { body, picture } from '../../../../support/build-document'
import { stubPageMoments } from '../../stub-page-moments'

const i18n = createI18n('en', await loadMessages('en'))
let root: Root

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  stubPageMoments()
  root = createRoot(document.body.appendChild(document.createElement('div')))
})
afterEach(() => {
  act(() => root.unmount())
  document.body.replaceChildren()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

function open(changes: Partial<Article>): ArticleSession {
  const session = new ArticleSession(article(changes), () => Promise.resolve(ok({ savedAt: '2026-11-27T12:00:00.000Z', edition: 2 })))
  act(() =>
    root.render(
      <I18nextProvider i18n={i18n}>
        <SessionProvider value={session}>
          <SlotCount />
          <SlotList onLeave={() => undefined} />
        </SessionProvider>
      </I18nextProvider>
    )
  )
  return session
}

/** A burst of changes is saved, and the page comes to rest. */
const rest = () => act(() => vi.advanceTimersByTimeAsync(2_000))
const rows = () => [...document.querySelectorAll('.slots li')].map((row) => row.textContent)
const count = () => document.querySelector('.slot-count')?.textContent

const slots = [plainSlot('headline'), { ...plainSlot('lead-picture'), needsCredit: true }]

it('nothing is shown for an article without slots, and its text is not read', async () => {
  const session = open({})
  const read = vi.spyOn(session, 'currentBody')
  session.set('headline', 'Harbor Lights')
  await rest()
  expect(read.mock.calls.length).toBe(1) // by the save
  expect([count(), rows()]).toEqual([undefined, []])
})

it('what is filled is counted once it is saved, and not while it is typed', async () => {
  const session = open({ slots })
  expect([count(), rows()]).toEqual(['0 of 2 complete', ['Headline empty', 'Lead picture empty']])
  act(() => session.set('headline', 'Harbor Lights'))
  expect(count()).toBe('0 of 2 complete')
  await rest()
  expect([count(), rows()]).toEqual(['1 of 2 complete', ['Headline ', 'Lead picture empty']])
})

it('a picture for which a waiver was given when it was published wants no credit any more', async () => {
  const bare = picture(1, { credit: '' })
  const receipts = [{ creditWaiver: { reason: 'From the archive', pictureIds: [bare.pictureId] } }]
  vi.stubGlobal('copydesk', { publishing: { readReceipts: () => Promise.resolve(receipts) } })
  const remote = { siteId: 'site-0001', postId: 7, status: 'published' as const, link: 'https://desk.test/a', publishedAt: '2026-11-27T12:00:00.000Z', edition: 1, modifiedGmt: '', contentHash: 'a'.repeat(64), ownHead: [], media: [] }
  open({ headline: 'Harbor Lights', leadPicture: bare, body: body(), slots, remotes: [remote] })
  expect(count()).toBe('1 of 2 complete')
  await act(() => vi.advanceTimersByTimeAsync(0))
  expect(count()).toBe('2 of 2 complete')
})

import { MantineProvider } from '@mantine/core'
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import type { Root } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import { afterEach, beforeEach, expect, vi } from 'vitest'
import type { Article } from '../../../../../src/core/article/article'
import { failure } from '../../../../../src/core/failure'
import type { OutboxItem } from '../../../../../src/core/publishing/outbox-item'
import type { Receipt } from '../../../../../src/core/publishing/receipt'
import type { Rehearsal } from '../../../../../src/core/publishing/rehearsal'
import type { Site } from '../../../../../src/core/publishing/site'
import { nothingChosen } from '../../../../../src/core/publishing/site-choice'
import { fail, ok } from '../../../../../src/core/result'
import { createI18n, loadMessages } from '../../../../../src/i18n/create-i18n'
import type { SiteListing } from '../../../../../src/ipc/contract'
import { PublishDialog } from '../../../../../src/renderer/src/features/publishing/publish-dialog'
import type { PublishIntent } from '../../../../../src/renderer/src/features/publishing/publish-intent'
import { ArticleSession } from '../../../../../src/renderer/src/session/article-session'
import { SessionProvider } from '../../../../../src/renderer/src/session/use-session'
import { endpointSite, ghostSite, wordpressSite } from '../../../core/publishing/publish-run'

export const desk: Site = { ...wordpressSite, id: 'site-desk', name: 'Desk', address: 'https://desk.test', timeZone: { name: 'Asia/Seoul', offsetMinutes: 540 } }
export const weekend: Site = { ...ghostSite, id: 'site-weekend', name: 'Weekend', address: 'https://weekend.test', timeZone: { name: 'America/New_York', offsetMinutes: -240 } }
export const archive: Site = { ...endpointSite, id: 'site-archive', name: 'Archive', address: 'https://archive.test/api', timeZone: { name: 'Asia/Seoul', offsetMinutes: 540 } }
export const at = '2026-11-26T08:00:00.000Z'
export const rehearsal: Rehearsal = { makesPost: true, picturesSent: 3, picturesThere: 0, newCategories: [], newTags: [], newTerms: [], slug: null, bylineInText: '', stops: [], losses: [] }
const i18n = createI18n('en', await loadMessages('en'))

export interface Shown {
  readonly sites?: readonly SiteListing[]
  readonly outbox?: readonly OutboxItem[]
  readonly intent?: PublishIntent
  readonly chosen?: SiteListing | undefined
  readonly ticked?: readonly string[]
}

/** The Publish dialog of an article over a main process that answers at once and does nothing, made anew for each test of a file. */
export function deskOfPublishing(article: Article, receipts: () => readonly Receipt[] = () => []) {
  const order = vi.fn<typeof window.copydesk.publishing.order>()
  const retry = vi.fn<typeof window.copydesk.publishing.retry>()
  const cancel = vi.fn<typeof window.copydesk.publishing.cancel>()
  const rehearse = vi.fn<typeof window.copydesk.publishing.rehearse>()
  const readConflict = vi.fn<typeof window.copydesk.publishing.readConflict>()
  const handOver = vi.fn<() => Promise<boolean>>()
  const onChooseSite = vi.fn<(siteId: string) => void>()
  const onSites = vi.fn<(siteId: string | undefined, ticked: readonly string[] | undefined) => void>()
  let followed: readonly string[] = []
  const onFollow = (siteIds: readonly string[]) => {
    followed = siteIds
  }
  const told = new Map<string, ((payload: unknown) => void)[]>()
  const newSession = () => new ArticleSession(article, () => Promise.resolve(ok({ savedAt: at, edition: 1 })))
  let session = newSession()
  let root: Root

  beforeEach(() => {
    vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
    order.mockReset().mockResolvedValue(ok(undefined))
    retry.mockReset().mockResolvedValue(ok(undefined))
    cancel.mockReset().mockResolvedValue(undefined)
    rehearse.mockReset().mockResolvedValue(ok(rehearsal))
    readConflict.mockReset().mockResolvedValue(fail(failure('site-offline', { host: 'weekend.test' })))
    handOver.mockReset().mockResolvedValue(true)
    onChooseSite.mockReset()
    onSites.mockReset()
    followed = []
    told.clear()
    session = newSession()
    const publishing = { rehearse, order, retry, cancel, readConflict, readEmbargo: () => Promise.resolve(ok(null)), readChoice: () => Promise.resolve(ok(nothingChosen)), readReceipts: () => Promise.resolve(receipts()), readClock: () => Promise.resolve(null) }
    const on = (channel: string, listener: (payload: unknown) => void) => {
      told.set(channel, [...(told.get(channel) ?? []), listener])
      return () => told.set(channel, (told.get(channel) ?? []).filter((one) => one !== listener))
    }
    vi.stubGlobal('copydesk', { publishing, sites: { refresh: () => Promise.resolve(ok(undefined)) }, on })
    root = createRoot(document.body.appendChild(document.createElement('div')))
  })
  afterEach(() => {
    act(() => root.unmount())
    vi.unstubAllGlobals()
    document.body.replaceChildren()
  })

  return {
    order,
    retry,
    cancel,
    rehearse,
    readConflict,
    handOver,
    onChooseSite,
    onSites,
    followed: () => followed,
    session: () => session,
    /** Shows the dialog with the first of the sites chosen, or what it shows once something of this has changed. */
    open: async ({ sites = listed(desk, weekend), outbox = [], intent = 'publish', chosen = sites[0], ticked }: Shown = {}): Promise<void> => {
      const nothing = () => undefined
      act(() => {
        root.render(
          <I18nextProvider i18n={i18n}>
            <MantineProvider env="test">
              <SessionProvider value={session}>
                <PublishDialog sites={sites} chosenSite={chosen} tickedBefore={ticked} outbox={outbox} onFollow={onFollow} intent={intent} onChooseSite={onChooseSite} handOver={handOver} onSites={onSites} onExamine={nothing} onTaken={nothing} onClose={nothing} />
              </SessionProvider>
            </MantineProvider>
          </I18nextProvider>
        )
      })
      await act(answered)
      await vi.waitFor(() => {
        expect(document.activeElement?.closest('[role="dialog"]')).not.toBeNull()
      }, 20_000)
    },
    close: () => act(() => root.render(null)),
    tell: (channel: string, payload: unknown) => act(() => told.get(channel)?.forEach((hear) => hear(payload))),
    itemAt: (site: Site, state: OutboxItem['state'], rest: Partial<OutboxItem> = {}): OutboxItem => ({
      articleId: session.id, siteId: site.id, headline: article.headline, operation: { type: 'publish' }, orderedAt: at, state, failure: null, progress: null, nextTryAt: null, ...rest
    }),
    receiptOf: (site: Site): Receipt => ({
      articleId: article.id, siteId: site.id, siteName: site.name, action: 'published', at, scheduledFor: null, postId: 7, link: `${site.address}/a`, pictures: [], createdTags: [], createdCategories: [], differences: [], publishedAt: null, live: null
    })
  }
}

export const listed = (...sites: Site[]): SiteListing[] => sites.map((site) => ({ site, password: 'key-store' }))

/** All that is answered at once has been told by then, in however many steps. */
export const answered = () => new Promise<void>((done) => setTimeout(done, 0))
export const text = () => document.body.textContent
export const buttonIn = (within: ParentNode, name: string) => [...within.querySelectorAll('button')].find(({ textContent }) => textContent === name)
export const button = (name: string) => buttonIn(document, name)
export async function click(element: HTMLElement | undefined): Promise<void> {
  if (element === undefined) throw new Error('nothing to click')
  await act(async () => {
    element.focus()
    element.click()
    await answered()
  })
}
export const press = (name: string) => click(button(name))

import { MantineProvider } from '@mantine/core'
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import type { Root } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { OutboxItem } from '../../../../../src/core/publishing/outbox-item'
import type { Receipt } from '../../../../../src/core/publishing/receipt'
import type { Rehearsal } from '../../../../../src/core/publishing/rehearsal'
import type { Site } from '../../../../../src/core/publishing/site'
import { nothingChosen } from '../../../../../src/core/publishing/site-choice'
import { ok } from '../../../../../src/core/result'
import { createI18n, loadMessages } from '../../../../../src/i18n/create-i18n'
import type { SiteListing } from '../../../../../src/ipc/contract'
import { PublishDialog } from '../../../../../src/renderer/src/features/publishing/publish-dialog'
import { ArticleSession } from '../../../../../src/renderer/src/session/article-session'
import { SessionProvider } from '../../../../../src/renderer/src/session/use-session'
import { finishedListicle } from '../../../../support/build-article'
import { body, paragraph } from '../../../../support/build-document'
import { ghostSite, wordpressSite } from '../../../core/publishing/publish-run'

const desk: Site = { ...wordpressSite, id: 'site-desk', name: 'Desk', address: 'https://desk.test', timeZone: { name: 'Asia/Seoul', offsetMinutes: 540 } }
const weekend: Site = { ...ghostSite, id: 'site-weekend', name: 'Weekend', address: 'https://weekend.test', timeZone: { name: 'America/New_York', offsetMinutes: -240 } }
const i18n = createI18n('en', await loadMessages('en'))
const article = { ...finishedListicle, leadPicture: null, body: body(paragraph('Text.')), byline: [], remotes: [] }
const at = '2026-11-26T08:00:00.000Z'

const order = vi.fn<typeof window.copydesk.publishing.order>()
const rehearse = vi.fn<typeof window.copydesk.publishing.rehearse>()
const handOver = vi.fn<() => Promise<boolean>>()
const onChooseSite = vi.fn<(siteId: string) => void>()
const told = new Map<string, ((payload: unknown) => void)[]>()
let session = new ArticleSession(article, () => Promise.resolve(ok({ savedAt: at, edition: 1 })))
let root: Root

const rehearsal: Rehearsal = { makesPost: true, picturesSent: 3, picturesThere: 0, newCategories: [], newTags: [], newTerms: [], slug: null, bylineInText: '', stops: [], losses: [] }
const itemAt = (site: Site, state: OutboxItem['state'], rest: Partial<OutboxItem> = {}): OutboxItem => ({
  articleId: session.id, siteId: site.id, headline: article.headline, operation: { type: 'publish' }, orderedAt: at, state, failure: null, progress: null, nextTryAt: null, ...rest
})
const receiptOf = (site: Site): Receipt => ({
  articleId: session.id, siteId: site.id, siteName: site.name, action: 'published', at, scheduledFor: null, postId: 7, link: `${site.address}/a`, pictures: [], createdTags: [], createdCategories: [], differences: [], publishedAt: null, live: null
})

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  order.mockReset().mockResolvedValue(ok(undefined))
  rehearse.mockReset().mockResolvedValue(ok(rehearsal))
  handOver.mockReset().mockResolvedValue(true)
  onChooseSite.mockReset()
  told.clear()
  session = new ArticleSession(article, () => Promise.resolve(ok({ savedAt: at, edition: 1 })))
  const publishing = { rehearse, order, cancel: () => Promise.resolve(), readEmbargo: () => Promise.resolve(ok(null)), readChoice: () => Promise.resolve(ok(nothingChosen)), readReceipts: () => Promise.resolve([]), readClock: () => Promise.resolve(null) }
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

/** All that is answered at once has been told by then, in however many steps. */
const answered = () => new Promise<void>((done) => setTimeout(done, 0))
const listed = (...sites: Site[]): SiteListing[] => sites.map((site) => ({ site, password: 'key-store' }))

interface Shown { readonly sites?: readonly SiteListing[]; readonly outbox?: readonly OutboxItem[]; readonly chosen?: SiteListing | undefined }
async function open({ sites = listed(desk, weekend), outbox = [], chosen = sites[0] }: Shown = {}): Promise<void> {
  const nothing = () => undefined
  act(() => {
    root.render(
      <I18nextProvider i18n={i18n}>
        <MantineProvider env="test">
          <SessionProvider value={session}>
            <PublishDialog sites={sites} chosenSite={chosen} outbox={outbox} intent="publish" onChooseSite={onChooseSite} handOver={handOver} onSites={nothing} onExamine={nothing} onTaken={nothing} onClose={nothing} />
          </SessionProvider>
        </MantineProvider>
      </I18nextProvider>
    )
  })
  await act(answered)
  await vi.waitFor(() => {
    expect(document.activeElement?.closest('[role="dialog"]')).not.toBeNull()
  })
}
const text = () => document.body.textContent
async function press(name: string): Promise<void> {
  const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name)
  if (button === undefined) throw new Error(`no button ${name}`)
  await act(async () => {
    button.focus()
    button.click()
    await answered()
  })
}
const tell = (channel: string, payload: unknown) => act(() => told.get(channel)?.forEach((hear) => hear(payload)))

test('what comes of an order that was under way at the site of the select is shown there, though it was not given in this dialog', async () => {
  const sites = listed(desk, weekend)
  const outbox = [itemAt(weekend, 'running')]
  await open({ sites, outbox })
  await open({ sites, outbox, chosen: sites[1] })
  tell('publishing:settled', { receipt: receiptOf(weekend), remotes: [] })
  await open({ sites, chosen: sites[1] })
  expect(document.querySelector('.receipt [role="status"]')?.textContent).toBe('Published on Weekend')
})

test('an order to another site fills the dialog, whatever was taken back before', async () => {
  const sites = listed(desk, weekend)
  await open({ sites })
  await press('Publish now')
  await open({ sites, outbox: [itemAt(desk, 'running')] })
  await press('Cancel')
  await open({ sites })
  await open({ sites, chosen: sites[1] })
  await press('Publish now')
  await open({ sites, chosen: sites[1], outbox: [itemAt(weekend, 'running')] })
  expect(document.querySelector('li[aria-label="Desk"]')).toBeNull()
  expect(text()).toContain('Asking the site')
})

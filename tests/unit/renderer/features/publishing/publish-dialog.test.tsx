import { MantineProvider } from '@mantine/core'
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import type { Root } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { failure } from '../../../../../src/core/failure'
import { uncreditedPictures } from '../../../../../src/core/publishing/credit-waiver'
import type { OutboxItem } from '../../../../../src/core/publishing/outbox-item'
import { standardPost } from '../../../../../src/core/publishing/post-type'
import type { Receipt } from '../../../../../src/core/publishing/receipt'
import type { Site } from '../../../../../src/core/publishing/site'
import { nothingChosen } from '../../../../../src/core/publishing/site-choice'
import { fail, ok } from '../../../../../src/core/result'
import { plainSlot } from '../../../../../src/core/slots/slot-rules'
import { createI18n, loadMessages } from '../../../../../src/i18n/create-i18n'
import { ko } from '../../../../../src/i18n/messages/ko'
import { provideActions } from '../../../../../src/renderer/src/actions/action-registry'
import { PublishDialog } from '../../../../../src/renderer/src/features/publishing/publish-dialog'
import type { PublishIntent } from '../../../../../src/renderer/src/features/publishing/publish-intent'
import { ArticleSession } from '../../../../../src/renderer/src/session/article-session'
import { SessionProvider } from '../../../../../src/renderer/src/session/use-session'
import { formatDayAndTime } from '../../../../../src/renderer/src/ui/format-moment'
import { finishedListicle } from '../../../../support/build-article'
import { ghostSite, wordpressSite } from '../../../core/publishing/publish-run'
import { sampleBinding } from '../../../main/library/sample-article'

const siteId = wordpressSite.id
const at = '2999-11-26T09:00:00.000Z'
const i18n = createI18n('en', await loadMessages('en'))
const session = new ArticleSession({ ...finishedListicle, remotes: [{ ...sampleBinding(1), siteId, status: 'scheduled', publishedAt: at }] }, () =>
  Promise.resolve(ok({ savedAt: at, edition: 1 }))
)
const item: OutboxItem = {
  articleId: session.id,
  siteId,
  headline: finishedListicle.headline,
  operation: { type: 'publish' },
  orderedAt: '2026-11-26T08:00:00.000Z',
  state: 'queued',
  failure: null,
  progress: null,
  nextTryAt: null
}
const receipt: Receipt = {
  articleId: session.id,
  siteId,
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

const order = vi.fn<typeof window.copydesk.publishing.order>()
/** Of the listicle's pictures the last one has no credit. */
const creditWaiver = { reason: 'Our own photo', pictureIds: uncreditedPictures(finishedListicle) }
let receipts: Receipt[] = []
let choice = nothingChosen
let embargo: string | null = null
const rehearse = vi.fn<typeof window.copydesk.publishing.rehearse>()
const refresh = vi.fn(() => Promise.resolve(ok(undefined)))
const told = new Map<string, ((payload: unknown) => void)[]>()
let root: Root

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  order.mockReset().mockResolvedValue(ok(undefined))
  rehearse.mockReset().mockResolvedValue(fail(failure('headline-missing')))
  receipts = [{ ...receipt, creditWaiver }]
  told.clear()
  choice = nothingChosen
  embargo = null
  const publishing = { rehearse, order, cancel: () => Promise.resolve(), readEmbargo: () => Promise.resolve(ok(embargo)), readChoice: () => Promise.resolve(ok(choice)), readReceipts: () => Promise.resolve(receipts), readClock: () => Promise.resolve(null) }
  const on = (channel: string, listener: (payload: unknown) => void) => {
    told.set(channel, [...(told.get(channel) ?? []), listener])
    return () => told.set(channel, (told.get(channel) ?? []).filter((one) => one !== listener))
  }
  vi.stubGlobal('copydesk', { publishing, sites: { refresh }, on })
  root = createRoot(document.body.appendChild(document.createElement('div')))
})
afterEach(() => {
  act(() => root.unmount())
  vi.unstubAllGlobals()
  document.body.replaceChildren()
})

/** Shows the dialog, or what it shows while this is in the outbox. */
async function show(...outbox: OutboxItem[]): Promise<void> {
  await showFor(wordpressSite, outbox)
}
async function showFor(site: Site, outbox: OutboxItem[] = [], intent: PublishIntent = 'publish'): Promise<void> {
  const nothing = () => undefined
  await act(async () => {
    root.render(
      <I18nextProvider i18n={i18n}>
        <MantineProvider env="test">
          <SessionProvider value={session}>
            <PublishDialog
              sites={[{ site, password: 'key-store' }]}
              chosenSite={{ site, password: 'key-store' }}
              outbox={outbox}
              onFollow={nothing}
              intent={intent}
              onChooseSite={nothing}
              handOver={() => Promise.resolve(true)}
              tickedBefore={undefined}
              onSites={nothing}
              onExamine={nothing}
              onTaken={nothing}
              onClose={nothing}
            />
          </SessionProvider>
        </MantineProvider>
      </I18nextProvider>
    )
    await Promise.resolve()
  })
  // The dialog gives the focus to its first button a moment later.
  await vi.waitFor(() => {
    expect(document.activeElement?.closest('[role="dialog"]')).not.toBeNull()
  }, 20_000)
}
const button = (name: string) => [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name)
async function press(name: string): Promise<void> {
  const found = button(name)
  if (found === undefined) throw new Error(`no button ${name}`)
  await act(async () => {
    found.focus()
    found.click()
    await Promise.resolve()
  })
}

const tell = (channel: string, payload: unknown) =>
  act(() => {
    for (const hear of told.get(channel) ?? []) hear(payload)
  })

test('what is published all the same is what was refused, not the schedule that is looked after meanwhile', async () => {
  const watch: OutboxItem = { ...item, operation: { type: 'check-schedule', at }, state: 'watching' }
  await show(watch)
  order.mockResolvedValueOnce(fail(failure('embargoed', { until: at })))
  await press('Publish now')
  expect(button('Take back')).toBeUndefined()
  await press('Publish all the same')
  expect(order.mock.calls).toMatchObject([[{ wish: { type: 'publish' }, overridesEmbargo: false }], [{ wish: { type: 'publish' }, overridesEmbargo: true }]])
})

test('what the editor has answered holds until the order is carried out: neither an embargo nor the post is asked about again for the other', async () => {
  const stopped = (code: 'post-trashed-on-site' | 'site-failed'): OutboxItem => ({ ...item, state: 'attention', failure: failure(code, { host: 'desk.test' }) })
  await show(stopped('post-trashed-on-site'))
  order.mockResolvedValueOnce(fail(failure('embargoed', { until: at })))
  await press('Publish as a new post')
  await press('Publish all the same')
  await show(stopped('site-failed'))
  await press('Try again')
  const answered = { whenPostDiffers: 'new-post', overridesEmbargo: true }
  expect(order.mock.calls).toMatchObject([[{ ...answered, overridesEmbargo: false }], [answered], [answered]])
})

test('a new post in the place of a draft in the trash of the site is a draft, and the button says so', async () => {
  await show({ ...item, operation: { type: 'draft' }, state: 'attention', failure: failure('post-trashed-on-site', { host: 'desk.test' }) })
  expect(button('Publish as a new post')).toBeUndefined()
  await press('Send as a new draft')
  expect(order.mock.calls).toMatchObject([[{ wish: { type: 'draft' }, whenPostDiffers: 'new-post' }]])
})

test('the end of an embargo becomes the publish time with one click, and is offered no longer then', async () => {
  embargo = '2999-12-01T00:30:00.000Z'
  await show()
  await press('Schedule it for then')
  expect(document.activeElement).toMatchObject({ value: '2999-12-01 00:30' })
  expect(button('Schedule it for then')).toBeUndefined()
  expect(['Schedule', 'Publish now'].map((name) => button(name)?.dataset['variant'])).toEqual(['filled', 'default'])
  await press('Schedule')
  expect(order.mock.calls).toMatchObject([[{ wish: { type: 'schedule', at: embargo } }]])
})

test('a picture without a credit keeps the article from being published until it is said why; that is asked once about a picture', async () => {
  receipts = [{ ...receipt, creditWaiver: { ...creditWaiver, pictureIds: [`${'e'.repeat(64)}.jpg`] } }]
  await show()
  expect(document.body.textContent).toContain('1 picture has no credit')
  await press('Publish now')
  expect(order).not.toHaveBeenCalled()
  const field = document.activeElement
  expect(field?.getAttribute('aria-invalid')).toBe('true')
  expect(document.body.textContent).toContain('Nothing was published.')
  if (!(field instanceof HTMLInputElement)) throw new Error('the field has no focus')
  act(() => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, 'Taken by the author')
    field.dispatchEvent(new Event('input', { bubbles: true }))
  })
  await press('Publish now')
  expect(order.mock.calls).toMatchObject([[{ waiverReason: 'Taken by the author' }]])
  act(() => root.unmount())

  root = createRoot(document.body)
  receipts = [{ ...receipt, creditWaiver }]
  await show()
  await press('Update')
  expect(order.mock.lastCall).toMatchObject([{ wish: { type: 'update' }, waiverReason: 'Our own photo' }])
})

test('to take a post off the site no credit is asked for', async () => {
  receipts = []
  await show()
  await press('Unpublish')
  expect(order.mock.calls).toMatchObject([[{ wish: { type: 'unpublish' } }]])
})

test('who may publish can send a draft, before anything is out there', async () => {
  await show()
  expect(button('Send as a draft')).toBeUndefined()
  session.setRemotes([])
  await show()
  expect(button('Publish now')?.dataset['variant']).toBe('filled')
  await press('Send as a draft')
  expect(order.mock.calls).toMatchObject([[{ wish: { type: 'draft' } }]])
  session.setRemotes([{ ...sampleBinding(1), siteId, status: 'scheduled', publishedAt: at }])
})

test('who may not publish hands in, and can do nothing else', async () => {
  session.setRemotes([])
  await showFor({ ...wordpressSite, rights: { ...wordpressSite.rights, canPublishPosts: false } })
  expect([...document.querySelectorAll('.publish-form .mantine-Button-root')].map(({ textContent }) => textContent)).toEqual(['Cancel', 'Hand in'])
  expect(document.body.textContent).toContain('What you hand in waits there as a draft for somebody who may.')
  expect(document.querySelector('.publish-time')).toBeNull()
  await press('Hand in')
  expect(order.mock.calls).toMatchObject([[{ wish: { type: 'draft' } }]])
})

test('who may not publish is told so of what is public there, and has no button that would be refused', async () => {
  session.setRemotes([{ ...sampleBinding(1), siteId }])
  await showFor({ ...wordpressSite, rights: { ...wordpressSite.rights, canPublishPosts: false } })
  expect([...document.querySelectorAll('.publish-form .mantine-Button-root')].map(({ textContent }) => textContent)).toEqual(['Cancel'])
  expect(document.body.textContent).toContain('somebody who may has to change it')
  session.setRemotes([{ ...sampleBinding(1), siteId, status: 'scheduled', publishedAt: at }])
})

test('who may not publish hands in again what is a draft there, also by Update, which would be refused', async () => {
  session.setRemotes([{ ...sampleBinding(1), siteId, status: 'draft' }])
  await showFor({ ...wordpressSite, rights: { ...wordpressSite.rights, canPublishPosts: false } }, [], 'update')
  await press('Hand in')
  expect(order.mock.calls).toMatchObject([[{ wish: { type: 'draft' } }]])
  session.setRemotes([{ ...sampleBinding(1), siteId, status: 'scheduled', publishedAt: at }])
})

test('what was scheduled and missed goes out with the words that the editor sees', async () => {
  await show({ ...item, operation: { type: 'check-schedule', at }, state: 'attention', failure: failure('schedule-missed', { host: 'desk.test' }) })
  expect(document.body.textContent).toContain('“Publish now” makes it public: from the article with the words as they are now')
  await press('Publish now')
  expect(order.mock.calls).toMatchObject([[{ articleId: session.id, siteId, wish: { type: 'publish' }, whenPostDiffers: 'ask' }]])
})

test('with an order that is taken back goes why it was refused; what it lacked can be said in the dialog that is open', async () => {
  receipts = []
  await show({ ...item, operation: { type: 'check-schedule', at }, state: 'attention', failure: failure('schedule-missed', { host: 'desk.test' }) })
  order.mockResolvedValueOnce(fail(failure('credit-missing')))
  await press('Publish now')
  expect(document.body.textContent).toContain('A picture has no credit.')
  await press('Take back')
  await show()
  expect(document.body.textContent).not.toContain('A picture has no credit.')
  expect(document.body.textContent).toContain('Or say why there is none')
})

test('why pictures have no credit is not to be typed again after an order is taken back that reached no receipt; for other pictures it is', async () => {
  receipts = []
  for (const pictureIds of [creditWaiver.pictureIds, [`${'e'.repeat(64)}.jpg`]]) {
    await show({ ...item, state: 'offline', creditWaiver: { ...creditWaiver, pictureIds } })
    await press('Take back')
    await show()
    await press('Publish now')
  }
  expect(order.mock.calls).toMatchObject([[{ wish: { type: 'publish' }, waiverReason: 'Our own photo' }]])
})

test('in Korean, too, the button that takes an order back is called by its name', () => {
  expect(ko.failure['credit-missing'].advice).toContain(`‘${ko.publishing.takeBack}’`)
})

test('a receipt stays when the article arrives at another site', async () => {
  await show()
  await press('Publish now')
  tell('publishing:settled', { receipt, remotes: [] })
  expect(document.body.textContent).toContain('Published on Desk')
  tell('publishing:settled', { receipt: { ...receipt, siteId: 'site-0002', siteName: 'Weekend' }, remotes: [] })
  expect(document.body.textContent).toContain('Published on Desk')
  expect(button('Publish now')).toBeUndefined()
})

test('the focus stays in the dialog when what was pressed goes away', async () => {
  const focused: unknown[] = []
  document.body.addEventListener('focusin', ({ target }) => focused.push(target))
  await show()
  expect(focused).toEqual([button('Update')]) // keys that were typed ahead of the dialog go to what takes the focus first
  await press('Publish now')
  await show({ ...item, state: 'running' })
  expect(document.activeElement?.closest('[role="dialog"]')).not.toBeNull()
  await press('Cancel')
  await show()
  expect(document.activeElement?.closest('[role="dialog"]')).not.toBeNull()
})

test('what waits for the network tells whose words it will send: those of when it was ordered', async () => {
  await show({ ...item, state: 'offline' })
  expect(document.body.textContent).toContain(`with the words of ${formatDayAndTime(new Date(item.orderedAt), 'en')}`)
})

test('what is still marked TK is said before it is published, with the way there', async () => {
  const nextTk = vi.fn()
  const takeBack = provideActions({ 'next-tk': { run: nextTk } })
  const { dek, excerpt } = finishedListicle
  session.set('excerpt', 'Out on TK')
  await show()
  expect([document.body.textContent.includes('1 place is still marked TK.'), button('Go there')]).toEqual([true, undefined])
  act(() => root.unmount())

  root = createRoot(document.body)
  session.set('dek', 'Why TK people watched')
  await show()
  expect(document.body.textContent).toContain('2 places are still marked TK.')
  await press('Go there')
  expect(nextTk).toHaveBeenCalledOnce()
  session.set('excerpt', excerpt)
  session.set('dek', dek)
  takeBack()
})

test('a category is missed by a type of post that takes categories, and by no other', async () => {
  if (wordpressSite.kind !== 'wordpress') throw new Error('The site is no WordPress')
  const site = { ...wordpressSite, id: 'site-0002', postTypes: [standardPost, { ...standardPost, slug: 'page', name: 'Page', fields: [] }] }
  const { categories } = finishedListicle
  session.set('categories', [])
  await showFor(site)
  expect(document.body.textContent).toContain('No category is chosen.')
  act(() => root.unmount())

  root = createRoot(document.body)
  choice = { ...nothingChosen, postType: 'page' }
  await showFor(site)
  expect(document.body.textContent).toContain('a new post of the type “Page”')
  expect(document.body.textContent).not.toContain('No category is chosen.')
  session.set('categories', categories)
})

test('whom a Ghost does not know as an author is said before it is published, with the way to ask it again', async () => {
  if (ghostSite.kind !== 'ghost') throw new Error('The site is no Ghost')
  session.set('byline', [{ name: 'Mina Seo', role: '' }, { name: 'New Writer', role: 'Intern' }])
  const known = { ...ghostSite, authors: [{ id: '1', name: 'mina seo' }] }
  await showFor(known)
  expect(document.body.textContent).toContain('and named in the text instead: New Writer.')
  await press('Look for new authors')
  expect(refresh).toHaveBeenCalledWith({ siteId: ghostSite.id })
  await showFor({ ...known, authors: [...known.authors, { id: '2', name: 'New Writer' }] })
  expect(button('Look for new authors')).toBeUndefined()
  session.set('byline', finishedListicle.byline)
})

test('how many parts its template still asks for is said quietly, credits aside, and nothing of it without a template', async () => {
  await show()
  expect(document.body.textContent).not.toContain('its template asks for')
  act(() => root.unmount())
  root = createRoot(document.body.appendChild(document.createElement('div')))
  session.set('slots', [plainSlot('headline'), { ...plainSlot('item'), fewest: 12, needsCredit: true }])
  await show()
  expect(document.body.textContent).toContain('2 of the 4 parts that its template asks for are not complete.')
  session.set('slots', [])
})

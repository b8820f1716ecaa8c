import { act } from 'react'
import { beforeEach, expect, test } from 'vitest'
import { failure } from '../../../../../src/core/failure'
import { uncreditedPictures } from '../../../../../src/core/publishing/credit-waiver'
import type { Receipt } from '../../../../../src/core/publishing/receipt'
import { fail, ok } from '../../../../../src/core/result'
import { finishedListicle } from '../../../../support/build-article'
import { sampleBinding } from '../../../main/library/sample-article'
import type { Shown } from './desk-of-publishing'
import { answered, archive, at, button, buttonIn, click, desk, deskOfPublishing, listed, press, rehearsal, text, weekend } from './desk-of-publishing'

const article = { ...finishedListicle, byline: [], remotes: [] }
let receipts: Receipt[] = []
const { order, retry, cancel, rehearse, readConflict, handOver, onChooseSite, onSites, followed, session, open, close, tell, itemAt, receiptOf } = deskOfPublishing(article, () => receipts)

beforeEach(() => {
  receipts = [{ ...receiptOf(archive), creditWaiver: { reason: 'Our own photo', pictureIds: uncreditedPictures(finishedListicle) } }]
})

/** Shows the list of all the sites. */
async function show(shown: Shown = {}): Promise<void> {
  await open(shown)
  if (button('Choose several sites…') !== undefined) await press('Choose several sites…')
}
const box = (name: string) => {
  const found = [...document.querySelectorAll<HTMLInputElement>('fieldset input[type="checkbox"]')].find(({ labels }) => labels?.[0]?.textContent === name)
  if (found === undefined) throw new Error(`no box ${name}`)
  return found
}
const rowOf = (name: string) => box(name).closest('.site-tick')?.textContent ?? ''
const outcomeOf = (name: string) => document.querySelector(`li[aria-label="${name}"]`) ?? document.createElement('li')
const tick = (name: string) => click(box(name))
async function type(value: string): Promise<void> {
  const field = document.querySelector('.publish-time input')
  if (!(field instanceof HTMLInputElement)) throw new Error('no field for the time')
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, value)
    field.dispatchEvent(new Event('input', { bubbles: true }))
    await answered()
  })
}
const ordered = () => order.mock.calls.map(([{ siteId, wish }]) => [siteId, wish])

test.each([1, 2])('with %s sites the dialog begins with one of them, and no list', async (count) => {
  await open({ sites: listed(desk, weekend).slice(0, count) })
  expect(document.querySelector('fieldset')).toBeNull()
  expect(button('Publish now')).toBeDefined()
  expect(button('Choose several sites…') !== undefined).toBe(count > 1)
})

test('whoever asks for the list has the focus in its first box', async () => {
  await show()
  expect(document.activeElement).toBe(box('Desk'))
})

test('each site is a box in a group with a name, that of the inspector ticked, with its kind, its host and what the article is there', async () => {
  session().setRemotes([
    { ...sampleBinding(1), siteId: desk.id, status: 'published', publishedAt: '2026-03-08T09:45:00.000Z' },
    { ...sampleBinding(1), siteId: archive.id, status: 'published', publishedAt: '2026-03-08T09:45:00.000Z' }
  ])
  receipts = ['2026-04-01T09:45:00.000Z', '2026-03-20T09:45:00.000Z'].map((updated) => ({ ...receiptOf(archive), action: 'updated', at: updated }))
  await show({ sites: listed(desk, weekend, archive) })
  expect(document.querySelector('fieldset legend')?.textContent).toBe('Sites')
  expect([box('Desk').checked, box('Weekend').checked, box('Archive').checked]).toEqual([true, false, false])
  expect(rowOf('Desk')).toContain('WordPress · desk.test')
  expect(rowOf('Desk')).toMatch(/Published 8 March 2026/)
  expect(rowOf('Weekend')).toContain('Not published yet')
  expect(rowOf('Archive')).toMatch(/Updated 1 April 2026/)
  expect(document.getElementById(box('Desk').getAttribute('aria-describedby') ?? '')?.textContent).toContain('WordPress · desk.test')
})

test('each site that is ticked is rehearsed in a line of its own, and what is refused there or cannot be held stands behind it', async () => {
  rehearse.mockImplementation(({ siteId }) =>
    Promise.resolve(ok(siteId === desk.id ? rehearsal : { ...rehearsal, stops: [{ failure: failure('right-missing-categories', { host: 'weekend.test' }), names: ['Dramas'], pictureIds: [] }], losses: [{ kind: 'seo-title' as const }] }))
  )
  await show()
  expect(new Set(rehearse.mock.calls.map(([{ siteId }]) => siteId))).toEqual(new Set([desk.id]))
  await tick('Weekend')
  expect(rowOf('Desk')).toContain('Sends the words and 3 pictures.')
  const line = box('Weekend').closest('.site-tick')?.querySelector('summary')
  expect(line?.textContent).toContain('1 thing keeps it from being published on Weekend · 1 thing that Weekend cannot hold')
  expect(line?.closest('details')?.open).toBe(false)
  expect(rowOf('Weekend')).toContain('Your user may not create categories')
  expect(rowOf('Weekend')).toContain('The SEO title: search engines get the headline.')
  await press('Publish to 2 sites') // the library may be wrong about it
  expect(ordered()).toEqual([[desk.id, { type: 'publish' }], [weekend.id, { type: 'publish' }]])
})

test('a category is missed in the row of each site, and only once it is ticked', async () => {
  session().set('categories', [])
  await show()
  expect(rowOf('Desk')).toContain('No category is chosen.')
  expect(rowOf('Weekend')).not.toContain('No category is chosen.')
})

test('words that the disk does not take go to no site, which is said once', async () => {
  handOver.mockResolvedValue(false)
  await show()
  await tick('Weekend')
  await press('Publish to 2 sites')
  expect(order).not.toHaveBeenCalled()
  expect(document.querySelectorAll('.notice-failure')).toHaveLength(1)
})

test('one click gives an order to each site that is ticked, with what is typed on the disk once for all', async () => {
  await show({ sites: listed(desk, weekend, archive) })
  expect(button('Publish now')).toBeDefined()
  await tick('Archive')
  await press('Publish to 2 sites')
  expect(order.mock.calls).toMatchObject([
    [{ articleId: session().id, siteId: desk.id, wish: { type: 'publish' }, whenPostDiffers: 'ask', waiverReason: 'Our own photo' }],
    [{ articleId: session().id, siteId: archive.id, wish: { type: 'publish' }, whenPostDiffers: 'ask', waiverReason: 'Our own photo' }]
  ])
  expect(handOver).toHaveBeenCalledOnce()
})

test('where no site is ticked nothing can be published', async () => {
  await show()
  await tick('Desk')
  expect(button('Publish now')?.disabled).toBe(true)
})

test('a single other site that is ticked becomes that of the inspector', async () => {
  await show()
  await tick('Weekend')
  expect(onChooseSite).not.toHaveBeenCalled()
  await tick('Desk')
  expect(onChooseSite.mock.calls).toEqual([[weekend.id]])
})

test('a site without its password says so in its row, with the way there, and keeps no other from being published', async () => {
  const sites = [...listed(desk, archive), { site: weekend, password: 'missing' as const }]
  await show({ sites })
  await tick('Archive')
  await tick('Weekend')
  expect(rowOf('Weekend')).toContain('Nothing is sent there until then.')
  await press('Enter password or key')
  expect(onSites.mock.calls).toEqual([[weekend.id, [desk.id, archive.id, weekend.id]]])
  await press('Publish to 2 sites')
  expect(ordered()).toEqual([[desk.id, { type: 'publish' }], [archive.id, { type: 'publish' }]])
})

test('whoever comes back from the settings finds the list with its ticks', async () => {
  await open({ sites: listed(desk, weekend, archive), chosen: listed(weekend)[0], ticked: [archive.id, weekend.id] })
  expect(['Desk', 'Weekend', 'Archive'].map((name) => box(name).checked)).toEqual([false, true, true])
  await press('Publish to 2 sites')
  expect(ordered()).toEqual([[weekend.id, { type: 'publish' }], [archive.id, { type: 'publish' }]])
})

test('why a picture has no credit is asked once for all sites', async () => {
  receipts = []
  await show()
  await tick('Weekend')
  await press('Publish to 2 sites')
  expect(order).not.toHaveBeenCalled()
  expect(document.querySelectorAll('.publish-uncredited')).toHaveLength(1)
  expect(document.activeElement?.getAttribute('aria-invalid')).toBe('true')
})

test('an embargo is asked about once, and the answer holds for all sites that it stopped', async () => {
  order.mockResolvedValueOnce(fail(failure('embargoed', { until: at }))).mockResolvedValueOnce(fail(failure('embargoed', { until: at })))
  await show()
  await tick('Weekend')
  await press('Publish to 2 sites')
  expect([...document.querySelectorAll('button')].filter(({ textContent }) => textContent === 'Publish all the same')).toHaveLength(1)
  expect(outcomeOf('Desk').textContent).toContain('Nothing is sent before that is answered.')
  await press('Publish all the same')
  expect(order.mock.calls.slice(2)).toMatchObject([[{ siteId: desk.id, overridesEmbargo: true }], [{ siteId: weekend.id, overridesEmbargo: true }]])
})

test('one moment goes to all: it is typed in the time of the first site, and each row says what it is there', async () => {
  await show({ intent: 'schedule', sites: listed(desk, weekend, archive) })
  await tick('Archive')
  await type('2027-03-14 09:30')
  expect(rowOf('Archive')).not.toContain('at Archive') // the same hour as at the first one
  await tick('Weekend')
  expect(rowOf('Desk')).toContain('09:30 at Desk')
  expect(rowOf('Weekend')).toContain('19:30 at Weekend')
  await press('Schedule on 3 sites')
  const wish = { type: 'schedule', at: '2027-03-14T00:30:00.000Z' }
  expect(ordered()).toEqual([[desk.id, wish], [weekend.id, wish], [archive.id, wish]])
})

test('a moment that is typed stays the same moment when another site comes first', async () => {
  await show({ intent: 'schedule' })
  await type('2027-03-14 09:30')
  await tick('Weekend')
  await tick('Desk')
  expect(document.querySelector<HTMLInputElement>('.publish-time input')?.value).toBe('2027-03-13 19:30')
  await press('Schedule')
  expect(ordered()).toEqual([[weekend.id, { type: 'schedule', at: '2027-03-14T00:30:00.000Z' }]])
})

test('what is public at one of the sites is not scheduled, which would take it off there', async () => {
  session().setRemotes([{ ...sampleBinding(1), siteId: weekend.id, status: 'published' }])
  await show({ intent: 'schedule' })
  await tick('Weekend')
  expect(button('Schedule on 2 sites')).toBeUndefined()
  expect(text()).toContain('No time can be set for all of them')
})

test('of several sites, those where one may not publish get a draft, which their row says', async () => {
  const closed = { ...weekend, rights: { ...weekend.rights, canPublishPosts: false } }
  await show({ sites: listed(desk, closed) })
  await tick('Weekend')
  expect(rowOf('Weekend')).toContain('Your account may not publish there: it is handed in as a draft.')
  expect(rowOf('Desk')).not.toContain('handed in')
  await press('Publish to 2 sites')
  expect(ordered()).toEqual([[desk.id, { type: 'publish' }], [weekend.id, { type: 'draft' }]])
})

test('where one may publish at none of the sites that are ticked, the button says that it is handed in, and no time can be set', async () => {
  const mayNot = { ...desk.rights, canPublishPosts: false }
  await show({ sites: listed({ ...desk, rights: mayNot }, { ...weekend, rights: mayNot }, archive) })
  expect([button('Hand in') !== undefined, button('Publish now'), document.querySelector('.publish-time')]).toEqual([true, undefined, null])
  await tick('Weekend')
  await press('Send to 2 sites as a draft')
  expect(ordered()).toEqual([[desk.id, { type: 'draft' }], [weekend.id, { type: 'draft' }]])
})

test('a site where one may not publish, and somebody has published the article, cannot be ticked to publish it', async () => {
  session().setRemotes([{ ...sampleBinding(1), siteId: weekend.id, status: 'published' }])
  await show({ sites: listed(desk, { ...weekend, rights: { ...weekend.rights, canPublishPosts: false } }) })
  expect([box('Desk').disabled, box('Weekend').disabled]).toEqual([false, true])
})

test('a draft goes to no site where the article is out', async () => {
  session().setRemotes([{ ...sampleBinding(1), siteId: weekend.id, status: 'published' }])
  await show({ intent: 'draft', sites: listed(desk, weekend, archive) })
  expect(box('Weekend').disabled).toBe(true)
  await tick('Archive')
  await press('Send to 2 sites as a draft')
  expect(ordered()).toEqual([[desk.id, { type: 'draft' }], [archive.id, { type: 'draft' }]])
})

test('to update, sites that do not have the article cannot be ticked', async () => {
  session().setRemotes([desk, archive].map(({ id }) => ({ ...sampleBinding(1), siteId: id, status: 'published' as const })))
  await show({ intent: 'update', sites: listed(desk, weekend, archive) })
  expect(box('Weekend').disabled).toBe(true)
  await tick('Archive')
  await press('Update on 2 sites')
  expect(ordered()).toEqual([[desk.id, { type: 'update' }], [archive.id, { type: 'update' }]])
})

test('what is scheduled at one site is not made public ahead of its time by the first button', async () => {
  session().setRemotes([desk, weekend].map(({ id }) => ({ ...sampleBinding(1), siteId: id, status: 'scheduled' as const, publishedAt: '2999-11-26T09:00:00.000Z' })))
  await show()
  await tick('Weekend')
  expect(button('Update on 2 sites')?.dataset['variant']).toBe('filled')
  expect(button('Publish to 2 sites')?.dataset['variant']).toBe('default')
})

test('each order has a row with its progress, and the failure of one does not hide the receipt of another', async () => {
  await show()
  await tick('Weekend')
  await press('Publish to 2 sites')
  await show({ outbox: [itemAt(desk, 'running', { progress: { articleId: session().id, siteId: desk.id, step: 'uploading-pictures', done: 2, total: 5, isOffline: false } }), itemAt(weekend, 'queued')] })
  const said = outcomeOf('Desk').querySelector('[aria-live="polite"]')
  expect(said?.textContent).toBe('Desk: Sending pictures · step 2 of 5')
  expect(outcomeOf('Weekend').textContent).toContain('Waiting for its turn')
  tell('publishing:settled', { receipt: receiptOf(desk), remotes: [] })
  await show({ outbox: [itemAt(weekend, 'attention', { failure: failure('site-failed', { host: 'weekend.test', status: '500' }) })] })
  expect(outcomeOf('Desk').querySelector('[role="status"]')?.textContent).toBe('Published on Desk')
  expect(outcomeOf('Weekend').querySelector('[role="status"]')?.textContent).toMatch(/^Weekend: Needs attention:/)
  await click(buttonIn(outcomeOf('Weekend'), 'Try again'))
  expect(order.mock.lastCall).toMatchObject([{ siteId: weekend.id }])
  expect(outcomeOf('Desk').textContent).toContain('Published on Desk')
})

test('it is written down of which sites the dialog says what comes of their orders, from the click until it is closed', async () => {
  await show({ sites: listed(desk, weekend, archive) })
  expect(followed()).toEqual([])
  await tick('Archive')
  await press('Publish to 2 sites')
  await open({ sites: listed(desk, weekend, archive), outbox: [itemAt(desk, 'running'), itemAt(archive, 'running')] })
  await open({ sites: listed(desk, weekend, archive), outbox: [itemAt(archive, 'running')] }) // a moment before the receipt is here
  expect(followed()).toEqual([desk.id, archive.id])
  close()
  expect(followed()).toEqual([])
})

test('one site is cancelled, and the others go on; with all of them cancelled the sites are to be ticked again', async () => {
  await show()
  await tick('Weekend')
  await press('Publish to 2 sites')
  await show({ outbox: [itemAt(desk, 'running'), itemAt(weekend, 'running')] })
  await click(buttonIn(outcomeOf('Weekend'), 'Cancel'))
  expect(cancel.mock.calls).toEqual([[{ articleId: session().id, siteId: weekend.id }]])
  await show({ outbox: [itemAt(desk, 'running')] })
  expect(outcomeOf('Weekend').textContent).toContain('Taken back.')
  expect(outcomeOf('Desk').textContent).toContain('Asking the site')
  await click(buttonIn(outcomeOf('Desk'), 'Cancel'))
  await show()
  expect([box('Desk').checked, box('Weekend').checked]).toEqual([true, true])
})

test('a post that was changed on the web is compared from its row, with a way back to the others', async () => {
  await show()
  await tick('Weekend')
  await press('Publish to 2 sites')
  tell('publishing:settled', { receipt: receiptOf(desk), remotes: [] })
  const outbox = [itemAt(weekend, 'attention', { failure: failure('post-changed-on-site', { host: 'weekend.test' }) })]
  await show({ outbox })
  expect(readConflict).not.toHaveBeenCalled()
  await click(buttonIn(outcomeOf('Weekend'), 'See what differs'))
  expect(readConflict.mock.calls).toEqual([[{ articleId: session().id, siteId: weekend.id }]])
  expect(text()).toContain('Changed on the web')
  await press('Back to the sites')
  expect(outcomeOf('Desk').textContent).toContain('Published on Desk')
  expect(document.activeElement?.closest('[role="dialog"]')).not.toBeNull()
})

test('a site’s copy that cannot be read without its password offers the way to enter it', async () => {
  readConflict.mockResolvedValue(fail(failure('password-missing', { host: 'desk.test' })))
  await open({ outbox: [itemAt(desk, 'attention', { failure: failure('post-changed-on-site', { host: 'desk.test' }) })] })
  expect(button('Read again')).toBeUndefined()
  await press('Enter password or key')
  expect(onSites.mock.calls).toEqual([[desk.id, undefined]])
})

test('opened at a site whose post was changed on the web, both copies are shown at once', async () => {
  const sites = listed(desk, weekend)
  await show({ sites, chosen: sites[1], outbox: [itemAt(weekend, 'attention', { failure: failure('post-changed-on-site', { host: 'weekend.test' }) })] })
  expect(readConflict.mock.calls).toEqual([[{ articleId: session().id, siteId: weekend.id }]])
})

test('with one of the sites ticked its outcome fills the dialog, as if there were no other, with a way back to them', async () => {
  await show()
  await press('Publish now')
  await show({ outbox: [itemAt(desk, 'running')] })
  expect(document.querySelector('li[aria-label="Desk"]')).toBeNull()
  tell('publishing:settled', { receipt: receiptOf(desk), remotes: [] })
  await show()
  expect(document.querySelector('.receipt [role="status"]')?.textContent).toBe('Published on Desk')
  await press('Back to the sites')
  expect([box('Desk').checked, box('Weekend').checked]).toEqual([false, false])
})

test('a site where an order waits cannot be ticked: its row says so and leads to it, while others are published', async () => {
  await show({ outbox: [itemAt(weekend, 'offline')] })
  expect([box('Weekend').disabled, rowOf('Weekend').includes('Waiting for network')]).toEqual([true, true])
  await press('See how far it is')
  expect(button('Take back')).toBeDefined()
  await press('Back to the sites')
  expect(box('Desk').checked).toBe(true)
  expect(button('Publish now')).toBeDefined()
})

test('an order that waits in its row is tried at once when the editor asks for it, that one alone', async () => {
  await show()
  await tick('Weekend')
  await press('Publish to 2 sites')
  await show({ outbox: [itemAt(desk, 'running'), itemAt(weekend, 'offline')] })
  await press('Try now')
  expect(retry.mock.calls).toEqual([[{ articleId: session().id, siteId: weekend.id, whenPostDiffers: 'ask' }]])
})

test('what arrived is not ticked any more when more sites are chosen; what was refused is', async () => {
  order.mockImplementation(({ siteId }) => Promise.resolve(siteId === desk.id ? ok(undefined) : fail(failure('headline-missing'))))
  await show()
  await tick('Weekend')
  await press('Publish to 2 sites')
  tell('publishing:settled', { receipt: receiptOf(desk), remotes: [] })
  await press('Choose sites')
  expect([box('Desk').checked, box('Weekend').checked]).toEqual([false, true])
})

test('the focus stays in the dialog from the list to the rows and back', async () => {
  await show()
  await tick('Weekend')
  await press('Publish to 2 sites')
  await show({ outbox: [itemAt(desk, 'running'), itemAt(weekend, 'running')] })
  expect(document.activeElement?.closest('[role="dialog"]')).not.toBeNull()
  buttonIn(outcomeOf('Desk'), 'Cancel')?.focus()
  tell('publishing:settled', { receipt: receiptOf(desk), remotes: [] })
  await show({ outbox: [itemAt(weekend, 'running')] })
  expect(document.activeElement?.closest('[role="dialog"]')).not.toBeNull()
  await press('Choose sites')
  expect(document.activeElement?.closest('[role="dialog"]')).not.toBeNull()
})

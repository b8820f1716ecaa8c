import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Article } from '../../../../src/core/article/article'
import { failure } from '../../../../src/core/failure'
import type { Failure } from '../../../../src/core/failure'
import type { Order, Outcome } from '../../../../src/core/publishing/outbox-entry'
import { newPublishJob } from '../../../../src/core/publishing/begin-job'
import type { PublishJob } from '../../../../src/core/publishing/publish-job'
import { nothingChosen } from '../../../../src/core/publishing/site-choice'
import { fail, ok } from '../../../../src/core/result'
import type { Result } from '../../../../src/core/result'
import { OutboxFiles } from '../../../../src/main/publishing/outbox-files'
import { finishedListicle } from '../../../support/build-article'
import { picture } from '../../../support/build-document'
import { planFor } from '../../core/publishing/publish-run'
import { sampleBinding } from '../library/sample-article'
import { temporaryFolders } from '../library/temporary-folder'
import { at, deskWith, key, order, pass, published, receipt, scheduled, siteId } from './outbox-desk'

const newFolder = temporaryFolders()

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-26T08:00:00.000Z'), toFake: ['setTimeout', 'clearTimeout', 'Date'] })
})
afterEach(() => {
  vi.useRealTimers()
})

describe('the outbox', () => {
  test('tries again by itself after pauses that grow, and at once when the network is back', async () => {
    const { outbox, tries } = await deskWith([], await newFolder())
    await outbox.order(order)
    const isWaiting = (count: number) => () => tries.length === count && outbox.items()[0]?.state === 'offline'
    await pass(0, isWaiting(1))
    await pass(29, isWaiting(1))
    await pass(2, isWaiting(2))
    await pass(50, isWaiting(2))
    await pass(11, isWaiting(3))
    outbox.wake()
    await pass(0, isWaiting(4))
    await outbox.close()
  })

  test('who may not publish has what waits to be published there stopped, and not a draft, which is handed in', async () => {
    let refuse = (): void => undefined
    const refused = new Promise<void>((resolve) => {
      refuse = resolve
    }).then(() => fail(failure('right-missing-publish', { host: 'desk.test' })))
    const { outbox, tries } = await deskWith([refused, ok({ ...published, receipt: { ...receipt, action: 'handed-in' } })], await newFolder())
    const [second, third] = ['4a3f1c9e-0000-4000-8000-000000000002', '4a3f1c9e-0000-4000-8000-000000000003']
    for (const wanted of [order, { ...order, articleId: second, wish: { type: 'draft' as const } }, { ...order, articleId: third }]) await outbox.order(wanted)
    refuse()
    await pass(0, () => outbox.items().length === 2)
    expect(outbox.items().map(({ state, failure: reason, operation }) => [state, reason?.code, operation.type])).toEqual(Array(2).fill(['attention', 'right-missing-publish', 'publish']))
    expect(tries.map(({ operation }) => operation.type)).toEqual(['publish', 'draft'])
    await outbox.close()
  })

  test('looks after a scheduled post a minute later, again if the site may still be at it, and then says that it was missed', async () => {
    const missed = () => fail(failure('schedule-missed', { host: 'desk.test' }))
    const { outbox, tries } = await deskWith([ok(scheduled), ...Array.from({ length: 9 }, missed)], await newFolder())
    await outbox.order({ ...order, wish: { type: 'schedule', at } })
    await pass(0, () => outbox.items()[0]?.state === 'watching')
    await pass(60 * 60 + 59, () => tries.length === 1)
    const isAtRest = () => outbox.items()[0]?.state === 'watching' || outbox.items()[0]?.state === 'attention'
    for (let steps = 0; steps < 60 && outbox.items()[0]?.state !== 'attention'; steps++) await pass(10, isAtRest)
    expect(outbox.items()).toMatchObject([{ failure: { code: 'schedule-missed' }, operation: { type: 'check-schedule' } }])
    expect(Date.now()).toBeGreaterThanOrEqual(Date.parse(at) + 4 * 60_000)
    expect(tries.slice(1).map(({ operation }) => operation.type)).toEqual(Array(tries.length - 1).fill('check-schedule'))
    expect(tries.length).toBeGreaterThan(3)
    const before = tries.length
    await outbox.retry({ ...key, whenPostDiffers: 'ask' })
    await pass(0, () => tries.length > before)
    expect(tries[before]?.operation).toEqual({ type: 'publish' })
    await outbox.close()
  })

  test('tells the article of what the site has done after a kill in between, once', async () => {
    const directory = await newFolder()
    const first = await deskWith([ok(published)], directory)
    first.library.saveBinding.mockImplementation(() => Promise.resolve(fail(failure('disk-full'))))
    await first.outbox.order(order)
    await pass(0, () => first.outbox.items()[0]?.state === 'attention')
    await first.outbox.close()
    const second = await deskWith([], directory)
    await pass(0, () => second.outbox.items().length === 0)
    expect([second.tries, second.receipts]).toEqual([[], [receipt]])
    await second.outbox.close()
    const third = await deskWith([], directory)
    expect(third.outbox.items()).toEqual([])
  })

  test('looks after a scheduled post again when an order that came over it is taken back', async () => {
    const { outbox } = await deskWith([ok(scheduled)], await newFolder())
    await outbox.order({ ...order, wish: { type: 'schedule', at } })
    await pass(0, () => outbox.items()[0]?.state === 'watching')
    await outbox.order({ ...order, wish: { type: 'update' } })
    await pass(0, () => outbox.items()[0]?.state === 'offline')
    await outbox.cancel(key)
    expect(outbox.items()).toMatchObject([{ state: 'watching', operation: { type: 'check-schedule', at } }])
    await outbox.close()
  })

  test('looks no more after a scheduled post that is gone from the site, once the editor has taken that back', async () => {
    const gone = () => fail(failure('post-missing-on-site', { host: 'desk.test' }))
    const { outbox, tries } = await deskWith([ok(scheduled), gone(), gone(), gone()], await newFolder())
    await outbox.order({ ...order, wish: { type: 'schedule', at } })
    await pass(0, () => outbox.items()[0]?.state === 'watching')
    await pass(60 * 60 + 90, () => outbox.items()[0]?.state === 'attention')
    await outbox.cancel(key)
    expect(outbox.items()).toEqual([])
    outbox.wake()
    await vi.advanceTimersByTimeAsync(3_600_000)
    expect([outbox.items(), tries.length]).toEqual([[], 2])
    await outbox.close()
  })

  test('publishes a scheduled post that is gone from the site as a new one, where the editor says so', async () => {
    const { outbox, tries } = await deskWith([ok(scheduled), fail(failure('post-missing-on-site', { host: 'desk.test' })), ok(published)], await newFolder())
    await outbox.order({ ...order, wish: { type: 'schedule', at } })
    await pass(0, () => outbox.items()[0]?.state === 'watching')
    await pass(60 * 60 + 90, () => outbox.items()[0]?.state === 'attention')
    await outbox.retry({ ...key, whenPostDiffers: 'new-post' })
    await pass(0, () => outbox.items().length === 0)
    expect(tries.at(-1)?.operation).toEqual({ type: 'schedule', at })
    await outbox.close()
  })

  test('goes on with what waited for a site that was removed, once that is added again', async () => {
    const { outbox, tries } = await deskWith([fail(failure('site-not-found-in-library')), ok(published)], await newFolder())
    await outbox.order(order)
    await pass(0, () => outbox.items()[0]?.state === 'attention')
    outbox.siteChanged()
    await pass(0, () => outbox.items().length === 0)
    expect(tries.length).toBe(2)
    await outbox.close()
  })

  test('goes on after a close with what waited and what came meanwhile, and does nothing in between', async () => {
    const { outbox, tries } = await deskWith([fail(failure('site-offline')), ok(published), ok(published)], await newFolder())
    await outbox.order(order)
    await pass(0, () => outbox.items()[0]?.state === 'offline')
    await outbox.close()
    const other = { ...key, siteId: 'site-0002' }
    expect(await outbox.order({ ...order, ...other })).toEqual(ok(undefined))
    outbox.wake()
    await vi.advanceTimersByTimeAsync(3_600_000)
    expect(tries).toHaveLength(1)
    await outbox.open()
    await pass(0, () => tries.length === 3 && outbox.items().length === 0)
    await outbox.close()
  })

  test('mends a schedule that was missed with the words of the site, where those were taken over meanwhile, and with those of now where that is ordered', async () => {
    const { outbox, tries, library } = await deskWith([ok(scheduled), ...Array.from({ length: 9 }, () => fail(failure('schedule-missed', { host: 'desk.test' })))], await newFolder())
    await outbox.order({ ...order, wish: { type: 'schedule', at } })
    await pass(0, () => outbox.items()[0]?.state === 'watching')
    await outbox.cancel(key) // nothing waits, and what is scheduled stays so
    expect(outbox.items()).toMatchObject([{ state: 'watching' }])
    const taken = { ...finishedListicle, headline: 'Changed on the web' }
    await outbox.noteTaken(key, taken, { ...nothingChosen, isPinned: true })
    await vi.advanceTimersByTimeAsync(60 * 60_000)
    const isAtRest = () => outbox.items()[0]?.state === 'watching' || outbox.items()[0]?.state === 'attention'
    for (let steps = 0; steps < 60 && outbox.items()[0]?.state !== 'attention'; steps++) await pass(10, isAtRest)
    const before = tries.length
    await outbox.retry({ ...key, whenPostDiffers: 'ask' })
    await pass(0, () => tries.length > before && isAtRest())
    expect(tries[before]).toMatchObject({ operation: { type: 'publish' }, article: taken, choice: { isPinned: true } })
    library.current = () => Promise.resolve(ok<Article>({ ...finishedListicle, headline: 'Written since' }))
    expect(await outbox.order(order)).toEqual(ok(undefined))
    await pass(0, () => tries.length > before + 1 && isAtRest())
    expect(tries[before + 1]).toMatchObject({ operation: { type: 'publish' }, article: { headline: 'Written since' } })
    await outbox.cancel(key)
    await outbox.close()
  })

  test('opens without an order whose file cannot be read, and leaves the file alone', async () => {
    const directory = await newFolder()
    await mkdir(join(directory, 'article-1--site-0001.json')) // reading it fails as a broken disk does
    const { outbox } = await deskWith([ok(published)], directory)
    expect(outbox.items()).toEqual([])
    await outbox.order(order)
    await pass(0, () => outbox.items().length === 0)
    expect(await readdir(directory)).toEqual(['article-1--site-0001.json'])
    await outbox.close()
  })

  test('publishes nothing before an embargo is over, nor schedules it for before, unless the editor says so', async () => {
    const { outbox, tries, embargo } = await deskWith([ok(published)], await newFolder())
    embargo.until = '2026-11-26T12:00:00.000Z'
    const refused = { ok: false, error: { code: 'embargoed', details: { until: embargo.until } } }
    expect(await outbox.order(order)).toMatchObject(refused)
    expect(await outbox.order({ ...order, wish: { type: 'schedule', at } })).toMatchObject(refused)
    expect(outbox.items()).toEqual([])
    expect(await outbox.order({ ...order, overridesEmbargo: true })).toEqual(ok(undefined))
    await pass(0, () => outbox.items().length === 0)
    expect(tries).toHaveLength(1)
    await outbox.close()
  })

  test('holds what waits for the network when an embargo is set meanwhile, and lets it go when it is over or overridden', async () => {
    const { outbox, tries, embargo } = await deskWith([fail(failure('site-offline')), ok(published)], await newFolder())
    await outbox.order(order)
    await pass(0, () => outbox.items()[0]?.state === 'offline')
    embargo.until = '2026-11-26T12:00:00.000Z'
    outbox.wake()
    await pass(0, () => outbox.items()[0]?.state === 'attention')
    expect(outbox.items()).toMatchObject([{ failure: { code: 'embargoed' } }])
    expect(tries).toHaveLength(1)
    await outbox.retry({ ...key, whenPostDiffers: 'ask', overridesEmbargo: true })
    await pass(0, () => outbox.items().length === 0)
    expect(tries).toHaveLength(2)
    await outbox.close()
  })

  test('an order is taken that comes while the one before is shown no more, but still on its way out', async () => {
    let letItGo = (): void => undefined
    const removing = new Promise<void>((resolve) => {
      letItGo = resolve
    })
    class SlowlyRemoved extends OutboxFiles {
      override async remove(entry: Parameters<OutboxFiles['remove']>[0]) {
        await removing
        return super.remove(entry)
      }
    }
    const { outbox, tries } = await deskWith([ok(published), ok(published)], new SlowlyRemoved(await newFolder()))
    await outbox.order(order)
    await pass(0, () => tries.length === 1 && outbox.items().length === 0)
    const next = outbox.order({ ...order, wish: { type: 'publish' } })
    letItGo()
    expect(await next).toEqual(ok(undefined))
    await pass(0, () => tries.length === 2 && outbox.items().length === 0)
    await outbox.close()
  })

  test('a new post in the place of one that was changed on the web is published, also where an update or an unpublishing asked, and not before its time', async () => {
    const changed = () => fail(failure('post-changed-on-site', { host: 'desk.test' }))
    const { outbox, tries, library } = await deskWith([changed(), ok(published), changed(), ok(scheduled)], await newFolder())
    const livesAs = (binding: Outcome['binding']) => {
      library.current = () => Promise.resolve(ok({ ...finishedListicle, remotes: [{ ...binding, siteId }] }))
    }
    livesAs(sampleBinding(1))
    await outbox.order({ ...order, wish: { type: 'update' } })
    await pass(0, () => outbox.items()[0]?.state === 'attention')
    await outbox.order({ ...order, wish: { type: 'update' }, whenPostDiffers: 'new-post' })
    await pass(0, () => outbox.items().length === 0)
    livesAs(scheduled.binding)
    await outbox.order({ ...order, wish: { type: 'unpublish' } })
    await pass(0, () => outbox.items()[0]?.state === 'attention')
    await outbox.retry({ ...key, whenPostDiffers: 'new-post' })
    await pass(0, () => outbox.items()[0]?.state === 'watching')
    expect(tries.map(({ operation }) => operation)).toEqual([{ type: 'update' }, { type: 'publish' }, { type: 'unpublish' }, { type: 'schedule', at }])
    await outbox.close()
  })

  test.each(['offline', 'embargoed'] as const)('an order of Keep mine that is tried again (%s) still writes over the copy that the editor saw', async (reason) => {
    const kept = { whenPostDiffers: 'overwrite', comparedMark: 'seen' } as const
    const { outbox, tries, embargo } = await deskWith([fail(failure('site-offline')), ok(published)], await newFolder())
    await outbox.order({ ...order, ...kept })
    await pass(0, () => outbox.items()[0]?.state === 'offline')
    if (reason === 'embargoed') {
      embargo.until = '2026-11-26T12:00:00.000Z'
      outbox.wake()
      await pass(0, () => outbox.items()[0]?.state === 'attention')
    }
    await outbox.retry({ ...key, whenPostDiffers: 'ask', overridesEmbargo: reason === 'embargoed' })
    await pass(0, () => outbox.items().length === 0)
    expect(tries).toMatchObject([kept, kept])
    await outbox.close()
  })

  test('takes no article without a headline', async () => {
    const { outbox, library } = await deskWith([], await newFolder())
    library.current = () => Promise.resolve(ok({ ...finishedListicle, headline: ' ' }))
    expect(await outbox.order(order)).toMatchObject({ ok: false, error: { code: 'headline-missing' } })
    expect(outbox.items()).toEqual([])
  })

  test('takes no picture without a credit before the editor says why, and remembers that as long as the order waits for the same pictures', async () => {
    const [offline, gone] = [fail(failure('site-offline')), fail(failure('post-missing-on-site', { host: 'desk.test' }))]
    const { outbox, tries, library } = await deskWith([offline, offline, offline, gone], await newFolder())
    const unexplained = { ...order, waiverReason: undefined }
    expect(await outbox.order(unexplained)).toMatchObject({ ok: false, error: { code: 'credit-missing' } })
    expect(outbox.items()).toEqual([])
    expect(await outbox.order({ ...unexplained, wish: { type: 'unpublish' } })).toEqual(ok(undefined))
    await pass(0, () => outbox.items()[0]?.state === 'offline')

    expect(await outbox.order(order)).toEqual(ok(undefined))
    await pass(0, () => tries.length === 2 && outbox.items()[0]?.state === 'offline')
    expect(outbox.items()).toMatchObject([{ creditWaiver: { reason: 'Our own photo', pictureIds: [picture(4).pictureId] } }])
    expect(await outbox.order({ ...unexplained, whenPostDiffers: 'overwrite' })).toEqual(ok(undefined))
    await pass(0, () => tries.length === 3 && outbox.items()[0]?.state === 'offline')
    expect(tries[2]?.creditWaiver).toEqual({ reason: 'Our own photo', pictureIds: [picture(4).pictureId] })

    await outbox.cancel(key)
    expect(await outbox.order({ ...unexplained, wish: { type: 'unpublish' } })).toEqual(ok(undefined))
    await pass(0, () => tries.length === 4 && outbox.items()[0]?.state === 'attention')
    expect(await outbox.retry({ ...key, whenPostDiffers: 'new-post' })).toMatchObject({ ok: false, error: { code: 'credit-missing' } })
    expect(outbox.items()).toMatchObject([{ state: 'attention', operation: { type: 'unpublish' } }])

    library.current = () => Promise.resolve(ok({ ...finishedListicle, leadPicture: picture(5) }))
    expect(await outbox.order({ ...unexplained, whenPostDiffers: 'overwrite' })).toMatchObject({ ok: false, error: { code: 'credit-missing' } })
    await outbox.close()
  })
})

describe('a second post that may come late', () => {
  /** A disk that takes no time, so that hours can pass. */
  class QuickFiles extends OutboxFiles {
    override readAll() {
      return Promise.resolve([])
    }
    override write() {
      return Promise.resolve(ok(undefined))
    }
    override remove() {
      return Promise.resolve(ok(undefined))
    }
  }
  /** Lets the clock run, as far as it takes; answers how many minutes that was. */
  async function runUntil(isThere: () => boolean): Promise<number> {
    const start = Date.now()
    for (let steps = 0; steps < 10_000 && !isThere(); steps++) {
      await vi.advanceTimersByTimeAsync(5_000)
    }
    expect(isThere()).toBe(true)
    return (Date.now() - start) / 60_000
  }
  const given: PublishJob = { ...newPublishJob(planFor(finishedListicle)), mayComeLate: true, doubts: { 'create-post': 1 } }
  const looked = (removedTwins?: number[]): Result<Outcome, Failure> => ok({ ...published, receipt: { ...receipt, action: 'updated', ...(removedTwins && { removedTwins }) } })
  const looks = (tries: readonly Order[]) => tries.filter(({ operation }) => operation.type === 'check-twins').length

  test('is looked for by itself, unseen, after a minute and then ever more rarely; what was removed stands in the receipt of the publishing', async () => {
    const { outbox, tries, receipts, changedReceipts, library } = await deskWith([ok(published), looked(), looked([43]), looked(), looked([43, 44])], new QuickFiles(''), given)
    await outbox.order(order)
    await pass(0, () => receipts.length === 1 && outbox.items().length === 0)
    expect(await runUntil(() => looks(tries) === 1)).toBeCloseTo(1, 0)
    expect(await runUntil(() => receipts.length === 2)).toBeCloseTo(5, 0)
    expect([changedReceipts, outbox.items()]).toEqual([[{ ...receipt, removedTwins: [43] }], []])
    expect(await runUntil(() => looks(tries) === 3)).toBeCloseTo(30, 0)
    expect(await runUntil(() => receipts.length === 3)).toBeCloseTo(4 * 60, 0)
    expect(receipts.at(-1)).toEqual({ ...receipt, removedTwins: [43, 44] })
    await pass(24 * 60 * 60, () => looks(tries) === 4)
    expect(library.saveBinding).toHaveBeenCalledTimes(1)
    await outbox.close()
  })

  test('is looked for at the next start where the app was closed meanwhile', async () => {
    const directory = await newFolder()
    const first = await deskWith([ok(published)], directory, given)
    await first.outbox.order(order)
    await pass(0, () => first.receipts.length === 1)
    await pass(1, () => true)
    await first.outbox.close()
    vi.setSystemTime(Date.now() + 86_400_000)
    const second = await deskWith([looked()], directory, given)
    await pass(0, () => looks(second.tries) === 1)
    await second.outbox.close()
  })

  test('is not looked for where no request was given up, and no longer once a new order does so', async () => {
    const usual = await deskWith([ok(published)], await newFolder(), { ...given, mayComeLate: false })
    await usual.outbox.order(order)
    await pass(0, () => usual.receipts.length === 1)
    await pass(24 * 60 * 60, () => usual.tries.length === 1)
    await usual.outbox.close()
    const { outbox, tries, receipts } = await deskWith([ok(published), ok({ ...published, receipt: { ...receipt, action: 'unpublished' } })], await newFolder(), given)
    await outbox.order(order)
    await pass(0, () => receipts.length === 1)
    await outbox.order({ ...order, wish: { type: 'unpublish' } })
    await pass(0, () => receipts.length === 2)
    expect(looks(tries)).toBe(0)
    await outbox.close()
  })

  test('holds up nobody when it cannot be looked for: the network is waited for, anything else is left for the next look', async () => {
    const { outbox, tries } = await deskWith([ok(published), fail(failure('site-offline')), fail(failure('password-missing')), looked()], new QuickFiles(''), given)
    await outbox.order(order)
    await runUntil(() => looks(tries) === 1)
    expect(outbox.items()).toEqual([])
    expect(await runUntil(() => looks(tries) === 2)).toBeCloseTo(0.5, 0)
    expect(outbox.items()).toEqual([])
    expect(await runUntil(() => looks(tries) === 3)).toBeCloseTo(5, 0)
    await outbox.close()
  })
})

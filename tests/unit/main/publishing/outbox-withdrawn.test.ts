import { readdir } from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { newPublishJob } from '../../../../src/core/publishing/begin-job'
import type { PublishJob } from '../../../../src/core/publishing/publish-job'
import { ok } from '../../../../src/core/result'
import { finishedListicle } from '../../../support/build-article'
import { planFor } from '../../core/publishing/publish-run'
import { temporaryFolders } from '../library/temporary-folder'
import { at, deskWith, key, order, pass, scheduled, siteId } from './outbox-desk'

const newFolder = temporaryFolders()

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-26T08:00:00.000Z'), toFake: ['setTimeout', 'clearTimeout', 'Date'] })
})
afterEach(() => {
  vi.useRealTimers()
})

describe('the outbox, when what an order is about goes,', () => {
  test('takes back what waits of an article that is thrown away, and goes on looking after what is scheduled', async () => {
    const { outbox, tries } = await deskWith([ok(scheduled)], await newFolder())
    await outbox.order({ ...order, wish: { type: 'schedule', at } })
    await pass(0, () => outbox.items()[0]?.state === 'watching')
    expect(await outbox.withdraw({ articleId: finishedListicle.id })).toBe(0)
    await outbox.order({ ...order, wish: { type: 'update' } })
    await pass(0, () => outbox.items()[0]?.state === 'offline')
    expect(await outbox.withdraw({ articleId: 'another-article' })).toBe(0)
    expect(await outbox.withdraw({ articleId: finishedListicle.id })).toBe(1)
    expect(outbox.items()).toMatchObject([{ state: 'watching' }])
    const before = tries.length
    outbox.wake()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(tries).toHaveLength(before)
    await outbox.close()
  })

  test('takes back what waits for a site that is removed, so that it does not go out with old words when the site is added again, and goes on looking after what is scheduled', async () => {
    const { outbox, tries } = await deskWith([ok(scheduled)], await newFolder())
    const elsewhere = { ...order, siteId: 'site-0002' }
    await outbox.order({ ...order, wish: { type: 'schedule', at } })
    await pass(0, () => outbox.items()[0]?.state === 'watching')
    await outbox.order({ ...order, wish: { type: 'update' } })
    await outbox.order(elsewhere)
    await pass(0, () => tries.length === 3 && outbox.items().every(({ state }) => state === 'offline'))
    expect(await outbox.withdraw({ siteId })).toBe(1)
    expect(outbox.items()).toMatchObject([{ siteId, state: 'watching' }, { siteId: elsewhere.siteId, state: 'offline' }])
    outbox.siteChanged()
    await vi.advanceTimersByTimeAsync(1_000)
    expect(tries).toHaveLength(3)
    await outbox.close()
  })

  test('takes back what is on its way as well, whatever it fails of just then, and begins nothing that waited behind it', async () => {
    const { outbox, tries, library } = await deskWith([], await newFolder())
    const { read } = library.embargoes
    let goOn: () => void = () => undefined
    const isHeld = new Promise<void>((resolve) => (goOn = resolve))
    let reads = 0
    // Read as the first order is given, and as its turn comes.
    library.embargoes.read = async () => {
      if (++reads === 2) await isHeld
      return read()
    }
    await outbox.order(order)
    library.current = () => Promise.resolve(ok({ ...finishedListicle, id: 'another-article' }))
    await outbox.order({ ...order, articleId: 'another-article' })
    expect(outbox.items().map(({ state }) => state)).toEqual(['running', 'queued'])
    const withdrawn = outbox.withdraw({ siteId })
    goOn()
    expect(await withdrawn).toBe(2)
    await vi.advanceTimersByTimeAsync(1_000)
    expect(outbox.items()).toEqual([])
    expect(tries.length).toBeLessThan(2)
    await outbox.close()
  })

  test('keeps nothing of an article that is deleted for good: neither a watch nor what was remembered of a job', async () => {
    const directory = await newFolder()
    const withTwin: PublishJob = { ...newPublishJob(planFor(finishedListicle)), mayHaveTwin: true }
    const { outbox } = await deskWith([ok(scheduled)], directory, withTwin)
    await outbox.order({ ...order, wish: { type: 'schedule', at } })
    await pass(0, () => outbox.items()[0]?.state === 'watching')
    await outbox.order({ ...order, siteId: 'site-0002' })
    await pass(0, () => outbox.items()[1]?.state === 'offline')
    await outbox.withdraw({ articleId: finishedListicle.id })
    await outbox.letGo('another-article')
    expect(await readdir(directory)).toHaveLength(2)
    await outbox.letGo(finishedListicle.id)
    expect([outbox.items(), outbox.jobOf({ ...key, siteId: 'site-0002' }), await readdir(directory)]).toEqual([[], null, []])
    await outbox.close()
  })
})

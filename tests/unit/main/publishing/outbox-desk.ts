import { expect, vi } from 'vitest'
import type { Article } from '../../../../src/core/article/article'
import { failure } from '../../../../src/core/failure'
import type { Failure } from '../../../../src/core/failure'
import type { Order, Outcome } from '../../../../src/core/publishing/outbox-entry'
import type { PublishJob } from '../../../../src/core/publishing/publish-job'
import { nothingChosen } from '../../../../src/core/publishing/site-choice'
import type { Receipt } from '../../../../src/core/publishing/receipt'
import { fail, ok } from '../../../../src/core/result'
import type { Result } from '../../../../src/core/result'
import { Outbox } from '../../../../src/main/publishing/outbox'
import { OutboxFiles } from '../../../../src/main/publishing/outbox-files'
import { SiteClocks } from '../../../../src/main/publishing/site-clocks'
import { finishedListicle } from '../../../support/build-article'
import { sampleBinding } from '../library/sample-article'

export const siteId = 'site-0001'
export const at = '2026-11-26T09:00:00.000Z'
export const key = { articleId: finishedListicle.id, siteId }

/** A site that answers each try with the next of the answers, how far the job is then, and a library that takes everything. */
export async function deskWith(answers: (Result<Outcome, Failure> | Promise<Result<Outcome, Failure>>)[], directory: string | OutboxFiles, job?: PublishJob) {
  const tries: Order[] = []
  const embargo: { until: string | null } = { until: null }
  const receipts: Receipt[] = []
  const changedReceipts: Receipt[] = []
  const http = () => Promise.resolve({ type: 'not-sent' as const, failure: failure('site-offline') })
  const library = {
    current: () => Promise.resolve(ok<Article>(finishedListicle)),
    saveBinding: vi.fn(() => Promise.resolve<Result<Article['remotes'], Failure>>(ok([]))),
    receipts: {
      add: (receipt: Receipt) => {
        receipts.push(receipt)
        return Promise.resolve(ok(undefined))
      },
      read: () => Promise.resolve(ok(receipts.toReversed()))
    },
    embargoes: { read: () => Promise.resolve(ok<string | null>(embargo.until)) },
    choices: { read: () => Promise.resolve(ok(nothingChosen)) },
    bases: { keep: () => Promise.resolve(ok(undefined)) }
  }
  const outbox = new Outbox({
    files: typeof directory === 'string' ? new OutboxFiles(directory) : directory,
    publisher: {
      clocks: new SiteClocks({ http, clock: () => new Date() }),
      attempt: async (_siteId, order, before, { keep }) => {
        tries.push(order)
        if (job !== undefined) await keep(before ?? job)
        return answers.shift() ?? fail(failure('site-offline'))
      }
    },
    library,
    sayMoment: (moment) => Promise.resolve(moment),
    clock: () => new Date(),
    sleep: () => Promise.resolve(),
    onChanged: () => undefined,
    onSettled: () => undefined,
    onReceiptChanged: (changed) => changedReceipts.push(changed)
  })
  await outbox.open()
  return { outbox, tries, receipts, changedReceipts, library, embargo }
}

export const receipt: Receipt = {
  articleId: finishedListicle.id,
  siteId,
  siteName: 'Desk',
  action: 'published',
  at: '2026-11-25T12:00:00.000Z',
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
export const published: Outcome = { receipt, binding: sampleBinding(1) }
export const scheduled: Outcome = { receipt: { ...receipt, action: 'scheduled', scheduledFor: at }, binding: { ...sampleBinding(1), status: 'scheduled', publishedAt: at } }

/** Lets the clock run; real disks need real moments in between. */
export async function pass(seconds: number, isThere: () => boolean): Promise<void> {
  await vi.advanceTimersByTimeAsync(seconds * 1_000)
  // Generous, as everywhere: a second is not enough where the machine is shared.
  await vi.waitFor(
    () => {
      expect(isThere()).toBe(true)
    },
    { timeout: 60_000 }
  )
}
/** One picture of the listicle has no credit. */
export const order = { ...key, wish: { type: 'publish' }, whenPostDiffers: 'ask', waiverReason: 'Our own photo' } as const

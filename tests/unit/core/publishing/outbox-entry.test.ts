import { describe, expect, test } from 'vitest'
import { failure } from '../../../../src/core/failure'
import { currentFormat } from '../../../../src/core/migrations/migrate'
import { holdAfter, pauseMs, readEntry, writeEntry } from '../../../../src/core/publishing/outbox-entry'
import type { OutboxEntry } from '../../../../src/core/publishing/outbox-entry'
import { newPublishJob } from '../../../../src/core/publishing/begin-job'
import { finishedListicle } from '../../../support/build-article'
import { finished, planFor, PublishRun } from './publish-run'

const job = newPublishJob(planFor(finishedListicle))
const entry: OutboxEntry = {
  articleId: finishedListicle.id,
  siteId: 'site-0001',
  order: { operation: { type: 'publish' }, whenPostDiffers: 'ask', orderedAt: '2026-11-25T12:00:00.000Z', article: finishedListicle },
  watch: null,
  job,
  hold: { kind: 'network', failure: failure('site-offline', { host: 'desk.test' }), pauses: 2 },
  outcome: null
}

describe('a file of the outbox', () => {
  test('comes back as it was written', () => {
    expect(readEntry(JSON.parse(writeEntry(entry, currentFormat)), currentFormat)).toEqual(entry)
  })

  test('of before has a bare job, which is remembered without an order', () => {
    const { isForeign: _isForeign, ...bare } = job
    expect(readEntry(JSON.parse(JSON.stringify(bare)), currentFormat)).toEqual({ ...entry, order: null, hold: null })
  })

  test('holds words of an older format, which are brought to the present one', () => {
    const { isCountLinked: _isCountLinked, ...older } = finishedListicle
    const written: unknown = JSON.parse(writeEntry({ ...entry, order: null }, 1))
    const read = readEntry({ ...(typeof written === 'object' ? written : {}), order: { ...entry.order, article: older } }, currentFormat)
    expect(read?.order?.article).toEqual({ ...finishedListicle, isCountLinked: read?.order?.article.isCountLinked })
  })

  test('holds what a job came to, with the tie as an older Copydesk wrote it, which is brought to the present form', () => {
    const { receipt, binding } = finished(new PublishRun().click(planFor(finishedListicle)))
    const outcome = { receipt, binding }
    const { ownHead: _ownHead, ...older } = binding
    const written = JSON.stringify({ ...entry, format: 2, articleFormat: 6, outcome: { receipt, binding: { ...older, hasSeoDescription: true } } })
    expect(readEntry(JSON.parse(written), currentFormat)?.outcome?.binding).toEqual({ ...binding, ownHead: ['seoDescription'] })
    expect(readEntry(JSON.parse(writeEntry({ ...entry, outcome }, currentFormat)), currentFormat)?.outcome).toEqual(outcome)
  })

  test.each([['words of a newer format', writeEntry(entry, 99)], ['something else', '{"format":2}'], ['nothing', 'null']])('with %s is left alone', (_, text) => {
    expect(readEntry(JSON.parse(text), currentFormat)).toBeUndefined()
  })
})

test('what waits for the network is tried again after pauses that grow to a quarter of an hour; what does not, waits for the editor', () => {
  const offline = failure('site-offline')
  const first = holdAfter(offline, null)
  const second = holdAfter(offline, first)
  expect([first, second]).toMatchObject([{ kind: 'network', pauses: 0 }, { kind: 'network', pauses: 1 }])
  const pauses = (reason = offline) => [0, 1, 2, 3, 4, 5, 99].map((count) => pauseMs({ kind: 'network', failure: reason, pauses: count }))
  expect(pauses()).toEqual([30_000, 60_000, 120_000, 300_000, 600_000, 900_000, 900_000])
  expect(pauses(failure('site-busy', { retryAfterMs: 400_000 }))).toEqual([400_000, 400_000, 400_000, 400_000, 600_000, 900_000, 900_000])
  expect(holdAfter(failure('right-missing-edit'), second)).toMatchObject({ kind: 'attention' })
})

import { expect, test } from 'vitest'
import { nothingChosen } from '../../../../src/core/publishing/site-choice'
import type { OutboxEntry } from '../../../../src/core/publishing/outbox-entry'
import { OutboxFiles } from '../../../../src/main/publishing/outbox-files'
import { finishedListicle } from '../../../support/build-article'
import { temporaryFolders } from '../library/temporary-folder'

const newFolder = temporaryFolders()
const entry: OutboxEntry = {
  articleId: finishedListicle.id,
  siteId: 'site-0001',
  order: { operation: { type: 'publish' }, whenPostDiffers: 'ask', orderedAt: '2026-11-26T08:00:00.000Z', choice: nothingChosen, article: finishedListicle },
  watch: null,
  job: null,
  hold: null,
  outcome: null
}
const later: OutboxEntry = { ...entry, hold: { kind: 'network', failure: { code: 'site-offline', details: {} }, pauses: 1 } }

test('what is written and removed in one breath ends as it was asked for last', async () => {
  const files = new OutboxFiles(await newFolder())
  await Promise.all([files.write(entry), files.remove(entry)])
  expect(await files.readAll()).toEqual([])
  await Promise.all([files.write(entry), files.remove(entry), files.write(later)])
  expect(await files.readAll()).toEqual([later])
  await Promise.all([files.write(later), files.write(entry)])
  expect(await files.readAll()).toEqual([entry])
})

test('a write that fails holds up none that comes after it', async () => {
  const files = new OutboxFiles(await newFolder())
  const unwritable: OutboxEntry = { ...entry, order: null }
  Object.defineProperty(unwritable, 'job', { enumerable: true, get: () => { throw new Error('No such words') } })
  const outcomes = await Promise.allSettled([files.write(unwritable), files.write(later)])
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'fulfilled'])
  expect(await files.readAll()).toEqual([later])
})

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { countPlaywright, countVitest, sumCounts } from '../../../scripts/steps/counts.mjs'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'counts-'))
})
afterAll(() => rm(folder, { recursive: true }))

const write = async (report: unknown) => {
  const file = join(folder, 'report.json')
  await writeFile(file, JSON.stringify(report))
  return file
}

it('counts what vitest passed and failed', async () => {
  expect(countVitest(await write({ numPassedTests: 12, numFailedTests: 2 }), 1)).toEqual({ passed: 12, failed: 2 })
})

it('counts a flaky end-to-end test as failed', async () => {
  expect(countPlaywright(await write({ stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 0 } }), 1)).toEqual({ passed: 5, failed: 2 })
})

it('counts a failure for a run that failed without counting one', async () => {
  expect(countVitest(await write({ numPassedTests: 3, numFailedTests: 0 }), 1)).toEqual({ passed: 3, failed: 1 })
  expect(countPlaywright(join(folder, 'missing.json'), 1)).toEqual({ passed: 0, failed: 1 })
})

it('adds the runs up', () => {
  expect(sumCounts([{ passed: 3, failed: 0 }, { passed: 2, failed: 1 }])).toEqual({ passed: 5, failed: 1 })
})

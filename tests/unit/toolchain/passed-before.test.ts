import { execFileSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { unlessPassedBefore } from '../../../scripts/steps/passed-before.mjs'

let root: string
let performed: number
let code: number
let meanwhile: () => Promise<void>

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'passed-before-'))
  performed = 0
  code = 0
  meanwhile = () => Promise.resolve()
  execFileSync('git', ['init', '--quiet'], { cwd: root })
  await write('.gitignore', 'node_modules\nout\n')
  await write('source.ts', 'one')
})
afterEach(() => rm(root, { recursive: true }))

const write = (name: string, content: string) => writeFile(join(root, name), content)

async function run(): Promise<void> {
  const perform = async () => {
    performed += 1
    await meanwhile()
    return { code }
  }
  const outcome = await unlessPassedBefore({ name: 'lint', title: 'lint', perform }, root).perform({ env: {}, filters: [] })
  expect(outcome.code).toBe(code)
}

it('does a step once while no file changes', async () => {
  await run()
  await write('out', 'made by a build')
  await run()
  expect(performed).toBe(1)
})

it('does a step again after a file was changed, added or taken away', async () => {
  await run()
  await write('source.ts', 'two')
  await run()
  await write('another.ts', '')
  await run()
  await rm(join(root, 'another.ts'))
  await run()
  await rm(join(root, 'source.ts'))
  await run()
  expect(performed).toBe(5)
})

it('does a step again after it failed, whatever passed before', async () => {
  await run()
  await write('source.ts', 'two')
  code = 1
  await run()
  await run()
  await write('source.ts', 'one')
  await run()
  expect(performed).toBe(4)
})

it('keeps nothing of a step during which a file was saved', async () => {
  meanwhile = () => write('source.ts', String(performed))
  await run()
  await run()
  expect(performed).toBe(2)
})

it('does every step where git does not say which files there are', async () => {
  await rm(join(root, '.git'), { recursive: true })
  await run()
  await run()
  expect(performed).toBe(2)
})

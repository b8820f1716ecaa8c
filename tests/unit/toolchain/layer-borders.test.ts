import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import * as z from 'zod/mini'

const root = resolve(import.meta.dirname, '../../..')
const configFile = join(root, '.dependency-cruiser.cjs')
const cruiser = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')

const cruiseSchema = z.object({
  modules: z.array(z.object({ source: z.string() })),
  summary: z.object({ violations: z.array(z.object({ from: z.string(), rule: z.object({ name: z.string() }) })) })
})
const ruleNames = z.object({ forbidden: z.array(z.object({ name: z.string() })) })
  .parse(createRequire(import.meta.url)(configFile))
  .forbidden.map(({ name }) => name)

const cruise = async (folder: string) => {
  const output = await new Promise<string>((done) => {
    const args = [cruiser, 'src', '--config', configFile, '--output-type', 'json']
    execFile(process.execPath, args, { cwd: folder, maxBuffer: 64 * 1024 * 1024 }, (_error, stdout) => done(stdout))
  })
  return cruiseSchema.parse(JSON.parse(output))
}

const breaches: Record<string, Record<string, string>> = {
  'no-cycles': { 'src/core/a.ts': `import './b'\nexport const a = 1`, 'src/core/b.ts': `import './a'\nexport const b = 1` },
  'no-unresolvable': { 'src/core/lost.ts': `export * from './nowhere'` },
  'core-is-pure': { 'src/core/reads.ts': `import { readFile } from 'node:fs'\nexport const read = readFile` },
  'ipc-knows-core': { 'src/ipc/dates.ts': `import 'i18next'` },
  'i18n-stands-alone': { 'src/i18n/core.ts': `import type { word } from '../core/word'\nexport type Word = typeof word` },
  'preload-is-the-bridge': { 'src/preload/clever.ts': `import '../core/word'` },
  'main-not-renderer': { 'src/main/page.ts': `import type { Leaf } from '../renderer/src/leaf'\nexport type Page = Leaf` },
  'services-without-electron': { 'src/main/library/app.ts': `import { app } from 'electron'\nexport const name = app` },
  'publishers-apart': { 'src/main/publishing/ghost/borrow.ts': `import '../wordpress/client'` },
  'renderer-not-main': { 'src/renderer/src/short-cut.ts': `import '../../main/service'` },
  'renderer-not-electron': { 'src/renderer/src/native.ts': `import 'electron'` },
  'renderer-not-node': { 'src/renderer/src/disk.ts': `import 'node:path'` },
  'editor-not-features': { 'src/renderer/src/editor/knows.ts': `import '../features/library/list'` },
  'features-apart': { 'src/renderer/src/features/writing/borrow.ts': `import '../library/list'` },
  'src-not-tests': { 'src/core/tested.ts': `import '../../tests/fixture'` },
  'shipped-means-declared': { 'src/main/tool.ts': `import 'vitest'` }
}
const lawful: Record<string, string> = {
  'package.json': JSON.stringify({ name: 'scratch', dependencies: { zod: '*', i18next: '*' }, devDependencies: { electron: '*', vitest: '*' } }),
  'src/core/word.ts': `import { z } from 'zod'\nexport const word = z.string()`,
  'src/core/cycle-free.ts': `export { word } from './word'`,
  'src/ipc/contract.ts': `export { word } from '../core/word'`,
  'src/i18n/texts.ts': `export { default } from 'i18next'`,
  'src/preload/index.ts': `import 'electron'\nimport '../ipc/contract'`,
  'src/main/service.ts': `import 'electron'\nimport '../ipc/contract'\nimport './library/store'`,
  'src/main/library/store.ts': `import 'node:fs'\nimport '../../core/word'`,
  'src/main/publishing/wordpress/client.ts': `import './answers'`,
  'src/main/publishing/wordpress/answers.ts': `export const answers = 1`,
  'src/renderer/src/leaf.ts': `import '../../core/word'\nexport type Leaf = string`,
  'src/renderer/src/features/library/list.ts': `import './row'\nimport '../../editor/editor'`,
  'src/renderer/src/features/library/row.ts': `export const row = 1`,
  'src/renderer/src/editor/editor.ts': `export const editor = 1`,
  'tests/fixture.ts': `export const fixture = 1`
}

let scratch: string
let planted: z.infer<typeof cruiseSchema>

beforeAll(async () => {
  // Inside the project, so that packages resolve as they do in src.
  await mkdir(join(root, 'test-results'), { recursive: true })
  scratch = await mkdtemp(join(root, 'test-results', 'layer-borders-'))
  for (const [file, text] of [lawful, ...Object.values(breaches)].flatMap((files) => Object.entries(files))) {
    await mkdir(dirname(join(scratch, file)), { recursive: true })
    await writeFile(join(scratch, file), `${text}\n`)
  }
  planted = await cruise(scratch)
})

afterAll(() => rm(scratch, { recursive: true, force: true }))

it('has a planted breach for every rule', () => {
  expect(Object.keys(breaches).sort()).toEqual([...ruleNames].sort())
})

it.each(Object.keys(breaches))('reports what breaks %s', (rule) => {
  const reported = planted.summary.violations.filter(({ rule: { name } }) => name === rule).map(({ from }) => from)
  const [first = 'no file'] = Object.keys(breaches[rule] ?? {})
  expect(reported).toContain(first)
})

it('finds no fault with what keeps to the borders', () => {
  const reported = planted.summary.violations.map(({ from }) => from)
  expect(reported.filter((file) => file in lawful)).toEqual([])
})

it('reads every layer of the real source and finds it within its borders', async () => {
  const { modules, summary } = await cruise(root)
  const sources = new Set(modules.map(({ source }) => source))
  const known = ['src/core/article/article.ts', 'src/ipc/contract.ts', 'src/i18n/create-i18n.ts', 'src/main/index.ts', 'src/preload/index.ts']
  expect(known.filter((file) => !sources.has(file))).toEqual([])
  expect([...sources].some((file) => file.startsWith('src/renderer/src/'))).toBe(true)
  expect(summary.violations).toEqual([])
})

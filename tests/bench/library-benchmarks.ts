import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { Low } from 'lowdb'
import { JSONFile } from 'lowdb/node'
import * as z from 'zod/mini'
import type { Article } from '../../src/core/article/article'
import { articleDraftSchema } from '../../src/core/article/article'
import { parseQuery } from '../../src/core/search/query'
import type { Library } from '../../src/main/library/library'
import { openLibrary } from '../../src/main/library/open-library'
import { layoutOf } from '../../src/main/library/library-layout'
import { SearchTexts } from '../../src/main/library/search/search-texts'
import { launchProbe } from './launch-for-bench'
import { makeLibrary } from './make-library'
import { percentile } from './statistics'

const sizes = [100, 1_000, 10_000] as const
const plan = { words: 400, pictures: 3 }
const queries = ['theremin', 'northlight agency', 'harbor lights snow', '겨울 콘서트']
const rounds = 3
const job = { queries, keyInterval: 250, scrollFrames: 240 }

const outcomeSchema = z.object({
  list: z.number(),
  frames: z.array(z.number()),
  prepared: z.number(),
  /** For each key when something in the list was painted anew. */
  keys: z.array(z.array(z.number())),
  memoryBefore: z.number(),
  memoryAfter: z.number()
})

interface Measured {
  readonly what: string
  readonly articles: number
  readonly values: readonly number[]
}

/**
 * The library at 100, 1,000 and 10,000 articles: listing, rebuilding the index, searching, saving (beside one lowdb file for all of them with
 * lowdb's own adapter) in plain Node, then list and search in the real app at 10,000 (P7, P8).
 */
export async function runLibraryBenchmarks(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'copydesk-bench-'))
  const measured: Measured[] = []
  const note = (what: string, articles: number, values: readonly number[]) => {
    measured.push({ what, articles, values })
    process.stderr.write(`  ${articles} articles, ${what}: ${percentile(values, 0.5).toFixed(1)} ms\n`)
  }
  try {
    for (const articles of sizes) {
      const home = join(folder, `home-${String(articles)}`)
      const directory = join(home, 'library')
      await makeLibrary({ directory, articles, ...plan })
      note('a fixed piece of work, to compare days by', articles, await timed(rounds, countUp))
      note('list from the index', articles, await timed(rounds, () => withLibrary(directory, (library) => library.list())))
      note('list, index compared with the files', articles, await timed(1, () => withLibrary(directory, (library) => library.verified())))
      note('list without an index (rebuilt)', articles, await timed(1, async () => {
        await rm(join(directory, 'index.json'))
        await withLibrary(directory, (library) => library.list())
      }))
      await measureSearch(directory, articles, note)
      await measureSaves(directory, articles, note)
    }
    const largest = sizes[sizes.length - 1] ?? 0
    for (let round = 0; round < rounds; round++) {
      const { outcome } = await launchProbe({ name: 'Copydesk', args: ['.'], env: { COPYDESK_HOME: join(folder, `home-${String(largest)}`) } }, { probe: 'library-probe.cjs', job })
      const { list, frames, prepared, keys, memoryBefore, memoryAfter } = outcomeSchema.parse(outcome)
      note('P7 first rows painted after the first paint of the window', largest, [list])
      note('P7 frames while scrolling', largest, frames)
      note('first search in the app, texts being read', largest, [prepared])
      note('P8 key to headlines painted', largest, keys.flatMap((painted) => painted[0] ?? []))
      note('P8 key to texts painted', largest, keys.flatMap((painted) => painted.at(-1) ?? []))
      process.stderr.write(`  memory (PSS): ${memoryBefore.toFixed(0)} MB idle, ${memoryAfter.toFixed(0)} MB while searching\n`)
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
  process.stdout.write(`\n${table(measured)}\n`)
  await mkdir('bench-results', { recursive: true })
  const file = join('bench-results', `library-${new Date().toISOString().replaceAll(':', '-')}.json`)
  await writeFile(file, JSON.stringify({ machine: { cpu: cpus()[0]?.model, cores: cpus().length, load: loadavg(), node: process.version }, plan, job, measured }, null, 1))
  process.stdout.write(`\nLoad of the machine at the end: ${loadavg().map((load) => load.toFixed(1)).join(', ')}. Raw figures: ${file}\n`)
}

/** The same work every time: how long it takes tells how much of the machine the benchmark had. */
function countUp(): number {
  let sum = 0
  for (let number = 0; number < 50_000_000; number++) sum += number
  return sum
}

type Note = (what: string, articles: number, values: readonly number[]) => void

async function measureSearch(directory: string, articles: number, note: Note): Promise<void> {
  const texts = new SearchTexts(layoutOf(directory))
  note('reading all texts for a search', articles, await timed(1, () => {
    texts.readAll()
  }))
  const typed = queries.flatMap((query) => Array.from(query, (_letter, index) => parseQuery(query.slice(0, index + 1))))
  const values: number[] = []
  for (const terms of typed) values.push(...(await timed(1, () => texts.find(terms))))
  note('finding a query in all texts', articles, values)
  const terms = parseQuery('harbor lights')
  const rows = texts.find(terms).ids.slice(0, 15)
  note('sentences for 15 rows', articles, await timed(rounds, () => texts.excerpts(terms, rows)))
}

async function measureSaves(directory: string, articles: number, note: Note): Promise<void> {
  const library = await open(directory)
  const all: Article[] = []
  for (const { id } of await library.list()) {
    const article = await library.current(id)
    if (article.ok) all.push(article.value)
  }
  const [first] = all
  if (first === undefined) throw new Error('The library made for the benchmark is empty')
  const { createdAt: _createdAt, updatedAt: _updatedAt, edition: _edition, remotes: _remotes, ...words } = first
  const draft = articleDraftSchema.parse(words)
  await library.open(draft.id)
  let count = 0
  note('a save, one file an article, synced', articles, await timed(30, () => library.save({ ...draft, dek: `Changed ${String(++count)} times` })))
  await library.close()
  const low = new Low(new JSONFile<{ articles: Article[] }>(join(directory, '..', 'all-in-one.json')), { articles: all })
  await low.write()
  note('a save, one lowdb file for all, never synced', articles, await timed(articles > 1_000 ? 3 : 10, async () => {
    low.data.articles[0] = { ...first, dek: `Changed ${String(++count)} times` }
    await low.write()
  }))
}

function open(directory: string): Promise<Library> {
  return openLibrary({ directory, clock: () => new Date(), newId: () => 'made-by-the-bench', onChanged: () => undefined })
}

/** Does something with a library that was just opened; the closing, which writes the index, counts for nothing in `timed` runs of reading. */
async function withLibrary(directory: string, work: (library: Library) => Promise<unknown>): Promise<void> {
  const library = await open(directory)
  await work(library)
  closings.push(library.close())
}
const closings: Promise<void>[] = []

async function timed(times: number, work: () => unknown): Promise<number[]> {
  const values: number[] = []
  for (let time = 0; time < times; time++) {
    const began = performance.now()
    await work()
    values.push(performance.now() - began)
    await Promise.all(closings.splice(0))
  }
  return values
}

function table(measured: readonly Measured[]): string {
  const rows = new Map<string, { what: string; articles: number; values: number[] }>()
  for (const { what, articles, values } of measured) {
    const key = `${what} ${String(articles)}`
    const row = rows.get(key) ?? { what, articles, values: [] }
    row.values.push(...values)
    rows.set(key, row)
  }
  const figures = (values: readonly number[]) => [0.5, 0.95, 1].map((part) => percentile(values, part).toFixed(1)).join(' / ')
  const lines = [...rows.values()].map(({ what, articles, values }) => `| ${what} | ${articles.toLocaleString('en')} | ${values.length} | ${figures(values)} |`)
  return ['| what (ms: p50 / p95 / max) | articles | samples | |', '|---|---|---|---|', ...lines].join('\n')
}

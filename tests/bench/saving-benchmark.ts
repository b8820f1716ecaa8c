import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import * as z from 'zod/mini'
import { makeBenchHome } from './bench-home'
import { launchProbe } from './launch-for-bench'
import { percentile } from './statistics'

const sizes = [1_000, 10_000] as const
const saves = 60
const interval = 150
const goal = 1
const outcomeSchema = z.object({ quiet: z.array(z.number()), saving: z.array(z.number()) })

/**
 * P6, main's side: for how long a save keeps the thread that answers windows and menus. The longest stretch of each save at p50 and p95 (the
 * as many longest tasks as there were saves), and all of it together, less what main does without a save.
 */
export async function runSavingBenchmark(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'copydesk-bench-'))
  const raw: ({ readonly words: number } & z.infer<typeof outcomeSchema>)[] = []
  try {
    for (const words of sizes) {
      const home = await makeBenchHome({ directory: join(folder, `home-${String(words)}`), articles: 2, words, pictures: 20 })
      const job = { articleId: home.article.id, saves, interval }
      const { outcome } = await launchProbe({ name: 'Copydesk', args: ['.'], env: { COPYDESK_HOME: home.directory } }, { probe: 'saving-probe.cjs', job })
      raw.push({ words, ...outcomeSchema.parse(outcome) })
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
  const sum = (tasks: readonly number[]) => tasks.reduce((total, task) => total + task, 0)
  const rows = raw.map(({ words, quiet, saving }) => {
    const longest = [...saving].sort((one, other) => other - one).slice(0, saves)
    const stretch = [0.5, 0.95].map((part) => percentile(longest, part).toFixed(2)).join(' / ')
    return `| ${words.toLocaleString('en')} | ${String(goal)} | ${stretch} | ${((sum(saving) - sum(quiet)) / saves).toFixed(2)} |`
  })
  process.stdout.write(`\n${['| words | P6 goal of main (ms) | longest stretch of a save (ms: p50 / p95) | all of a save (ms) |', '|---|---|---|---|', ...rows].join('\n')}\n`)
  await mkdir('bench-results', { recursive: true })
  const file = join('bench-results', `saving-${new Date().toISOString().replaceAll(':', '-')}.json`)
  const machine = { cpu: cpus()[0]?.model, cores: cpus().length, load: loadavg(), node: process.version, electron: process.env.ELECTRON_EXEC_PATH?.split('/').at(-2) }
  await writeFile(file, JSON.stringify({ machine, saves, interval, raw }, null, 1))
  process.stdout.write(`\nRaw figures: ${file}\n`)
}

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeBareEditor } from './bare-editor'
import { makeBenchHome } from './bench-home'
import { launchForBench } from './launch-for-bench'
import { percentile } from './statistics'

const sizes = [10_000, 50_000] as const
const pictures = 50
const goal = 50

/**
 * P5: whether a task of the page takes longer than 50 ms while somebody writes on and on, with saves, counts, outline and spelling at work
 * beside. Bare TipTap does the same with nothing beside it: what it has of long tasks is the machine's.
 */
export async function runSoakBenchmark({ isQuick }: { readonly isQuick: boolean }): Promise<void> {
  const seconds = isQuick ? 30 : 300
  const folder = await mkdtemp(join(tmpdir(), 'copydesk-bench-'))
  const raw: { readonly subject: string; readonly words: number; readonly keys: readonly number[]; readonly longTasks: readonly number[] }[] = []
  try {
    for (const words of sizes) {
      const home = await makeBenchHome({ directory: join(folder, `home-${String(words)}`), articles: 2, words, pictures })
      const bare = await makeBareEditor({ folder: join(folder, `bare-${String(words)}`), article: home.article, pathOfPicture: home.pathOfPicture })
      const subjects = [
        { name: 'Copydesk', args: ['.'], env: { COPYDESK_HOME: home.directory } },
        { name: 'bare TipTap', args: [bare.appFolder], env: { BENCH_BARE: bare.pageFolder, BENCH_HOME: join(folder, 'bare-home') } }
      ]
      for (const subject of subjects) {
        const { outcome } = await launchForBench(subject, { kind: 'soak', keys: 0, seconds })
        raw.push({ subject: subject.name, words, keys: outcome.keys, longTasks: outcome.longTasks })
      }
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
  const rows = raw.map(({ subject, words, keys, longTasks }) => {
    const figures = [0.5, 0.95, 0.99, 1].map((part) => percentile(keys, part).toFixed(1)).join(' / ')
    return `| ${words.toLocaleString('en')} | ${subject} | ${String(keys.length)} | ${figures} | ${String(longTasks.filter((task) => task > goal).length)} | ${Math.max(0, ...longTasks).toFixed(0)} |`
  })
  process.stdout.write(`\n${['| words | editor | keys | keydown to frame (ms: p50 / p95 / p99 / max) | P5 tasks over 50 ms | longest task (ms) |', '|---|---|---|---|---|---|', ...rows].join('\n')}\n`)
  await mkdir('bench-results', { recursive: true })
  const file = join('bench-results', `soak-${new Date().toISOString().replaceAll(':', '-')}.json`)
  const machine = { cpu: cpus()[0]?.model, cores: cpus().length, load: loadavg(), node: process.version, electron: process.env.ELECTRON_EXEC_PATH?.split('/').at(-2) }
  await writeFile(file, JSON.stringify({ machine, seconds, pictures, raw }, null, 1))
  process.stdout.write(`\nRaw figures: ${file}\n`)
}

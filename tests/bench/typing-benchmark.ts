import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeBareEditor } from './bare-editor'
import { makeBenchHome } from './bench-home'
import { launchForBench } from './launch-for-bench'
import type { Subject } from './launch-for-bench'
import { percentile } from './statistics'

const sizes = [1_000, 10_000, 50_000] as const
const pictures = 50
const ours = 'Copydesk'

interface Measured {
  readonly subject: string
  readonly words: number
  readonly keys: number[]
  readonly dispatch: number[]
  readonly longTasks: number[]
}

/**
 * What a key costs (P3 to P5) at three sizes, beside bare TipTap, bare ProseMirror and an element that the browser alone edits, with the
 * same words and pictures, interleaved; and how long an article takes to open (P2).
 */
export async function runTypingBenchmark({ isQuick }: { readonly isQuick: boolean }): Promise<void> {
  const rounds = isQuick ? 1 : 5
  const keys = isQuick ? 20 : 40
  const folder = await mkdtemp(join(tmpdir(), 'copydesk-bench-'))
  const raw: (Measured & { readonly round: number })[] = []
  const openings: { readonly words: number; readonly times: number[] }[] = []
  try {
    for (const words of sizes) {
      const home = await makeBenchHome({ directory: join(folder, `home-${String(words)}`), articles: 2, words, pictures })
      const bare = await makeBareEditor({ folder: join(folder, `bare-${String(words)}`), article: home.article, pathOfPicture: home.pathOfPicture })
      const env = { BENCH_BARE: bare.pageFolder, BENCH_HOME: join(folder, 'bare-home'), BENCH_TRACES: folder }
      const subjects: readonly Subject[] = [
        { name: ours, args: ['.'], env: { COPYDESK_HOME: home.directory, BENCH_TRACES: folder } },
        { name: 'bare TipTap', args: [bare.appFolder], env },
        { name: 'bare ProseMirror', args: [bare.appFolder], env: { ...env, BENCH_EDITOR: 'prosemirror' } },
        { name: 'contenteditable', args: [bare.appFolder], env: { ...env, BENCH_EDITOR: 'plain' } }
      ]
      for (let round = 0; round < rounds; round++) {
        for (const subject of subjects) {
          const { outcome } = await launchForBench(subject, { kind: 'typing', keys, isTraced: true })
          raw.push({ subject: subject.name, words, round, keys: outcome.keys, dispatch: outcome.dispatch, longTasks: outcome.longTasks })
          process.stderr.write(`  round ${String(round + 1)} of ${String(rounds)}, ${String(words)} words, ${subject.name}: p50 ${percentile(outcome.keys, 0.5).toFixed(1)} ms\n`)
        }
      }
      const { outcome } = await launchForBench(subjects[0] ?? { name: ours, args: ['.'], env: {} }, { kind: 'opening', keys: 0 })
      openings.push({ words, times: outcome.keys })
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
  process.stdout.write(`\n${keysTable(raw)}\n\n${openingTable(openings)}\n`)
  await mkdir('bench-results', { recursive: true })
  const file = join('bench-results', `typing-${new Date().toISOString().replaceAll(':', '-')}.json`)
  const machine = { cpu: cpus()[0]?.model, cores: cpus().length, load: loadavg(), node: process.version, electron: process.env.ELECTRON_EXEC_PATH?.split('/').at(-2) }
  await writeFile(file, JSON.stringify({ machine, pictures, raw, openings }, null, 1))
  process.stdout.write(`\nLoad of the machine at the end: ${loadavg().map((load) => load.toFixed(1)).join(', ')}. Raw figures: ${file}\n`)
}

const figures = (values: readonly number[]) => [0.5, 0.95, 0.99, 1].map((part) => percentile(values, part).toFixed(1)).join(' / ')

function keysTable(raw: readonly Measured[]): string {
  const rows = sizes.flatMap((words) => {
    const ofSize = raw.filter((each) => each.words === words)
    const of = (subject: string, part: 'keys' | 'dispatch' | 'longTasks') => ofSize.filter((each) => each.subject === subject).flatMap((each) => each[part])
    return [...new Set(ofSize.map(({ subject }) => subject))].map((subject) => {
      const ratio = percentile(of(ours, 'keys'), 0.5) / percentile(of(subject, 'keys'), 0.5)
      const longest = Math.max(0, ...of(subject, 'longTasks'))
      return `| ${words.toLocaleString('en')} | ${subject} | ${figures(of(subject, 'keys'))} | ${percentile(of(subject, 'dispatch'), 0.5).toFixed(2)} | ${longest.toFixed(0)} | ${ratio.toFixed(2)} |`
    })
  })
  return ['| words | editor | P4 keydown to frame (ms: p50 / p95 / p99 / max) | `type` p50 | longest task | Copydesk by this, p50 |', '|---|---|---|---|---|---|', ...rows].join('\n')
}

function openingTable(openings: readonly { readonly words: number; readonly times: readonly number[] }[]): string {
  return ['| words | P2 click on a row to caret painted (ms: p50 / p95 / p99 / max) |', '|---|---|', ...openings.map(({ words, times }) => `| ${words.toLocaleString('en')} | ${figures(times)} |`)].join('\n')
}

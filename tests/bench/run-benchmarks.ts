import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeBareEditor } from './bare-editor'
import { makeBenchHome } from './bench-home'
import { launchForBench } from './launch-for-bench'
import type { Subject } from './launch-for-bench'
import { percentile, ratioTable } from './statistics'
import type { Row } from './statistics'

const drafts = 10_000
const sizes = [1_000, 10_000] as const
const pictures = 20

interface Options {
  readonly isQuick: boolean
}

/**
 * P1 (start until a typed glyph is painted) and P4 (keydown until the task after the next frame) of the app beside a bare TipTap page in
 * the same Electron, interleaved A B A B. What counts is the ratio; the milliseconds say only how this machine felt today.
 */
export async function runBenchmarks({ isQuick }: Options): Promise<void> {
  const rounds = isQuick ? 2 : 5
  const keys = isQuick ? 20 : 40
  const folder = await mkdtemp(join(tmpdir(), 'copydesk-bench-'))
  const raw: { subject: string; measure: string; words: number; round: number; values: number[] }[] = []
  try {
    for (const words of sizes) {
      const home = await makeBenchHome({ directory: join(folder, `home-${words}`), articles: words === sizes[0] ? drafts : 1, words, pictures })
      const bare = await makeBareEditor({ folder: join(folder, `bare-${words}`), article: home.article, pathOfPicture: home.pathOfPicture })
      const subjects: readonly Subject[] = [
        { name: 'Copydesk', args: ['.'], env: { COPYDESK_HOME: home.directory } },
        { name: 'bare TipTap', args: [bare.appFolder], env: { BENCH_BARE: bare.pageFolder, BENCH_HOME: join(folder, `bare-home-${words}`) } }
      ]
      for (let round = 0; round < rounds; round++) {
        for (const subject of subjects) {
          if (words === sizes[0]) {
            const { startedAt, outcome } = await launchForBench(subject, { kind: 'start', keys: 0 })
            raw.push({ subject: subject.name, measure: 'P1 start', words, round, values: [outcome.ready - startedAt] })
          }
          const { outcome } = await launchForBench(subject, { kind: 'typing', keys })
          raw.push({ subject: subject.name, measure: 'P4 keydown to frame', words, round, values: outcome.keys })
          process.stderr.write(`  round ${round + 1} of ${rounds}, ${words} words, ${subject.name}: p50 ${percentile(outcome.keys, 0.5).toFixed(1)} ms, ${outcome.pictures} pictures\n`)
        }
      }
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
  const rows: Row[] = [{ measure: 'P1 start', words: sizes[0] }, ...sizes.map((words) => ({ measure: 'P4 keydown to frame', words }))].map(({ measure, words }) => {
    const of = (subject: string) => raw.filter((entry) => entry.subject === subject && entry.measure === measure && entry.words === words).flatMap((entry) => entry.values)
    return { measure, words, ours: of('Copydesk'), theirs: of('bare TipTap') }
  })
  const table = ratioTable(rows, 'Copydesk', 'bare TipTap')
  process.stdout.write(`\n${table}\n`)
  await mkdir('bench-results', { recursive: true })
  const file = join('bench-results', `bench-${new Date().toISOString().replaceAll(':', '-')}.json`)
  const machine = { cpu: cpus()[0]?.model, cores: cpus().length, load: loadavg(), node: process.version, electron: process.env.ELECTRON_EXEC_PATH?.split('/').at(-2) }
  await writeFile(file, JSON.stringify({ machine, drafts, pictures, raw }, null, 1))
  process.stdout.write(`\nRaw figures: ${file}\n`)
}

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeBenchHome } from './bench-home'
import { launchForBench } from './launch-for-bench'
import { percentile } from './statistics'

const words = 50_000
const pictures = 50

/**
 * P13: find and replace in 50,000 words through the panel, each until the frame after it is painted; undo of it, and of a thousand single
 * steps. Beside it what a change of the text costs before and while 5,000 hits are shown.
 */
export async function runFindBenchmark({ isQuick }: { readonly isQuick: boolean }): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'copydesk-bench-'))
  const rounds: NonNullable<Awaited<ReturnType<typeof launchForBench>>['outcome']['find']>[] = []
  try {
    for (let round = 0; round < (isQuick ? 1 : 3); round++) {
      const home = await makeBenchHome({ directory: join(folder, `home-${round}`), articles: 1, words, pictures })
      const { outcome } = await launchForBench({ name: 'Copydesk', args: ['.'], env: { COPYDESK_HOME: home.directory } }, { kind: 'find', keys: 0 })
      if (outcome.find !== undefined) rounds.push(outcome.find)
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
  const figures = (values: readonly number[]) => [0.5, 0.95, 0.99, 1].map((part) => percentile(values, part).toFixed(1)).join(' / ')
  const line = (measure: string, goal: string, values: readonly number[]) => `| ${measure} | ${goal} | ${values.length} | ${figures(values)} |`
  const table = [
    '| measure (ms: p50 / p95 / p99 / max) | goal | samples | Copydesk |',
    '|---|---|---|---|',
    line(`P13 find ${rounds[0]?.hits ?? 0} hits in ${words} words`, '', rounds.map(({ seek }) => seek)),
    line('P13 replace all of them', '250', rounds.map(({ replaceAll }) => replaceAll)),
    line('P13 undo of that', '', rounds.map(({ undoAll }) => undoAll)),
    line('P13 undo of 1,000 steps, each (work, without waiting for the frame)', '16', rounds.flatMap(({ steps }) => steps)),
    line('a change of the text, nothing sought', '', rounds.flatMap(({ keysBefore }) => keysBefore)),
    line('a change of the text, hits shown', '', rounds.flatMap(({ keysWithHits }) => keysWithHits))
  ].join('\n')
  process.stdout.write(`\n${table}\n`)
  await mkdir('bench-results', { recursive: true })
  const file = join('bench-results', `find-${new Date().toISOString().replaceAll(':', '-')}.json`)
  const machine = { cpu: cpus()[0]?.model, cores: cpus().length, load: loadavg(), node: process.version, electron: process.env.ELECTRON_EXEC_PATH?.split('/').at(-2) }
  await writeFile(file, JSON.stringify({ machine, words, pictures, rounds }, null, 1))
  process.stdout.write(`\nRaw figures: ${file}\n`)
}

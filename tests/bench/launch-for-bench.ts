import { spawn } from 'node:child_process'
import { join } from 'node:path'
import * as z from 'zod/mini'

/** An app to be measured: how Electron is told to open it. */
export interface Subject {
  readonly name: string
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
}

interface Job {
  readonly kind: 'start' | 'typing' | 'type' | 'soak' | 'find' | 'opening'
  /** How many keys at each of the three places of the caret. */
  readonly keys: number
  /** How long is typed, where that is what is given. */
  readonly seconds?: number
  /** Whether `type` is measured as well, which takes eleven seconds. */
  readonly isTraced?: boolean
}

const outcomeSchema = z.object({
  ready: z._default(z.number(), 0),
  keys: z._default(z.array(z.number()), []),
  find: z.optional(z.object({ hits: z.number(), seek: z.number(), replaceAll: z.number(), undoAll: z.number(), steps: z.array(z.number()), keysBefore: z.array(z.number()), keysWithHits: z.array(z.number()) })),
  /** What Gutenberg calls `type`, one value a key. */
  dispatch: z._default(z.array(z.number()), []),
  longTasks: z._default(z.array(z.number()), []),
  words: z._default(z.number(), 0),
  pictures: z._default(z.number(), 0)
})
const failureSchema = z.object({ failed: z.string() })

/** A measurement that takes longer than this, in milliseconds, has gone wrong; a thousand steps are undone frame by frame. */
const longestRun = 300_000
/** What a window takes to open and to be measured beside the time that is given. */
const beside = 60_000

/** Opens a subject with the probe of the editor inside and waits for what it measured. Times are epoch milliseconds. */
export async function launchForBench(subject: Subject, job: Job): Promise<{ startedAt: number; outcome: z.infer<typeof outcomeSchema> }> {
  const { startedAt, outcome } = await launchProbe(subject, { probe: 'probe.cjs', job, longest: job.seconds === undefined ? longestRun : job.seconds * 1_000 + beside })
  return { startedAt, outcome: outcomeSchema.parse(outcome) }
}

interface Probing {
  /** The file beside this one that is loaded into the app. */
  readonly probe: string
  readonly job: unknown
  /** After so many milliseconds it has gone wrong. */
  readonly longest?: number
}

/** Opens a subject with a probe inside and waits for what the probe measured: one line of JSON. */
export async function launchProbe(subject: Subject, { probe, job, longest = longestRun }: Probing): Promise<{ startedAt: number; outcome: unknown }> {
  const electron = process.env.ELECTRON_EXEC_PATH
  if (electron === undefined) throw new Error('ELECTRON_EXEC_PATH is not set: run the benchmarks with `npm run bench`')
  const sandbox = process.env.COPYDESK_NO_SANDBOX === '1' ? ['--no-sandbox'] : []
  const startedAt = Date.now()
  const child = spawn(electron, ['-r', join(import.meta.dirname, probe), ...sandbox, ...subject.args], {
    env: { ...process.env, ...subject.env, BENCH_JOB: JSON.stringify(job) },
    stdio: ['ignore', 'pipe', 'pipe']
  })
  let output = ''
  child.stdout.on('data', (data) => (output += String(data)))
  child.stderr.on('data', (data) => (output += String(data)))
  const deadline = setTimeout(() => child.kill('SIGKILL'), longest)
  await new Promise((resolve) => child.once('close', resolve))
  clearTimeout(deadline)
  const line = /^BENCH (.*)$/m.exec(output)?.[1]
  if (line === undefined) throw new Error(`${subject.name} ended without a measurement:\n${output}`)
  const outcome: unknown = JSON.parse(line)
  const failed = failureSchema.safeParse(outcome)
  if (failed.success) throw new Error(`${subject.name}: ${failed.data.failed}`)
  return { startedAt, outcome }
}

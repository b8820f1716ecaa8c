import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'

/** A running writer, with what it has acknowledged so far. */
export interface RunningWriter {
  readonly process: ChildProcess
  /** The whole lines that it has said. */
  readonly lines: () => string[]
  /** Resolves when it has said so many lines, or is gone. */
  readonly said: (count: number) => Promise<void>
  /** Resolves when it is gone and everything it said was read. */
  readonly gone: () => Promise<void>
}

/** Starts the writer. */
export function runWriter(writer: string, args: readonly string[], env: NodeJS.ProcessEnv = process.env): RunningWriter {
  const child = spawn(process.execPath, [writer, ...args], { stdio: ['ignore', 'pipe', 'inherit'], env })
  let output = ''
  const waiting = new Set<() => void>()
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    output += chunk
    for (const look of waiting) look()
  })
  const closed = once(child, 'close')
  const lines = (): string[] => output.split('\n').slice(0, -1)
  const said = (count: number): Promise<void> =>
    Promise.race([
      closed.then(() => undefined),
      new Promise<void>((done) => {
        const look = (): void => {
          if (lines().length < count) return
          waiting.delete(look)
          done()
        }
        waiting.add(look)
        look()
      })
    ])
  return { process: child, lines, said, gone: () => closed.then(() => undefined) }
}

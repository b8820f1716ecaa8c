import { mkdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import * as z from 'zod/mini'

/** A start that has lasted so long is a good one, in milliseconds. */
const goodAfter = 60_000
const limit = 3

const fileSchema = z.strictObject({ format: z.literal(1), count: z.int().check(z.minimum(0)) })

/**
 * Counts the starts in a row that ended within a minute without being asked to, in a small file that is there during that minute only.
 * Synchronous, because a start may die at any moment; not synced, because a process that dies loses nothing that it wrote.
 */
export class UnfinishedStarts {
  private readonly path: string
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor(path: string) {
    this.path = path
  }

  /** Notes this start; true when three before it died. What cannot be read or written counts nothing. */
  begin(): boolean {
    const count = this.read()
    this.timer = setTimeout(() => {
      this.end()
    }, goodAfter)
    this.timer.unref()
    try {
      mkdirSync(dirname(this.path), { recursive: true })
      writeFileSync(this.path, JSON.stringify({ format: 1, count: count + 1 }))
    } catch {
      return false // a disk that takes no count must keep nobody from writing
    }
    return count >= limit
  }

  /** This start is a good one: it lasted, or it ends as it should. */
  end(): void {
    clearTimeout(this.timer)
    try {
      unlinkSync(this.path)
    } catch {
      return // it is not there, or counts one too many until a start can remove it
    }
  }

  private read(): number {
    try {
      return fileSchema.parse(JSON.parse(readFileSync(this.path, 'utf8'))).count
    } catch {
      return 0
    }
  }
}

import { open, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Failure } from '../../../core/failure'
import type { Result } from '../../../core/result'
import type { FoundArticle } from '../../../ipc/safe-mode'
import { articleIdIn, draftNameOf } from '../draft-file'
import type { LibraryLayout } from '../library-layout'
import { attempt, isMissing } from '../storage-failure'

/** Read at once: Node's pool has four threads. */
const lanes = 4
/** The headline stands at the beginning of a file, the date of the last change at its end, after the text. */
const headBytes = 16 * 1024
const tailBytes = 64 * 1024
const longestHeadline = 1_000

/**
 * All articles of a library as their files have them, whole or damaged, the one changed last first. Asks no index and changes nothing;
 * a file that cannot be read at all is listed without a headline.
 */
export function listArticles(layout: LibraryLayout): Promise<Result<FoundArticle[], Failure>> {
  return attempt(async () => {
    const work = [...(await filesIn(layout.drafts, false)), ...(await filesIn(layout.trash, true))].values()
    const found: FoundArticle[] = []
    const lane = async (): Promise<void> => {
      for (const { id, isTrashed, path } of work) found.push({ id, isTrashed, ...(await lookAt(path)) })
    }
    await Promise.all(Array.from({ length: lanes }, lane))
    return found.sort((one, other) => (one.changedAt < other.changedAt ? 1 : one.changedAt > other.changedAt ? -1 : one.id < other.id ? -1 : 1))
  })
}

/** The folder of drafts must be there; one of the trash need not. */
async function filesIn(directory: string, isTrashed: boolean) {
  const names = await readdir(directory).catch((error: unknown) => {
    if (isTrashed && isMissing(error)) return []
    throw error
  })
  return names.flatMap(articleIdIn).map((id) => ({ id, isTrashed, path: join(directory, draftNameOf(id)) }))
}

async function lookAt(path: string): Promise<Pick<FoundArticle, 'headline' | 'changedAt'>> {
  try {
    const file = await open(path, 'r')
    try {
      const { size, mtime } = await file.stat()
      const read = async (position: number, length: number): Promise<string> => {
        const { buffer, bytesRead } = await file.read(Buffer.allocUnsafe(length), 0, length, position)
        return buffer.toString('utf8', 0, bytesRead)
      }
      const head = await read(0, Math.min(size, headBytes))
      const tail = size <= headBytes ? head : await read(Math.max(0, size - tailBytes), Math.min(size, tailBytes))
      return { headline: headlineIn(head), changedAt: changeIn(tail) ?? mtime.toISOString() }
    } finally {
      await file.close()
    }
  } catch {
    return { headline: '', changedAt: new Date(0).toISOString() }
  }
}

function headlineIn(text: string): string {
  const raw = /"headline"\s*:\s*("(?:[^"\\]|\\.)*")/s.exec(text)?.[1]
  if (raw === undefined) return ''
  try {
    return String(JSON.parse(raw)).slice(0, longestHeadline)
  } catch {
    return ''
  }
}

function changeIn(text: string): string | undefined {
  const found = [...text.matchAll(/"updatedAt"\s*:\s*"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)"/g)].at(-1)?.[1]
  return found === undefined || Number.isNaN(Date.parse(found)) ? undefined : found
}

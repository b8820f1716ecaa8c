import { parseJson } from '../../core/parse-json'
import * as z from 'zod/mini'
import type { ArticleSummary } from '../../ipc/library-answers'
import { isSummary } from '../../ipc/long-lists'

const indexFormat = 2
/** Enough for some two hundred entries. */
export const indexHeadBytes = 64 * 1024

/** A summary with the stamp of the file that it was read from: as long as the stamp is the same, so is the summary. */
export interface Entry extends ArticleSummary {
  readonly size: number
  readonly mtimeMs: number
}

/** By hand, as the page reads its list: a schema takes longer over ten thousand entries than all the rest of a start. */
export function isEntry(value: unknown): value is Entry {
  if (!isSummary(value)) return false
  const { size, mtimeMs }: Partial<Record<string, unknown>> = { ...value }
  return typeof size === 'number' && typeof mtimeMs === 'number'
}

const indexFileSchema = z.strictObject({ format: z.literal(indexFormat), entries: z.array(z.custom<Entry>(isEntry)) })
const firstLine = `{"format":${String(indexFormat)},"entries":[`

/** The index as JSON, one line an entry in the order given, so that its first entries can be read without the rest. */
export function writeIndex(entries: readonly Entry[]): string {
  return `${firstLine}\n${entries.map((entry) => JSON.stringify(entry)).join(',\n')}\n]}\n`
}

/** All entries. Throws where the file is none of this format, or broken. */
export function readIndex(bytes: Uint8Array): readonly Entry[] {
  return indexFileSchema.parse(JSON.parse(Buffer.from(bytes).toString('utf8'))).entries
}

/** The entries that stand whole in the first bytes of the file; undefined where they are not those of such a file. */
export function readIndexHead(bytes: Uint8Array): readonly Entry[] | undefined {
  const [first, ...lines] = Buffer.from(bytes).toString('utf8').split('\n')
  if (first !== firstLine) return undefined
  return lines.slice(0, -1).flatMap((line) => {
    const entry = parseJson(line.replace(/,$/, ''))
    return isEntry(entry) ? [entry] : []
  })
}

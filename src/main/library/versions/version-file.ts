import { createHash } from 'node:crypto'
import * as z from 'zod/mini'
import type { ArticleDraft, ArticleId } from '../../../core/article/article'
import { articleDraftSchema } from '../../../core/article/article'
import { isTooDeep, maximumDepth } from '../../../core/article/document'
import { currentFormat, migrate } from '../../../core/migrations/migrate'
import type { Version, VersionSummary } from '../../../core/versions/version'
import { versionSummarySchema } from '../../../core/versions/version'
import { parseJson } from '../../../core/parse-json'

/** As deep as a body may be, and the few levels that the envelope and the article's own fields add. */
const maximumFileDepth = maximumDepth + 20

const envelopeSchema = z.extend(z.omit(versionSummarySchema, { bytes: true }), {
  /** That of the words, which are brought to the present one when they are read. */
  format: z.int().check(z.minimum(1), z.maximum(currentFormat)),
  /** SHA-256 in hex of the JSON text of `words` without white space. */
  sha256: z.string(),
  words: z.unknown()
})

/** What a version's file holds besides the words. */
export type VersionFacts = Omit<VersionSummary, 'bytes'>

/** The text of a version's file: a line that the list is made of, then a line with the words. */
export function versionText(facts: VersionFacts, words: ArticleDraft): string {
  const text = JSON.stringify(words)
  const head = JSON.stringify({ format: currentFormat, ...facts, sha256: hashOf(text) })
  return `${head.slice(0, -1)},"words":\n${text}}\n`
}

/** What the first line of a version's file tells; undefined when it tells nothing that we understand. */
export function parseVersionHead(bytes: Uint8Array): VersionSummary | undefined {
  const end = bytes.indexOf(0x0a)
  const envelope = envelopeSchema.safeParse(parseJson(`${decoded(bytes.subarray(0, Math.max(end, 0)))}null}`))
  return envelope.success ? summaryOf(envelope.data, bytes) : undefined
}

/** The whole version, or undefined when the file is damaged, newer or of another article. */
export function parseVersion(id: ArticleId, bytes: Uint8Array): Version | undefined {
  const json = parseJson(decoded(bytes) ?? '')
  if (json === undefined || isTooDeep(json, maximumFileDepth)) return undefined
  const envelope = envelopeSchema.safeParse(json)
  if (!envelope.success || envelope.data.words === undefined) return undefined
  if (hashOf(JSON.stringify(envelope.data.words)) !== envelope.data.sha256) return undefined
  const words = articleDraftSchema.safeParse(migrate(envelope.data.words, envelope.data.format))
  return words.success && words.data.id === id ? { summary: summaryOf(envelope.data, bytes), words: words.data } : undefined
}

function summaryOf({ format: _format, sha256: _sha256, words: _words, ...facts }: z.infer<typeof envelopeSchema>, bytes: Uint8Array): VersionSummary {
  return { ...facts, bytes: bytes.byteLength }
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

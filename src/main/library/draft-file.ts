import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import type { Adapter } from 'lowdb'
import * as z from 'zod/mini'
import type { Article, ArticleId } from '../../core/article/article'
import { articleSchema } from '../../core/article/article'
import { articleIdSchema } from '../../core/article/article-id'
import type { Damage } from '../../core/article/damage'
import { isTooDeep, maximumDepth } from '../../core/article/document'
import type { Failure } from '../../core/failure'
import { failure } from '../../core/failure'
import type { Result } from '../../core/result'
import { fail, ok } from '../../core/result'
import { currentFormat, migrate } from '../../core/migrations/migrate'
import { parseJson } from '../../core/parse-json'
import { writeDurably } from './durable-file'
import type { FileStamp, FileSystem } from './file-system'
import { StorageFailure, systemCodeOf } from './storage-failure'

/** As deep as a body may be, and the few levels that the envelope and the article's own fields add. */
const maximumFileDepth = maximumDepth + 20

const envelopeSchema = z.strictObject({
  /** That of the article, which is brought to the present one when it is read. A file with a higher one is left alone. */
  format: z.int().check(z.minimum(1), z.maximum(currentFormat)),
  /** Counts the writes of this file. */
  revision: z.int().check(z.minimum(0)),
  /** SHA-256 in hex of the article's JSON text without white space. */
  sha256: z.string(),
  article: z.unknown()
})
const anyFormatSchema = z.looseObject({ format: z.int() })

/** What a draft file holds. */
export interface StoredDraft {
  readonly revision: number
  readonly article: Article
}

/** A draft file's bytes: one line of envelope, one line of article, so that a person finds the article and a tool sees one value. */
export function draftBytes({ revision, article }: StoredDraft): Buffer {
  return inEnvelope(revision, JSON.stringify(article))
}

function inEnvelope(revision: number, article: string): Buffer {
  const bytes = Buffer.from(article, 'utf8')
  const start = `{"format":${String(currentFormat)},"revision":${String(revision)},"sha256":"${hashOf(bytes)}","article":\n`
  return Buffer.concat([Buffer.from(start), bytes, Buffer.from('}\n')])
}

/**
 * Reads a draft file's bytes, of this format or an older one: whole and understood to the last attribute, or refused. What is damaged is
 * told apart from what is whole and only strange to this Copydesk (a newer format, an unknown node or mark): that belongs to somebody who
 * understands it.
 */
export function parseDraft(id: ArticleId, bytes: Uint8Array): Result<StoredDraft, Failure> {
  const damaged = (found: Damage) => fail(failure('article-unreadable', { id, found }))
  if (bytes.byteLength === 0) return damaged('empty')
  const text = decode(bytes)
  if (text === undefined) return damaged('not-text')
  const json = parseJson(text)
  if (json === undefined) return damaged(whyNotJson(text))
  if (isTooDeep(json, maximumFileDepth)) return fail(failure('article-not-understood', { id }))
  const anyFormat = anyFormatSchema.safeParse(json)
  if (anyFormat.success && anyFormat.data.format > currentFormat) return fail(failure('article-too-new', { id }))
  const envelope = envelopeSchema.safeParse(json)
  if (!envelope.success || envelope.data.article === undefined) return damaged('wrong-shape')
  if (hashOf(JSON.stringify(envelope.data.article)) !== envelope.data.sha256) return damaged('altered')
  const article = articleSchema.safeParse(migrate(envelope.data.article, envelope.data.format))
  if (!article.success) return fail(failure('article-not-understood', { id }))
  if (article.data.id !== id) return damaged('other-article')
  return ok({ revision: envelope.data.revision, article: article.data })
}

/** lowdb's way to one draft file. Writes only over the generation that it last read or wrote. Reading what is broken, newer or gone throws a `StorageFailure`, so lowdb never falls back to defaults. */
export class DraftFile implements Adapter<StoredDraft | null> {
  /** Of the content last read or written; undefined before. */
  stamp: FileStamp | undefined
  private readonly id: ArticleId
  private readonly path: string
  private readonly fileSystem: FileSystem

  constructor(id: ArticleId, path: string, fileSystem: FileSystem) {
    this.id = id
    this.path = path
    this.fileSystem = fileSystem
  }

  async read(): Promise<StoredDraft> {
    const { size, mtimeMs } = await this.fileSystem.stat(this.path) // before reading: a change in between must not be taken for known
    const outcome = parseDraft(this.id, await this.readBytes())
    if (!outcome.ok) throw new StorageFailure(outcome.error)
    this.stamp = { size, mtimeMs }
    return outcome.value
  }

  async write(draft: StoredDraft | null): Promise<void> {
    if (draft === null) throw new Error('There is no draft to write')
    const previous = draft.revision === 0 ? {} : { keepPreviousAt: previousPathOf(this.path) }
    const replacing = this.stamp === undefined ? {} : { replacing: this.stamp }
    const article = JSON.stringify(draft.article)
    await setImmediate() // a long article is made ready in two strokes, between which main does what else waits
    const outcome = await writeDurably(this.path, inEnvelope(draft.revision, article), { fileSystem: this.fileSystem, ...previous, ...replacing })
    if (!outcome.ok) throw new StorageFailure(outcome.error)
    this.stamp = outcome.value
  }

  private async readBytes(): Promise<Uint8Array> {
    try {
      return await this.fileSystem.readFile(this.path)
    } catch (error) {
      if (systemCodeOf(error) !== undefined) throw error
      throw new StorageFailure(failure('article-unreadable', { id: this.id, found: 'too-large' })) // larger than Node can read at once
    }
  }
}

const draftEnding = '.json'
const previousEnding = '.prev.json'

/** The name of an article's file in `drafts/` and `trash/`. */
export function draftNameOf(id: ArticleId): string {
  return `${id}${draftEnding}`
}

/** The article whose draft has this name: one, or none when it is no draft's name. */
export function articleIdIn(name: string): ArticleId[] {
  const id = articleIdSchema.safeParse(name.endsWith(draftEnding) ? name.slice(0, -draftEnding.length) : undefined)
  return id.success ? [id.data] : []
}

/** Where the last good generation of a draft file is kept: beside it. */
export function previousPathOf(path: string): string {
  return `${path.slice(0, -draftEnding.length)}${previousEnding}`
}

function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

// Strict: a byte that is no UTF-8, or a mark at the start, is damage and must not be smoothed over.
function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function whyNotJson(text: string): Damage {
  if (/^[\0\s]*$/.test(text)) return 'blank'
  return text.startsWith('{') && !text.trimEnd().endsWith('}') ? 'cut' : 'not-json'
}

import { createHash } from 'node:crypto'
import type { Adapter } from 'lowdb'
import { z } from 'zod'
import type { Article, ArticleId } from '../../core/article/article'
import { articleSchema } from '../../core/article/article'
import { isTooDeep, maximumDepth } from '../../core/article/document'
import type { Failure } from '../../core/failure'
import { failure } from '../../core/failure'
import type { Result } from '../../core/result'
import { fail, ok } from '../../core/result'
import { writeDurably } from './durable-file'
import type { FileStamp, FileSystem } from './file-system'
import { StorageFailure, systemCodeOf } from './storage-failure'

/** The format of draft files that this Copydesk writes. A file with a higher one is left alone. */
const draftFormat = 1

/** As deep as a body may be, and the few levels that the envelope and the article's own fields add. */
const maximumFileDepth = maximumDepth + 20

const envelopeSchema = z.strictObject({
  format: z.literal(draftFormat),
  /** Counts the writes of this file. */
  revision: z.number().int().min(0),
  /** SHA-256 in hex of the article's JSON text without white space. */
  sha256: z.string(),
  article: z.unknown()
})
const anyFormatSchema = z.looseObject({ format: z.number().int() })

/** What a draft file holds. */
export interface StoredDraft {
  readonly revision: number
  readonly article: Article
}

/** The text of a draft file: one line of envelope, one line of article, so that a person finds the article and a tool sees one value. */
export function draftText({ revision, article }: StoredDraft): string {
  const text = JSON.stringify(article)
  return `{"format":${String(draftFormat)},"revision":${String(revision)},"sha256":"${hashOf(text)}","article":\n${text}}\n`
}

/** Reads a draft file's bytes: whole and understood to the last attribute, or refused. */
export function parseDraft(id: ArticleId, bytes: Uint8Array): Result<StoredDraft, Failure> {
  const unreadable = fail(failure('article-unreadable', { id }))
  const json = parseJson(bytes)
  if (json === undefined || isTooDeep(json, maximumFileDepth)) return unreadable
  const anyFormat = anyFormatSchema.safeParse(json)
  if (anyFormat.success && anyFormat.data.format > draftFormat) return fail(failure('article-too-new', { id }))
  const envelope = envelopeSchema.safeParse(json)
  if (!envelope.success || envelope.data.article === undefined) return unreadable
  if (hashOf(JSON.stringify(envelope.data.article)) !== envelope.data.sha256) return unreadable
  const article = articleSchema.safeParse(envelope.data.article)
  if (!article.success || article.data.id !== id) return unreadable
  return ok({ revision: envelope.data.revision, article: article.data })
}

/** lowdb's way to one draft file. Reading what is broken, newer or gone throws a `StorageFailure`, so lowdb never falls back to defaults. */
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
    const outcome = parseDraft(this.id, await this.readBytes())
    if (!outcome.ok) throw new StorageFailure(outcome.error)
    return outcome.value
  }

  async write(draft: StoredDraft | null): Promise<void> {
    if (draft === null) throw new Error('There is no draft to write')
    const previous = draft.revision === 0 ? {} : { keepPreviousAt: previousPathOf(this.path) }
    const outcome = await writeDurably(this.path, draftText(draft), { fileSystem: this.fileSystem, ...previous })
    if (!outcome.ok) throw new StorageFailure(outcome.error)
    this.stamp = outcome.value
  }

  private async readBytes(): Promise<Uint8Array> {
    try {
      return await this.fileSystem.readFile(this.path)
    } catch (error) {
      if (systemCodeOf(error) !== undefined) throw error
      throw new StorageFailure(failure('article-unreadable', { id: this.id })) // larger than Node can read at once
    }
  }
}

const draftEnding = '.json'
const previousEnding = '.prev.json'

/** The name of an article's file in `drafts/` and `trash/`. */
export function draftNameOf(id: ArticleId): string {
  return `${id}${draftEnding}`
}

/** Where the last good generation of a draft file is kept: beside it. */
export function previousPathOf(path: string): string {
  return `${path.slice(0, -draftEnding.length)}${previousEnding}`
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    // Strict: a byte that is no UTF-8, or a mark at the start, is damage and must not be smoothed over.
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes))
  } catch {
    return undefined
  }
}

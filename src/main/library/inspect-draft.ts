import { join } from 'node:path'
import type { ArticleId } from '../../core/article/article'
import type { FileState } from '../../core/article/damage'
import { damageSchema } from '../../core/article/damage'
import { readableText } from '../../core/article/readable-text'
import type { Failure } from '../../core/failure'
import { failure } from '../../core/failure'
import type { Result } from '../../core/result'
import type { ArticleInspection } from '../../ipc/library-answers'
import type { StoredDraft } from './draft-file'
import { draftNameOf, parseDraft, previousPathOf } from './draft-file'
import type { FileSystem } from './file-system'
import type { LibraryLayout } from './library-layout'
import { isMissing, StorageFailure } from './storage-failure'

/** What can be told of an article's file that does not open: why, its words as plain text, and the generation before it. Changes nothing. */
export async function inspectDraft(id: ArticleId, layout: LibraryLayout, fileSystem: FileSystem): Promise<ArticleInspection> {
  for (const folder of [layout.drafts, layout.trash]) {
    const path = join(folder, draftNameOf(id))
    const bytes = await readIfThere(path, fileSystem)
    if (bytes === undefined) continue
    const outcome = parseDraft(id, bytes)
    const previous = await readPrevious(id, path, fileSystem)
    const text = readableText(new TextDecoder().decode(bytes))
    return {
      id,
      state: stateOf(outcome),
      found: outcome.ok ? null : (damageSchema.safeParse(outcome.error.details['found']).data ?? null),
      previous: previous === undefined ? null : { headline: previous.article.headline, savedAt: previous.article.updatedAt },
      text
    }
  }
  throw new StorageFailure(failure('article-not-found', { id }))
}

/** The last good generation beside a draft; undefined where there is none, or it is damaged too. */
export async function readPrevious(id: ArticleId, path: string, fileSystem: FileSystem): Promise<StoredDraft | undefined> {
  const bytes = await readIfThere(previousPathOf(path), fileSystem)
  const outcome = bytes === undefined ? undefined : parseDraft(id, bytes)
  return outcome?.ok === true ? outcome.value : undefined
}

/** What a file is by what came of reading it. */
export function stateOf(outcome: Result<unknown, Failure>): FileState {
  if (outcome.ok) return 'sound'
  switch (outcome.error.code) {
    case 'article-too-new':
      return 'too-new'
    case 'article-not-understood':
      return 'not-understood'
    default:
      return 'damaged'
  }
}

async function readIfThere(path: string, fileSystem: FileSystem): Promise<Uint8Array | undefined> {
  try {
    return await fileSystem.readFile(path)
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
}

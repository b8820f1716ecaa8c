import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ArticleId } from '../../../core/article/article'
import { readableText } from '../../../core/article/readable-text'
import type { Failure } from '../../../core/failure'
import { failure } from '../../../core/failure'
import type { Result } from '../../../core/result'
import { articleMarkdown, wayInto } from '../../../core/serialise/markdown'
import type { ReadWords } from '../../../ipc/safe-mode'
import { draftNameOf, parseDraft } from '../draft-file'
import { stateOf } from '../inspect-draft'
import type { LibraryLayout } from '../library-layout'
import { attempt, isMissing, StorageFailure } from '../storage-failure'

/** The words of an article as text: all of them from a file that is whole, what there is from one that is not. */
export function readWords(layout: LibraryLayout, { id, isTrashed }: { readonly id: ArticleId; readonly isTrashed: boolean }): Promise<Result<ReadWords, Failure>> {
  return attempt(async () => {
    try {
      return wordsIn(id, await readFile(join(isTrashed ? layout.trash : layout.drafts, draftNameOf(id))), 'media')
    } catch (error) {
      if (isMissing(error)) throw new StorageFailure(failure('article-not-found', { id }))
      throw error
    }
  })
}

/** The words in the bytes of an article's file; `media` is the way to the pictures. Never throws for what the bytes are. */
export function wordsIn(id: ArticleId, bytes: Uint8Array, media: string): ReadWords {
  const draft = parseDraft(id, bytes)
  return { state: stateOf(draft), text: draft.ok ? articleMarkdown(draft.value.article, wayInto(media)) : readableText(new TextDecoder().decode(bytes)) }
}

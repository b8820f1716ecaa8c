import { join } from 'node:path'
import type { Article, ArticleId } from '../../core/article/article'
import type { Failure } from '../../core/failure'
import { wordsOf } from '../../core/publishing/published-base'
import type { Result } from '../../core/result'
import { articleIdIn, parseDraft } from './draft-file'
import { isTemporaryName } from './durable-file'
import type { FileSystem } from './file-system'
import type { Quarantine } from './quarantine'

interface SyncCopiesOptions {
  readonly drafts: string
  readonly fileSystem: FileSystem
  readonly quarantine: Quarantine
  readonly current: (id: ArticleId) => Promise<Result<Article, Failure>>
  /** Makes an article of its own of another version of one that is there. */
  readonly keepAsCopy: (theirs: Article) => Promise<Result<undefined, Failure>>
}

/**
 * Two computers changed an article apart: a sync tool lays the one version beside the other, under a name that no draft has ("<id> (Ann's
 * conflicted copy).json", "<id>.sync-conflict-….json", "<id> (1).json"). Its words become an article of their own, unless ours are the same, and
 * its bytes go into quarantine. What is not whole, or cannot be kept, stays where it is.
 */
export async function takeInSyncCopies(options: SyncCopiesOptions): Promise<void> {
  const { drafts, fileSystem } = options
  const names = await fileSystem.readdir(drafts).catch(() => [])
  const beside = names.filter(mayBeSyncCopy)
  const ids = beside.length === 0 ? [] : names.flatMap(articleIdIn)
  for (const name of beside) {
    const id = ids.find((known) => name.startsWith(known) && /^[^\p{L}\p{N}]/u.test(name.slice(known.length)))
    if (id !== undefined) await takeIn(id, join(drafts, name), options).catch(() => undefined)
  }
}

/** Whether a name in the folder of drafts is no draft's, and may be what a sync tool made of one; of a generation before, it makes one, too. */
export function mayBeSyncCopy(name: string): boolean {
  return name.endsWith('.json') && !/\.prev(?![\p{L}\p{N}])/u.test(name) && !isTemporaryName(name) && articleIdIn(name).length === 0
}

async function takeIn(id: ArticleId, path: string, { fileSystem, quarantine, current, keepAsCopy }: SyncCopiesOptions): Promise<void> {
  const bytes = await fileSystem.readFile(path)
  const theirs = parseDraft(id, bytes)
  const ours = await current(id)
  if (!theirs.ok || !ours.ok) return
  const areSame = JSON.stringify(wordsOf(ours.value)) === JSON.stringify(wordsOf(theirs.value.article))
  // The copy first: whoever is killed in between finds it twice, and not never. What lies in quarantine was taken in, and could not be removed.
  if (!areSame && !(await quarantine.holds(id, bytes)) && !(await keepAsCopy(theirs.value.article)).ok) return
  await quarantine.setAside({ id, bytes, found: 'sync-copy' })
  if (Buffer.compare(bytes, await fileSystem.readFile(path)) === 0) await fileSystem.unlink(path)
}

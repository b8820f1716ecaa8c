import { basename, join } from 'node:path'
import type { Article, ArticleId } from '../../core/article/article'
import { wordsOf } from '../../core/article/article'
import type { Failure } from '../../core/failure'
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
  /** The name that a copy had could be a draft's. */
  readonly onFreed: (id: ArticleId) => Promise<void>
}

/**
 * Two computers changed an article apart: a sync tool lays the one version beside the other, under a name that no draft has ("<id> (Ann's
 * conflicted copy).json", "<id>.sync-conflict-….json", "<id> (1).json") or another draft could have ("<id>-laptop.json"). Its words become an
 * article of their own, unless ours are the same, and its bytes go into quarantine. What is not whole, or cannot be kept, stays where it is, and
 * so does a draft that is its name's.
 */
export async function takeInSyncCopies(options: SyncCopiesOptions): Promise<void> {
  const { drafts, fileSystem } = options
  const names = await fileSystem.readdir(drafts).catch(() => [])
  const known = new Set(names.flatMap(articleIdIn))
  for (const name of names.filter(mayBeOfTool)) {
    for (const id of beginningsOf(name).filter((beginning) => known.has(beginning))) await takeIn(id, join(drafts, name), options).catch(() => undefined)
  }
}

/** What a name begins with, up to each sign that is neither a letter nor a digit. */
function beginningsOf(name: string): string[] {
  return [...name.slice(0, -'.json'.length).matchAll(/[^\p{L}\p{N}]/gu)].map(({ index }) => name.slice(0, index))
}

/** Whether a name in the folder of drafts is no draft's, and may be what a sync tool made of one. */
export function mayBeSyncCopy(name: string): boolean {
  return mayBeOfTool(name) && articleIdIn(name).length === 0
}

/** Of a generation before, a sync tool makes a copy, too. */
function mayBeOfTool(name: string): boolean {
  return name.endsWith('.json') && !/\.prev(?![\p{L}\p{N}])/u.test(name) && !isTemporaryName(name)
}

async function takeIn(id: ArticleId, path: string, { fileSystem, quarantine, current, keepAsCopy, onFreed }: SyncCopiesOptions): Promise<void> {
  const bytes = await fileSystem.readFile(path)
  const theirs = parseDraft(id, bytes)
  const ours = await current(id)
  if (!theirs.ok || !ours.ok) return
  const areSame = JSON.stringify(wordsOf(ours.value)) === JSON.stringify(wordsOf(theirs.value.article))
  // The copy first: whoever is killed in between finds it twice, and not never. What lies in quarantine was taken in, and could not be removed.
  if (!areSame && !(await quarantine.holds(id, bytes)) && !(await keepAsCopy(theirs.value.article)).ok) return
  await quarantine.setAside({ id, bytes, found: 'sync-copy' })
  if (Buffer.compare(bytes, await fileSystem.readFile(path)) !== 0) return
  await fileSystem.unlink(path)
  for (const freed of articleIdIn(basename(path))) await onFreed(freed)
}

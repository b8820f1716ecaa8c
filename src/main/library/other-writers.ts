import type { Article, ArticleId } from '../../core/article/article'
import type { Failure } from '../../core/failure'
import type { Result } from '../../core/result'
import { ok } from '../../core/result'
import type { LibraryTiding } from '../../ipc/library-answers'
import type { ArticleFiles } from './article-files'
import type { FileSystem } from './file-system'
import type { BesideTheWords } from './hold-alike'
import { holdAlike } from './hold-alike'
import type { Quarantine } from './quarantine'
import { takeInSyncCopies } from './sync-copies'
import { watchDrafts } from './watch-drafts'

const longestHeadline = 1_000

interface OtherWritersOptions {
  readonly drafts: string
  readonly fileSystem: FileSystem
  readonly files: ArticleFiles
  readonly quarantine: Quarantine
  readonly besideTheWords: BesideTheWords
  readonly newId: () => ArticleId
  readonly copyHeadline: (headline: string) => Promise<string>
  readonly tell: (tiding: LibraryTiding) => void
  /** Called with articles whose files were touched. */
  readonly onTouched: (ids: readonly ArticleId[]) => Promise<void>
}

/** What other programs write into the folder of drafts is noticed, and where it says something else than an article here, kept beside it. */
export class OtherWriters {
  private readonly options: OtherWritersOptions
  private stopWatching: (() => void) | undefined
  private takingIn = Promise.resolve()

  constructor(options: OtherWritersOptions) {
    this.options = options
  }

  /** Looks for changes from now on. */
  watch(): void {
    const { drafts, onTouched } = this.options
    this.stopWatching ??= watchDrafts(
      drafts,
      (ids) => void onTouched(ids),
      () => {
        this.takeInSyncCopies()
      }
    )
  }

  /** Until `watch` is called again. */
  unwatch(): void {
    this.stopWatching?.()
    this.stopWatching = undefined
  }

  /** Makes an article of what another program wrote in the place of one. Bindings stay with that one: a copy that published to the same posts would overwrite it there. */
  async keepAsCopy(theirs: Article): Promise<Result<undefined, Failure>> {
    const { files, besideTheWords, newId, copyHeadline, tell } = this.options
    const headline = (await copyHeadline(theirs.headline)).slice(0, longestHeadline)
    const copy = { ...theirs, id: newId(), headline, remotes: [] }
    const held = await holdAlike(besideTheWords, theirs.id, copy.id)
    // While no embargo can be read nothing is published anyway, and words do not wait for that.
    if (!held.ok && held.error.code !== 'embargoes-unreadable') return held
    const created = await files.of(copy.id).create(copy)
    if (!created.ok) return created
    tell({ kind: 'conflict', id: theirs.id, copyId: copy.id, headline })
    return ok(undefined)
  }

  /** Takes in what sync tools have laid beside the drafts, after what was asked for earlier. */
  takeInSyncCopies(): void {
    const { drafts, fileSystem, quarantine, files, onTouched } = this.options
    this.takingIn = this.takingIn.then(() =>
      takeInSyncCopies({
        drafts,
        fileSystem,
        quarantine,
        current: (id) => files.of(id).current(),
        keepAsCopy: (theirs) => this.keepAsCopy(theirs),
        onFreed: (id) => onTouched([id])
      })
    )
  }

  /** Resolves when nothing is being taken in any more. */
  async finished(): Promise<void> {
    await this.takingIn
  }
}

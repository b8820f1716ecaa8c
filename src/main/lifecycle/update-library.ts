import type { UpdateProgress } from '../../core/backup/backup'
import type { Failure } from '../../core/failure'
import { bytesOfLibrary, copyBeforeUpdate } from '../library/backup/copy-before-update'
import { diskFileSystem } from '../library/file-system'
import type { LibraryLayout } from '../library/library-layout'
import { findUntoldCopy, isOfOlderFormat, markLibrary } from '../library/library-marker'
import { attempt } from '../library/storage-failure'

/** A library of an older format could not be copied, and is therefore not opened. */
export class LibraryNotCopied extends Error {
  override readonly name = 'LibraryNotCopied'
  readonly failure: Failure
  /** The room that a copy may take. */
  readonly neededBytes: number

  constructor(failure: Failure, neededBytes: number) {
    super(failure.code)
    this.failure = failure
    this.neededBytes = neededBytes
  }
}

/**
 * Makes a library ready to be written in the present format: one of an older format is copied whole first. Articles stay as they are until
 * they are changed. The answer is the copy that the editor is to be told of: the one made now, or by a start that did not get so far. Throws `LibraryNotCopied`, and then nothing in the library has changed.
 */
export async function updateLibrary(layout: LibraryLayout, now: Date, onProgress: (progress: UpdateProgress) => void): Promise<string | undefined> {
  if (!(await isOfOlderFormat(layout))) {
    await markLibrary(layout).catch(() => undefined) // nothing in it needs a copy: the next start can mark it as well
    return findUntoldCopy(layout)
  }
  const libraryDirectory = layout.directory
  const copied = await copyBeforeUpdate({ libraryDirectory, now, onProgress })
  if (!copied.ok) throw new LibraryNotCopied(copied.error, await bytesOfLibrary(libraryDirectory))
  const marked = await attempt(() => markLibrary(layout, diskFileSystem, copied.value))
  if (!marked.ok) throw new LibraryNotCopied(marked.error, 0)
  return copied.value
}

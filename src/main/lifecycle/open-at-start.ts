import { randomUUID } from 'node:crypto'
import type { ArticleId } from '../../core/article/article'
import type { UpdateProgress } from '../../core/backup/backup'
import type { Library } from '../library/library'
import { diskFileSystem } from '../library/file-system'
import { openLibrary } from '../library/open-library'
import type { LibraryLayout } from '../library/library-layout'
import { layoutOf } from '../library/library-layout'
import { lockLibrary } from '../library/library-lock'
import { isOfOlderFormat, takesFiles } from '../library/library-marker'
import { readOnlyFileSystem } from '../library/read-only-file-system'
import { LibrarySearch } from '../library/search/library-search'
import startSearchThread from '../library/search/search-thread?nodeWorker'
import { Templates } from '../library/templates'
import { PictureStore } from '../pictures/picture-store'
import { nowAndThen } from '../storage/now-and-then'
import type { KnownLibraries } from './known-libraries'
import { updateLibrary } from './update-library'

export interface Stores {
  readonly library: Library
  readonly search: LibrarySearch
  readonly pictures: PictureStore
  readonly templates: Templates
  /** The copy of the library from before it was written in the present format, if the editor is to be told of one. */
  readonly copyBeforeUpdate: string | undefined
  /** Lets the next Copydesk open the library. */
  readonly release: () => Promise<void>
}

export interface OpenStoresOptions {
  readonly libraryDirectory: string
  readonly knownLibraries: KnownLibraries
  /** Where the build put what a first library is made of. */
  readonly resourcesDirectory: string
  readonly onLibraryChanged: () => void
  readonly onLibraryTidings: () => void
  readonly onArticleDeleted: (id: ArticleId) => void
  /** Called while a library of an older format is copied. */
  readonly onUpdateProgress: (progress: UpdateProgress) => void
  readonly copyHeadline: (headline: string) => Promise<string>
  /** Called when the examples could not be made: the library opens without them. */
  readonly onNoExamples: (reason: unknown) => void
}

/**
 * Opens the library and its pictures; a library that was not there is given its examples first, and one of an older format is copied before
 * anything can write to it. Throws `LibraryVanished` when a library that was opened here before is gone, `LibraryInUse` when another
 * Copydesk has it open, `LibraryNotCopied`, and the system's error when the folder cannot be used.
 */
export async function openStores(options: OpenStoresOptions): Promise<Stores> {
  const { libraryDirectory, knownLibraries, resourcesDirectory, onNoExamples } = options
  await knownLibraries.assertNotVanished(libraryDirectory)
  const layout = layoutOf(libraryDirectory)
  // A folder that takes no file takes no copy's marker either: it is opened to be read, and stays so should it take files meanwhile.
  const isOnlyRead = (await isOfOlderFormat(layout)) && !(await takesFiles(libraryDirectory))
  const search = new LibrarySearch({ folders: layout, startThread: ({ drafts, trash }) => startSearchThread({ workerData: { drafts, trash } }) })
  const fileSystem = isOnlyRead ? readOnlyFileSystem : diskFileSystem
  const library = await openLibrary({
    directory: libraryDirectory,
    fileSystem,
    clock: () => new Date(),
    newId: () => randomUUID(),
    onChanged: options.onLibraryChanged,
    onTouched: (id) => {
      search.note(id)
    },
    onDeleted: options.onArticleDeleted,
    onTidings: options.onLibraryTidings,
    copyHeadline: options.copyHeadline,
    isWatched: true
  })
  const unlock = await lockLibrary(layout.lock)
  const release = async () => {
    search.close()
    await unlock()
  }
  const copyBeforeUpdate = isOnlyRead ? undefined : await update(layout, options, release)
  if (copyBeforeUpdate !== undefined) library.tell({ kind: 'copied-before-update', folder: copyBeforeUpdate })
  void knownLibraries.remember(libraryDirectory)
  const pictures = new PictureStore(library.layout.media)
  const templates = new Templates({ directory: layout.templates, fileSystem, now: () => new Date().toISOString(), newId: () => randomUUID() })
  if (library.isNew) {
    try {
      const { createExampleLibrary } = await import('../library/example-library')
      const made = await createExampleLibrary(library, pictures, resourcesDirectory)
      if (!made.ok) onNoExamples(made.error.code)
    } catch (error) {
      onNoExamples(error)
    }
  }
  return { library, search, pictures, templates, copyBeforeUpdate, release }
}

/** A library that is not opened is free for the next try. */
async function update(layout: LibraryLayout, { onUpdateProgress }: OpenStoresOptions, release: () => Promise<void>): Promise<string | undefined> {
  try {
    return await updateLibrary(layout, new Date(), nowAndThen(onUpdateProgress))
  } catch (error) {
    await release()
    throw error
  }
}

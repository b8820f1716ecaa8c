import { randomUUID } from 'node:crypto'
import type { Article } from '../../core/article/article'
import type { Library } from '../library/library'
import { openLibrary } from '../library/library'
import { PictureStore } from '../pictures/picture-store'
import type { SettingsStore } from '../settings/settings-store'

export interface Stores {
  readonly library: Library
  readonly pictures: PictureStore
}

export interface OpenStoresOptions {
  readonly libraryDirectory: string
  /** Where the build put what a first library is made of. */
  readonly resourcesDirectory: string
  readonly onLibraryChanged: () => void
  /** Called when the examples could not be made: the library opens without them. */
  readonly onNoExamples: (reason: unknown) => void
}

/** Opens the library and its pictures; a library that was not there is given its examples first. Throws when the folder cannot be used. */
export async function openStores({ libraryDirectory, resourcesDirectory, onLibraryChanged, onNoExamples }: OpenStoresOptions): Promise<Stores> {
  const library = await openLibrary({
    directory: libraryDirectory,
    clock: () => new Date(),
    newId: () => randomUUID(),
    onChanged: onLibraryChanged
  })
  const pictures = new PictureStore(library.layout.media)
  if (library.isNew) {
    try {
      const { createExampleLibrary } = await import('../library/example-library')
      const made = await createExampleLibrary(library, pictures, resourcesDirectory)
      if (!made.ok) onNoExamples(made.error.code)
    } catch (error) {
      onNoExamples(error)
    }
  }
  return { library, pictures }
}

/** The article to show: the one last open, else the newest that is not in the trash; null where none can be read. */
export async function findArticleToShow(library: Library, settings: SettingsStore): Promise<Article | null> {
  const { lastArticleId } = await settings.read()
  const last = lastArticleId === null ? undefined : await library.open(lastArticleId)
  if (last?.ok === true) return last.value
  const newest = (await library.list()).find(({ isTrashed }) => !isTrashed)
  const opened = newest === undefined ? undefined : await library.open(newest.id)
  return opened?.ok === true ? opened.value : null
}

import { checkIsLibrary } from '../library/backup/check-folder'
import type { StorageStore } from '../storage/storage-store'
import type { Installation } from './installation'

export interface FoundLibrary {
  readonly directory: string
  /** Whether the editor chose it in the settings: then it must be there, and is never made anew where a disk is missing. */
  readonly isChosen: boolean
}

/** Which library to open: the one named on the command line, the one chosen in the settings, or the usual one. */
export async function findLibrary({ libraryDirectory, isLibraryNamed }: Installation, store: StorageStore): Promise<FoundLibrary> {
  const storage = isLibraryNamed ? undefined : await store.read()
  const chosen = storage?.ok === true ? storage.value.libraryDirectory : null
  return chosen === null ? { directory: libraryDirectory, isChosen: false } : { directory: chosen, isChosen: true }
}

/** Throws when a chosen library is not there. */
export async function checkChosenLibrary({ directory, isChosen }: FoundLibrary): Promise<void> {
  if (isChosen) await checkIsLibrary(directory)
}

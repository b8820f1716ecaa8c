import { mkdir, readdir } from 'node:fs/promises'
import { basename, dirname, resolve } from 'node:path'
import { makeFolder, syncDirectory } from './durable-file'
import type { LibraryOptions } from './library'
import { Library } from './library'
import { layoutOf } from './library-layout'
import { markLibrary } from './library-marker'

/**
 * Opens the library in a folder and makes the folder where there is none. Throws the system's error when that cannot be done. Reads
 * nothing yet: the index is loaded when it is first asked for.
 */
export async function openLibrary(options: LibraryOptions): Promise<Library> {
  const { directory, fileSystem } = options
  const firstMade = await mkdir(directory, { recursive: true })
  const layout = layoutOf(directory)
  const { drafts, trash, media, receipts, versions } = layout
  const isLibrary = (await readdir(directory)).includes(basename(drafts))
  for (const folder of [drafts, trash, media, receipts, versions]) await makeFolder(folder, fileSystem)
  if (firstMade !== undefined) {
    // The new folders must outlast a power cut as the drafts in them do: each is an entry of the one above.
    for (let made = resolve(directory); made.length >= firstMade.length; made = dirname(made)) await syncDirectory(dirname(made), fileSystem)
  }
  if (!isLibrary) await markLibrary(layout, fileSystem).catch(() => undefined) // one without articles is marked at the next start
  return new Library(options, firstMade !== undefined)
}

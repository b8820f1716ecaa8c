import { access, constants } from 'node:fs/promises'
import { z } from 'zod'
import { currentFormat } from '../../core/migrations/migrate'
import { writeDurably } from './durable-file'
import type { FileSystem } from './file-system'
import { diskFileSystem } from './file-system'
import type { LibraryLayout } from './library-layout'
import { StorageFailure, systemCodeOf } from './storage-failure'

/** Loose, since a newer Copydesk may say more in it. */
const markerSchema = z.looseObject({ format: z.number().int().min(1) })

/**
 * Whether a library holds articles and was never opened by a Copydesk of the present format: then it is copied before anything is written
 * into it. `library.json` says so; before format 2 there was none. One that cannot be understood counts as none: a copy too many does no harm.
 */
export async function isOfOlderFormat(layout: LibraryLayout, fileSystem: FileSystem = diskFileSystem): Promise<boolean> {
  return (await markedFormat(layout, fileSystem)) < currentFormat && (await holdsArticles(layout, fileSystem))
}

/** Says in the library that it is of the present format; one that is marked with a newer one is left alone. Throws a `StorageFailure`. */
export async function markLibrary(layout: LibraryLayout, fileSystem: FileSystem = diskFileSystem): Promise<void> {
  if ((await markedFormat(layout, fileSystem)) >= currentFormat) return
  const outcome = await writeDurably(layout.marker, `${JSON.stringify({ format: currentFormat })}\n`, { fileSystem })
  if (!outcome.ok) throw new StorageFailure(outcome.error)
}

/** Whether files can be made in a folder, as far as its rights and its disk tell. */
export async function takesFiles(folder: string): Promise<boolean> {
  try {
    await access(folder, constants.W_OK)
    return true
  } catch (error) {
    if (['EACCES', 'EROFS', 'EPERM'].includes(systemCodeOf(error) ?? '')) return false
    throw error
  }
}

async function markedFormat({ marker }: LibraryLayout, fileSystem: FileSystem): Promise<number> {
  try {
    return markerSchema.parse(JSON.parse(new TextDecoder().decode(await fileSystem.readFile(marker)))).format
  } catch (error) {
    const code = systemCodeOf(error)
    if (code === undefined || code === 'ENOENT') return 1
    throw error
  }
}

async function holdsArticles({ drafts, trash, versions }: LibraryLayout, fileSystem: FileSystem): Promise<boolean> {
  for (const folder of [drafts, trash, versions]) {
    const names = await fileSystem.readdir(folder).catch(() => [])
    if (names.some((name) => folder === versions || name.endsWith('.json'))) return true
  }
  return false
}

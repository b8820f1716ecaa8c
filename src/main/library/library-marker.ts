import { access, constants } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import * as z from 'zod/mini'
import { currentFormat } from '../../core/migrations/migrate'
import { writeDurably } from './durable-file'
import type { FileSystem } from './file-system'
import { diskFileSystem } from './file-system'
import type { LibraryLayout } from './library-layout'
import { StorageFailure, systemCodeOf } from './storage-failure'

/** Loose, since a newer Copydesk may say more in it. */
const markerSchema = z.looseObject({
  format: z.int().check(z.minimum(1)),
  /** The folder beside the library that holds it as it was before, until the editor has been told of it. */
  untoldCopy: z.optional(z.string())
})
type Marker = z.infer<typeof markerSchema>

/**
 * Whether a library holds articles and was never opened by a Copydesk of the present format: then it is copied before anything is written
 * into it. `library.json` says so; before format 2 there was none. One that cannot be understood counts as none: a copy too many does no harm.
 */
export async function isOfOlderFormat(layout: LibraryLayout, fileSystem: FileSystem = diskFileSystem): Promise<boolean> {
  return (await readMarker(layout, fileSystem)).format < currentFormat && (await holdsArticles(layout, fileSystem))
}

/**
 * Says in the library that it is of the present format, and which copy of it was made for that; one that is marked with a newer format is left
 * alone. Throws a `StorageFailure`.
 */
export async function markLibrary(layout: LibraryLayout, fileSystem: FileSystem = diskFileSystem, copy?: string): Promise<void> {
  if ((await readMarker(layout, fileSystem)).format >= currentFormat) return
  await writeMarker(layout, { format: currentFormat, ...(copy === undefined ? {} : { untoldCopy: basename(copy) }) }, fileSystem)
}

/** The copy that the editor is still to be told of; undefined where there is none, or it is not there any more. */
export async function findUntoldCopy(layout: LibraryLayout): Promise<string | undefined> {
  const { untoldCopy } = await readMarker(layout, diskFileSystem)
  if (untoldCopy === undefined) return undefined
  const copy = join(dirname(layout.directory), basename(untoldCopy))
  return (await access(copy).then(() => true, () => false)) ? copy : undefined
}

/** The editor has been told of the copy, and has closed the notice: a start that ends with it on the screen may have shown it to nobody. Throws a `StorageFailure`. */
export async function noteCopyTold(layout: LibraryLayout): Promise<void> {
  const { untoldCopy, ...marker } = await readMarker(layout, diskFileSystem)
  if (untoldCopy !== undefined) await writeMarker(layout, marker, diskFileSystem)
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

async function readMarker({ marker }: LibraryLayout, fileSystem: FileSystem): Promise<Marker> {
  try {
    return markerSchema.parse(JSON.parse(new TextDecoder().decode(await fileSystem.readFile(marker))))
  } catch (error) {
    const code = systemCodeOf(error)
    if (code === undefined || code === 'ENOENT') return { format: 1 }
    throw error
  }
}

async function writeMarker(layout: LibraryLayout, marker: Marker, fileSystem: FileSystem): Promise<void> {
  const outcome = await writeDurably(layout.marker, `${JSON.stringify(marker)}\n`, { fileSystem })
  if (!outcome.ok) throw new StorageFailure(outcome.error)
}

async function holdsArticles({ drafts, trash, versions }: LibraryLayout, fileSystem: FileSystem): Promise<boolean> {
  for (const folder of [drafts, trash, versions]) {
    const names = await fileSystem.readdir(folder).catch(() => [])
    if (names.some((name) => folder === versions || name.endsWith('.json'))) return true
  }
  return false
}

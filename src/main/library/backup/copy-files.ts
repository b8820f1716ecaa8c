import { createHash } from 'node:crypto'
import { link, mkdir, open, readdir, unlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { isTemporaryName, syncDirectory } from '../durable-file'
import { isMissing } from '../storage-failure'

const chunkBytes = 1024 * 1024

/** A file as it was copied. `path` is relative, with slashes. */
export interface CopiedFile {
  readonly path: string
  readonly size: number
  readonly sha256: string
  /** When the original was last changed. */
  readonly mtimeMs: number
}

export interface CopyOptions {
  readonly from: string
  readonly to: string
  /** A folder with an earlier copy, or the one copied from: pictures that are there become a second name of the same file, which costs no room. */
  readonly earlierCopy?: string | undefined
  readonly onProgress: (phase: 'copying' | 'verifying', done: number, total: number) => void
  readonly signal: AbortSignal
  /** How many files are copied side by side: one, so that nobody's saves wait behind the copying, unless nobody can save meanwhile. */
  readonly lanes?: number
  /** Told of an original that the disk does not give, which is left out then. Without it such a file ends the copying. */
  readonly onUnreadable?: (path: string) => void
}

/** Whether a file is one that Finder and Explorer put into every folder they show, and change when they show it again. */
export function isOfTheSystem(name: string): boolean {
  return /^(?:\.DS_Store|\._.*|Thumbs\.db|desktop\.ini|Icon\r)$/i.test(name)
}

/** Whether a file has no place in a copy: a cache, a lock, something half-written, or the system's own. */
export function isLeftOut(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1)
  return isTemporaryName(name) || name === '.lock' || isOfTheSystem(name) || /^(index\.|backup\.json$)/.test(path)
}

/** The files of a library that a copy holds, as relative paths with slashes. Links and other things that are no files are left out. */
export async function filesOfLibrary(directory: string, within = ''): Promise<string[]> {
  const entries = await readdir(join(directory, within), { withFileTypes: true })
  const found: string[] = []
  for (const entry of entries.toSorted((one, other) => (one.name < other.name ? -1 : 1))) {
    const path = within === '' ? entry.name : `${within}/${entry.name}`
    if (entry.isDirectory()) found.push(...(await filesOfLibrary(directory, path)))
    else if (entry.isFile() && !isLeftOut(path)) found.push(path)
  }
  return found
}

/** A library is a folder with drafts, also where all articles lie in the trash and no file brings that folder along. */
export async function makeDraftsFolder(directory: string): Promise<void> {
  await mkdir(join(directory, 'drafts'), { recursive: true })
}

/**
 * Whether a file is an order to publish, or a watch over one. A backup holds none: opened weeks later, it would publish by itself what was published
 * long since, and as another post.
 */
export function isOrder(path: string): boolean {
  return path.startsWith('outbox/')
}

/**
 * Copies files from one folder into another and reads every one of them back. Files that vanished meanwhile are left out. Throws the
 * system's error, `CopyDiffers` when a file does not read as it was written, and the signal's reason when it was aborted. Never writes into a file
 * that is there: it may be another name of an earlier copy's, or of the original.
 */
export async function copyFiles(paths: readonly string[], options: CopyOptions): Promise<CopiedFile[]> {
  const { from, to, onProgress, signal, lanes = 1 } = options
  const found = new Map<string, CopiedFile>()
  const folders = new Map<string, Promise<unknown>>()
  await inLanes(lanes, paths, async (path, index) => {
    signal.throwIfAborted()
    onProgress('copying', index, paths.length)
    const folder = dirname(join(to, path))
    const made = folders.get(folder) ?? mkdir(folder, { recursive: true })
    folders.set(folder, made)
    await made
    try {
      const file = (await linkEarlier(path, options)) ?? (await copyFile(join(from, path), join(to, path)))
      if (file !== undefined) found.set(path, { path, ...file })
    } catch (error) {
      if (options.onUnreadable === undefined || (await isReadable(join(from, path)))) throw error
      await unlink(join(to, path))
      options.onUnreadable(path)
    }
  })
  for (const folder of [...folders.keys(), to]) await syncDirectory(folder)
  const copied = paths.flatMap((path) => found.get(path) ?? [])
  await inLanes(lanes, copied, async ({ path, sha256 }, index) => {
    signal.throwIfAborted()
    onProgress('verifying', index, copied.length)
    if ((await hashOfFile(join(to, path))).sha256 !== sha256) throw new CopyDiffers(path)
  })
  onProgress('verifying', copied.length, copied.length)
  return copied
}

/** Does the work for each, so many side by side. After the first that fails no other is begun, and the failure is thrown when all have ended. */
async function inLanes<Item>(lanes: number, items: readonly Item[], work: (item: Item, index: number) => Promise<void>): Promise<void> {
  const waiting = items.entries()
  const failures: unknown[] = []
  const lane = async (): Promise<void> => {
    for (const [index, item] of waiting) {
      if (failures.length > 0) return
      try {
        await work(item, index)
      } catch (error) {
        failures.push(error)
      }
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane))
  if (failures.length > 0) throw failures[0]
}

/** A copy that reads otherwise than its original. */
export class CopyDiffers extends Error {
  override readonly name = 'CopyDiffers'
  readonly path: string

  constructor(path: string) {
    super(`${path} does not read as it was written`)
    this.path = path
  }
}

/** Reads a file to its end without holding it in memory. */
async function hashOfFile(path: string): Promise<Omit<CopiedFile, 'path'>> {
  return readThrough(path, () => Promise.resolve())
}

async function isReadable(path: string): Promise<boolean> {
  return hashOfFile(path).then(
    () => true,
    () => false
  )
}

/** Pictures are named by their bytes and never change, so an earlier copy of the same name is the same picture, if it still reads so. */
async function linkEarlier(path: string, { from, to, earlierCopy }: CopyOptions): Promise<Omit<CopiedFile, 'path'> | undefined> {
  if (earlierCopy === undefined || !path.startsWith('media/')) return undefined
  try {
    const original = await hashOfFile(join(from, path))
    await link(join(earlierCopy, path), join(to, path))
    if (earlierCopy === from || original.sha256 === (await hashOfFile(join(to, path))).sha256) return original
    await unlink(join(to, path))
    return undefined
  } catch {
    return undefined // no earlier one, another disk, a disk without links: it is copied
  }
}

async function copyFile(from: string, to: string): Promise<Omit<CopiedFile, 'path'> | undefined> {
  await unlinkIfThere(to)
  const target = await open(to, 'wx')
  try {
    const facts = await readThrough(from, async (bytes) => {
      for (let offset = 0; offset < bytes.byteLength; ) offset += (await target.write(bytes, offset, bytes.byteLength - offset)).bytesWritten
    })
    await target.sync()
    return facts
  } catch (error) {
    if (!isMissing(error)) throw error
    await unlink(to)
    return undefined
  } finally {
    await target.close()
  }
}

async function unlinkIfThere(path: string): Promise<void> {
  await unlink(path).catch((error: unknown) => {
    if (!isMissing(error)) throw error
  })
}

async function readThrough(path: string, onChunk: (bytes: Uint8Array) => Promise<void>): Promise<Omit<CopiedFile, 'path'>> {
  const source = await open(path, 'r')
  try {
    const { mtimeMs, size: expected } = await source.stat()
    const hash = createHash('sha256')
    const buffer = Buffer.allocUnsafe(Math.min(chunkBytes, expected + 1)) // most files are small, and a megabyte for each costs more than reading it
    let size = 0
    for (;;) {
      const { bytesRead } = await source.read(buffer, 0, buffer.byteLength, size)
      if (bytesRead === 0) break
      const bytes = buffer.subarray(0, bytesRead)
      hash.update(bytes)
      await onChunk(bytes)
      size += bytesRead
    }
    return { size, sha256: hash.digest('hex'), mtimeMs }
  } finally {
    await source.close()
  }
}

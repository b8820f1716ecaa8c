import { readdir } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import type { FileSystem } from '../../src/main/library/file-system'
import { diskFileSystem } from '../../src/main/library/file-system'
import { draftOf, openTestLibrary } from '../unit/main/library/sample-article'
import { temporaryFolders } from '../unit/main/library/temporary-folder'
import { articleIn, headlineIn, makeLibraryWithOld } from './support/library-with'

const newFolder = temporaryFolders()
const noSpace = (): Error => Object.assign(new Error('ENOSPC'), { code: 'ENOSPC', syscall: 'write', errno: -28 })

/** A disk with so much room left, for files whose path matches; `free` gives all of it back. */
function fullDisk(room: number, path: RegExp): { readonly fileSystem: FileSystem; readonly free: () => void } {
  let left = room
  const fileSystem: FileSystem = {
    ...diskFileSystem,
    open: async (name, flags) => {
      const file = await diskFileSystem.open(name, flags)
      return {
        write: async (bytes, offset, length) => {
          if (!path.test(name)) return file.write(bytes, offset, length)
          if (left <= 0) throw noSpace()
          const written = await file.write(bytes, offset, Math.min(length, left))
          left -= written.bytesWritten
          return written
        },
        sync: () => file.sync(),
        stat: () => file.stat(),
        close: () => file.close()
      }
    }
  }
  return { fileSystem, free: () => void (left = Number.POSITIVE_INFINITY) }
}

describe('fault 3: a full disk', () => {
  it.each([
    ['at once', 0],
    ['after one byte', 1],
    ['at a page boundary', 4_096]
  ])('%s leaves the old version, says what is needed, and takes the new one when there is room again', async (_name, room) => {
    const directory = await newFolder()
    const { article } = await makeLibraryWithOld(directory)
    const { fileSystem, free } = fullDisk(room, /drafts/)
    const library = await openTestLibrary(directory, { fileSystem })
    await articleIn(library, article.id)
    const draft = { ...draftOf(article), headline: 'New', notes: 'n'.repeat(20_000) }
    const refused = await library.save(draft)
    expect(refused).toMatchObject({ ok: false, error: { code: 'disk-full' } })
    expect(!refused.ok && Number(refused.error.details['needed'])).toBeGreaterThan(20_000)
    expect(await headlineIn(directory, article.id)).toBe('Old')
    free()
    expect((await library.save(draft)).ok).toBe(true)
    expect(await headlineIn(directory, article.id)).toBe('New')
    expect((await readdir(library.layout.drafts)).filter((name) => name.endsWith('.tmp'))).toEqual([])
  })

  it('for the index alone keeps no save from being acknowledged, and the list is right at the next start', async () => {
    const directory = await newFolder()
    const { article } = await makeLibraryWithOld(directory)
    const { fileSystem } = fullDisk(0, /index/)
    const library = await openTestLibrary(directory, { fileSystem, indexWriteDelay: 0 })
    await library.list()
    await articleIn(library, article.id)
    expect((await library.save({ ...draftOf(article), headline: 'New' })).ok).toBe(true)
    await library.close()
    const after = await openTestLibrary(directory)
    await after.verified()
    expect((await after.list()).map(({ headline }) => headline)).toEqual(['New'])
  })
})

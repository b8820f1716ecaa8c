import { describe, expect, it } from 'vitest'
import { draftOf, openTestLibrary } from '../unit/main/library/sample-article'
import { temporaryFolders } from '../unit/main/library/temporary-folder'
import { faultFileSystem } from '../unit/main/library/fault-file-system'
import { headlineIn, makeLibraryWithOld } from './support/library-with'

const newFolder = temporaryFolders()

describe('fault 4: errors of the disk', () => {
  it.each(['EIO', 'EMFILE'])('%s at any call of opening and saving is told, the words on disk stay whole, and the next save succeeds', { timeout: 60_000 }, async (code) => {
    let failed = 0
    for (let failAt = 1; ; failAt++) {
      const directory = await newFolder()
      const { article } = await makeLibraryWithOld(directory)
      const { fileSystem, calls } = faultFileSystem({ failAt: failAt + 5, code }) // the first five make sure of the folders
      const library = await openTestLibrary(directory, { fileSystem })
      const opened = await library.open(article.id)
      const saved = await library.save({ ...draftOf(article), headline: 'New' })
      if (calls.length < failAt + 5) break
      if (!opened.ok || !saved.ok) failed++
      for (const outcome of [opened, saved]) if (!outcome.ok) expect(outcome.error).toEqual({ code: 'disk-failed', details: { reason: code } })
      expect(saved.ok ? ['New'] : ['Old', 'New']).toContain(await headlineIn(directory, article.id))
      expect((await library.save({ ...draftOf(article), headline: 'Newest' })).ok).toBe(true)
      expect(await headlineIn(directory, article.id)).toBe('Newest')
    }
    expect(failed).toBeGreaterThan(10)
  })
})

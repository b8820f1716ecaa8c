import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach } from 'vitest'
import type { afterAll } from 'vitest'

/** Gives each test folders of its own, removed after it; with `afterAll`, those that all tests of a file share. */
export function temporaryFolders(after: typeof afterEach | typeof afterAll = afterEach): () => Promise<string> {
  const made: string[] = []
  after(async () => {
    await Promise.all(made.splice(0).map((folder) => rm(folder, { recursive: true, force: true, maxRetries: 5 })))
  })
  return async () => {
    const folder = await mkdtemp(join(tmpdir(), 'copydesk-'))
    made.push(folder)
    return folder
  }
}

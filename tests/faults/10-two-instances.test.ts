import { readFile, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { LibraryInUse, lockLibrary } from '../../src/main/library/library-lock'
import { temporaryFolders } from '../unit/main/library/temporary-folder'
import { buildWriter } from './support/build-writer'
import { runWriter } from './support/run-writer'

const newFolder = temporaryFolders()
const newSharedFolder = temporaryFolders(afterAll)
let writer: string

beforeAll(async () => {
  writer = await buildWriter(await newSharedFolder())
})

/** The library has a new owner, who keeps others out until it lets go. */
async function expectTakenOver(path: string): Promise<void> {
  const release = await lockLibrary(path)
  await expect(lockLibrary(path)).rejects.toThrow(LibraryInUse)
  await release()
}

describe('fault 10: two instances on one library', () => {
  it('the second one is refused while the first one lives, also while that one is stopped, and let in when it was killed', async () => {
    const path = join(await newFolder(), '.lock')
    const holder = runWriter(writer, ['hold', path])
    await holder.said(1)
    await expect(lockLibrary(path)).rejects.toThrow(LibraryInUse)
    holder.process.kill('SIGSTOP')
    const longAgo = new Date(0)
    await utimes(path, longAgo, longAgo)
    await expect(lockLibrary(path)).rejects.toThrow(LibraryInUse)
    holder.process.kill('SIGKILL')
    await holder.gone()
    const release = await lockLibrary(path)
    await expect(lockLibrary(path)).rejects.toThrow(LibraryInUse)
    await release()
    await (await lockLibrary(path))()
  })

  it('the lock of a dead process is taken over though a new process has its number', async () => {
    const path = join(await newFolder(), '.lock')
    const release = await lockLibrary(path)
    const lock = await readFile(path, 'utf8')
    await release()
    await writeFile(path, lock.replace(/"started":"\d+"/, '"started":"1"'))
    await expectTakenOver(path)
  })

  it.each([
    ['torn', '{"format":1,"owner":'],
    ['empty', ''],
    ['of a format that nobody knows', '{"format":7}']
  ])('a lock that is %s is taken over', async (_name, text) => {
    const path = join(await newFolder(), '.lock')
    await writeFile(path, text)
    await expectTakenOver(path)
  })

  it('a lock from another computer counts while it was touched within half a minute', async () => {
    const path = join(await newFolder(), '.lock')
    const elsewhere = `${JSON.stringify({ format: 1, owner: 'another', pid: process.pid, started: '1', machine: 'ffffffffffffffff' })}\n`
    await writeFile(path, elsewhere)
    await expect(lockLibrary(path)).rejects.toThrow(LibraryInUse)
    const aWhileAgo = new Date(Date.now() - 31_000)
    await utimes(path, aWhileAgo, aWhileAgo)
    const release = await lockLibrary(path)
    expect(await readFile(path, 'utf8')).not.toContain('another')
    await release()
  })

  it('of many that find a stale lock at once, one gets the library', async () => {
    const path = join(await newFolder(), '.lock')
    await writeFile(path, '')
    const outcomes = await Promise.allSettled(Array.from({ length: 12 }, () => lockLibrary(path)))
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  it('the lock tells neither the name of the computer nor a path', async () => {
    const path = join(await newFolder(), '.lock')
    const release = await lockLibrary(path)
    const lock = z.strictObject({ format: z.literal(1), owner: z.uuid(), pid: z.literal(process.pid), started: z.string().check(z.regex(/^\d*$/)), machine: z.string().check(z.regex(/^[0-9a-f]{16}$/)) })
    expect(lock.safeParse(JSON.parse(await readFile(path, 'utf8'))).success).toBe(true)
    await release()
  })
})

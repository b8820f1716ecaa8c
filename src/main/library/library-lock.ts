import { createHash, randomUUID } from 'node:crypto'
import { constants, copyFile, link, readFile, rename, stat, unlink, utimes, writeFile } from 'node:fs/promises'
import { hostname, uptime } from 'node:os'
import * as z from 'zod/mini'
import { isWithoutLinks } from './durable-file'
import { isMissing, systemCodeOf } from './storage-failure'

/** How often the owner says that it lives, and how long its silence counts as life for who cannot look at its process, in milliseconds. */
const beatEvery = 10_000
const silenceAllowed = 30_000

const lockSchema = z.strictObject({
  format: z.literal(1),
  /** Of this one run of Copydesk. */
  owner: z.string(),
  pid: z.int().check(z.minimum(1)),
  /** When the process began as its system counts it, so that a new process of the same number is not taken for it; empty where no system tells. */
  started: z.string(),
  /** The same for all processes of one run of one computer, and of no other. Tells nobody which computer that is. */
  machine: z.string()
})
type Lock = z.infer<typeof lockSchema>

/** Another Copydesk has the library open. */
export class LibraryInUse extends Error {
  override readonly name = 'LibraryInUse'
}

/** Gives the library free again. */
export type ReleaseLibrary = () => Promise<void>

/**
 * Makes this process the one writer of a library, until it is released or the process is gone. Throws `LibraryInUse` when another one is.
 * The lock of a process that died is taken over. A folder that takes no file at all needs no lock: nobody writes there.
 */
export async function lockLibrary(path: string): Promise<ReleaseLibrary> {
  const mine: Lock = { format: 1, owner: randomUUID(), pid: process.pid, started: await startOf(process.pid), machine: await machineOfThisRun() }
  const text = `${JSON.stringify(mine)}\n`
  const prepared = `${path}.${mine.owner.slice(0, 8)}.tmp`
  try {
    await writeFile(prepared, text, { flag: 'wx' })
  } catch (error) {
    if (['EROFS', 'EACCES', 'EPERM', 'ENOSPC', 'EDQUOT'].includes(systemCodeOf(error) ?? '')) return () => Promise.resolve()
    throw error
  }
  try {
    if (!(await place(prepared, path)) && !(await takeOver(prepared, path, mine))) throw new LibraryInUse(path)
  } finally {
    await unlink(prepared).catch(() => undefined)
  }
  const beating = setInterval(() => void beat(path), beatEvery).unref()
  return async () => {
    clearInterval(beating)
    if ((await readLock(path))?.text === text) await unlink(path).catch(() => undefined)
  }
}

/** Gives a file written whole its name, unless another has it: nobody ever sees half a lock. */
async function place(prepared: string, path: string): Promise<boolean> {
  try {
    await link(prepared, path)
    return true
  } catch (error) {
    if (systemCodeOf(error) === 'EEXIST') return false
    if (!isWithoutLinks(error)) throw error
  }
  return copyFile(prepared, path, constants.COPYFILE_EXCL).then(() => true, (error: unknown) => {
    if (systemCodeOf(error) === 'EEXIST') return false // a disk without hard links, and the name is taken
    throw error
  })
}

/** Replaces a lock that is nobody's any more. One at a time: of many that find it, one puts its own in the place, in one step. */
async function takeOver(prepared: string, path: string, mine: Lock): Promise<boolean> {
  const turn = `${path}.turn.tmp`
  const last = await readLock(turn)
  if (last !== undefined && Math.abs(Date.now() - last.lastBeat) > beatEvery) await unlink(turn).catch(() => undefined)
  if (!(await place(prepared, turn))) return false
  try {
    const found = await readLock(path)
    if (found === undefined || (await isAlive(found, mine))) return found === undefined && (await place(prepared, path))
    await rename(prepared, path)
    return true
  } finally {
    await unlink(turn).catch(() => undefined)
  }
}

async function beat(path: string): Promise<void> {
  const now = new Date()
  await utimes(path, now, now).catch(() => undefined)
}

interface FoundLock {
  readonly text: string
  /** Undefined for what is no lock of ours: a file torn by a power cut. */
  readonly lock: Lock | undefined
  readonly lastBeat: number
}

async function readLock(path: string): Promise<FoundLock | undefined> {
  try {
    const text = await readFile(path, 'utf8')
    return { text, lock: parse(text), lastBeat: (await stat(path)).mtimeMs }
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
}

function parse(text: string): Lock | undefined {
  try {
    return lockSchema.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}

async function isAlive({ lock, lastBeat }: FoundLock, mine: Lock): Promise<boolean> {
  const isBeating = Math.abs(Date.now() - lastBeat) < silenceAllowed
  if (lock === undefined) return false
  if (lock.machine !== mine.machine) return isBeating
  if (!isRunning(lock.pid)) return false
  const started = await startOf(lock.pid)
  return started === '' || lock.started === '' ? isBeating : started === lock.started
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return systemCodeOf(error) === 'EPERM'
  }
}

async function startOf(pid: number): Promise<string> {
  try {
    const line = await readFile(`/proc/${String(pid)}/stat`, 'utf8')
    return line.slice(line.lastIndexOf(')') + 2).split(' ')[19] ?? ''
  } catch {
    return ''
  }
}

async function machineOfThisRun(): Promise<string> {
  const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => String(Math.round((Date.now() / 1_000 - uptime()) / 60)))
  return createHash('sha256').update(`${hostname()} ${boot.trim()}`).digest('hex').slice(0, 16)
}

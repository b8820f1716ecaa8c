import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'

const complete = '.complete'

export function cacheFolder() {
  const caches = process.env.XDG_CACHE_HOME || join(homedir(), '.cache')
  return process.env.COPYDESK_CMS_CACHE || join(caches, 'copydesk', 'cms')
}

/** @param {string} name */
export function cached(name) {
  const folder = join(cacheFolder(), name)
  return existsSync(join(folder, complete)) ? folder : undefined
}

/**
 * A folder of the cache, built once. It is built beside its place and renamed into it, so that a folder that is
 * there is whole, and two processes that build it at the same time do not meet.
 * @param {string} name
 * @param {(folder: string) => Promise<void>} build
 */
export async function cachedOrBuilt(name, build) {
  const there = cached(name)
  if (there) return there
  const folder = join(cacheFolder(), name)
  const building = await temporaryFolder(`building-${name}`)
  try {
    await build(building)
    await writeFile(join(building, complete), '')
    if (!cached(name)) {
      await rm(folder, { recursive: true, force: true })
      await rename(building, folder).catch((error) => { if (!cached(name)) throw error })
    }
  } finally {
    await rm(building, { recursive: true, force: true })
  }
  return folder
}

/**
 * A new folder in the cache that this process will remove. What processes left there that were killed before they
 * could do so is removed now.
 * @param {string} purpose
 */
export async function temporaryFolder(purpose) {
  await mkdir(cacheFolder(), { recursive: true })
  for (const name of await readdir(cacheFolder())) {
    const owner = /^(?:building|run)-.*\.(\d+)-\w+$/.exec(name)?.[1]
    if (owner && !isRunning(Number(owner))) await rm(join(cacheFolder(), name), { recursive: true, force: true })
  }
  return mkdtemp(join(cacheFolder(), `${purpose}.${process.pid}-`))
}

/** @param {number} pid */
function isRunning(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

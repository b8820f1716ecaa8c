import { lstat, mkdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { syncDirectory } from '../durable-file'
import { isMissing, systemCodeOf } from '../storage-failure'

/** How the name of a folder ends while it is being filled. */
export const unfinished = '.unfinished'

/** "2026-11-23 09.15.07", in the computer's own time: fit for the name of a folder on any disk. */
export function dateInName(moment: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0')
  const date = [moment.getFullYear(), two(moment.getMonth() + 1), two(moment.getDate())].join('-')
  return `${date} ${[moment.getHours(), moment.getMinutes(), moment.getSeconds()].map(two).join('.')}`
}

/**
 * Makes a folder that appears under its name only once `fill` is done with it; until then, and after a kill, it is called
 * `<name>.unfinished`. Where the name is taken, a number is added. When `fill` throws, the folder is removed. The answer is its path.
 */
export async function makeWholeFolder(wanted: string, fill: (directory: string) => Promise<void>): Promise<string> {
  const path = await makeFree(wanted)
  const work = `${path}${unfinished}`
  try {
    await fill(work)
    await rename(work, path)
    await syncDirectory(dirname(path))
    return path
  } catch (error) {
    await rm(work, { recursive: true, force: true }).catch(() => undefined)
    throw error
  }
}

async function makeFree(wanted: string): Promise<string> {
  for (let count = 1; ; count++) {
    const path = count === 1 ? wanted : join(dirname(wanted), `${basename(wanted)} ${String(count)}`)
    if (await isThere(path)) continue
    try {
      await mkdir(`${path}${unfinished}`)
      return path
    } catch (error) {
      if (systemCodeOf(error) !== 'EEXIST') throw error
    }
  }
}

async function isThere(path: string): Promise<boolean> {
  try {
    await lstat(path)
    return true
  } catch (error) {
    if (isMissing(error)) return false
    throw error
  }
}

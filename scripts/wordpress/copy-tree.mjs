import { cp, rm } from 'node:fs/promises'
import { runCommand } from './run-command.mjs'

/**
 * A copy of a folder as hard links where the file system can (a tenth of a second for WordPress), else of the bytes.
 * Nobody may write into the files of either side; a file that differs is deleted and written anew.
 * @param {string} from
 * @param {string} to a path where nothing is yet
 */
export async function copyTree(from, to) {
  if ((await runCommand('cp', ['-al', from, to])).ok) return
  await rm(to, { recursive: true, force: true })
  await cp(from, to, { recursive: true })
}

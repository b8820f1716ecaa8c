import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'
import process from 'node:process'
import { projectRoot } from '../setup/places.mjs'

/**
 * What stands in the project: every file that git keeps or would keep, by content, and the Node that reads them. The packages are in it by
 * their lock file.
 *
 * @param {string} root the checkout
 * @returns {Promise<string | undefined>} undefined where git cannot say which files there are: then nothing has passed before
 */
const describeProject = async (root) => {
  const { status, stdout } = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8', maxBuffer: 1e8 })
  if (status !== 0 || stdout === '') return undefined
  const hash = createHash('sha256').update(process.version)
  for (const file of [...new Set(stdout.split('\0'))].sort()) {
    const content = await fs.readFile(path.join(root, file)).catch(() => undefined) // deleted, a folder, or the end of the list
    if (content !== undefined) hash.update(`\0${file}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}

/**
 * A step whose outcome depends on nothing but the project's files, done again only when one of them has changed since it passed. One record
 * for the whole project, not one for each file: a rule or a type may look at any of them.
 *
 * @param {import('./steps.mjs').Step} step
 * @param {string} [root] the checkout
 * @returns {import('./steps.mjs').Step}
 */
export const unlessPassedBefore = (step, root = projectRoot) => ({
  ...step,
  perform: async (context) => {
    const described = await describeProject(root)
    const record = path.join(root, 'node_modules', '.cache', 'passed', step.name)
    if (described !== undefined && (await fs.readFile(record, 'utf8').catch(() => undefined)) === described) return { code: 0, passedBefore: true }
    await fs.rm(record, { force: true })
    const outcome = await step.perform(context)
    // A file saved while the step ran may not have been seen by it.
    if (outcome.code === 0 && described !== undefined && described === (await describeProject(root))) {
      await fs.mkdir(path.dirname(record), { recursive: true })
      await fs.writeFile(record, described)
    }
    return outcome
  }
})

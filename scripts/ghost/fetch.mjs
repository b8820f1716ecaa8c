import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { extract } from 'tar'
import { run } from '../setup/child.mjs'
import { Stop } from '../setup/stop.mjs'

/** Unpacks a Ghost of the npm registry, without what it depends on. @param {string} version @param {string} folder */
export async function unpackGhost(version, folder) {
  const archive = (await must('npm', ['pack', '--silent', `ghost@${version}`], folder)).trim()
  await extract({ file: join(folder, archive), cwd: folder, strip: 1 })
  await rm(join(folder, archive))
}

/** Installs programs that are only needed with this Ghost, away from its own packages. @param {string} folder @param {string[]} packages */
export const installTools = (folder, ...packages) =>
  must('npm', ['install', '--silent', '--no-audit', '--no-fund', '--prefix', join(folder, 'tools'), ...packages], folder)

/** @param {string} program @param {string[]} args @param {string} cwd @returns {Promise<string>} what it said on stdout */
export async function must(program, args, cwd, env = process.env) {
  const { code, output, stdout } = await run(program, args, { cwd, env })
  if (code !== 0) throw new Stop('Ghost could not be fetched.', { command: `${program} ${args.join(' ')}`, detail: output.slice(-4000) })
  return stdout
}

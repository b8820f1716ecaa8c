import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { installTools, must, unpackGhost } from './fetch.mjs'

/** The last Ghost 5: it runs on the Node that runs us. */
export const version = '5.130.6'

export const nodeIn = () => process.execPath

/** @param {string} folder */
export async function build(folder) {
  const registry = (await must('npm', ['config', 'get', 'registry'], folder)).trim().replace(/\/$/, '')
  await unpackGhost(version, folder)
  // Ghost comes with a lock file of yarn 1, and with a dependency on a file of its own that npm cannot install.
  const lock = join(folder, 'yarn.lock')
  await writeFile(lock, (await readFile(lock, 'utf8')).replace(/resolved "https:\/\/[^/]+/g, `resolved "${registry}`))
  const manifest = join(folder, 'package.json')
  const described = JSON.parse(await readFile(manifest, 'utf8'))
  delete described.devDependencies
  await writeFile(manifest, JSON.stringify(described, null, 2))
  await installTools(folder, 'yarn@1.22.22')
  // Without the headers that came with Node, node-gyp would fetch them from elsewhere.
  const prefix = dirname(dirname(process.execPath))
  const env = existsSync(join(prefix, 'include', 'node')) ? { ...process.env, npm_config_nodedir: prefix } : process.env
  const program = join(folder, 'tools', 'node_modules', 'yarn', 'bin', 'yarn.js')
  await must(process.execPath, [program, 'install', '--production', '--non-interactive', '--registry', registry], folder, env)
}

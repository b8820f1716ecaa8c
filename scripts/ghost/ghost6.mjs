import { delimiter, dirname, join } from 'node:path'
import { installTools, must, unpackGhost } from './fetch.mjs'

/** The Ghost 6 that the tests know. */
export const version = '6.65.0'

/** Ghost 6 wants Node 22.23 or 24.20, and ours may be older: one comes along, with the headers that its SQLite is compiled with. */
const node = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`
const tools = [`${node}@22.23.3`, 'pnpm@12.4.2'] // the pnpm that its package.json names

/** @param {string} folder */
export const nodeIn = (folder) => join(folder, 'tools', 'node_modules', node, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')

/** @param {string} folder */
export async function build(folder) {
  await unpackGhost(version, folder)
  await installTools(folder, ...tools)
  const programs = dirname(nodeIn(folder))
  const env = { ...process.env, PATH: `${programs}${delimiter}${process.env.PATH}`, npm_config_nodedir: dirname(programs) }
  const pnpm = join(folder, 'tools', 'node_modules', '.bin', 'pnpm')
  await must(pnpm, ['install', '--prod', '--frozen-lockfile', '--ignore-scripts', '--store-dir', join(folder, 'tools', 'store')], folder, env)
  // Of what could be compiled, Ghost needs SQLite alone; an engine for regular expressions would take four times as long.
  await must(pnpm, ['rebuild', 'better-sqlite3'], folder, env)
}

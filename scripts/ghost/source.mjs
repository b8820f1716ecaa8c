import { cached, cachedOrBuilt } from '../wordpress/cache.mjs'
import { say } from '../setup/say.mjs'
import * as ghost5 from './ghost5.mjs'
import * as ghost6 from './ghost6.mjs'

const ghosts = { 5: ghost5, 6: ghost6 }

/**
 * A Ghost ready to run, from the npm registry alone, and the Node that runs it. From nothing it takes minutes, because SQLite is compiled;
 * afterwards it is there.
 * @param {5 | 6} major
 */
export async function ensureGhost(major) {
  const { version, build, nodeIn } = ghosts[major]
  const name = `ghost-${version}`
  if (!cached(name)) say(`Fetching Ghost ${version} and compiling its SQLite; this takes two to five minutes, once …`)
  const folder = await cachedOrBuilt(name, build)
  return { folder, node: nodeIn(folder) }
}

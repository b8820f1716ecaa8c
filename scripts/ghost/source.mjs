import { existsSync } from 'node:fs'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { extract } from 'tar'
import { cachedOrBuilt } from '../wordpress/cache.mjs'
import { run } from '../setup/child.mjs'
import { say } from '../setup/say.mjs'
import { Stop } from '../setup/stop.mjs'

/** The last Ghost 5: it runs on Node 20, and 6 wants Node 22. */
const version = '5.130.6'
const yarn = 'yarn@1.22.22'

/** A Ghost ready to run, from the npm registry alone. From nothing it takes minutes, because SQLite is compiled; afterwards it is there. */
export const ensureGhost = () => cachedOrBuilt(`ghost-${version}`, buildGhost)

/** @param {string} folder */
async function buildGhost(folder) {
  say(`Fetching Ghost ${version} and compiling its SQLite; this takes two minutes or more, once …`)
  const registry = (await must('npm', ['config', 'get', 'registry'], folder)).trim().replace(/\/$/, '')
  const archive = (await must('npm', ['pack', '--silent', `ghost@${version}`], folder)).trim()
  await extract({ file: join(folder, archive), cwd: folder, strip: 1 })
  await rm(join(folder, archive))
  // Ghost comes with a lock file of yarn 1, and with a dependency on a file of its own that npm cannot install.
  const lock = join(folder, 'yarn.lock')
  await writeFile(lock, (await readFile(lock, 'utf8')).replace(/resolved "https:\/\/[^/]+/g, `resolved "${registry}`))
  const manifest = join(folder, 'package.json')
  const described = JSON.parse(await readFile(manifest, 'utf8'))
  delete described.devDependencies
  await writeFile(manifest, JSON.stringify(described, null, 2))
  await must('npm', ['install', '--silent', '--no-audit', '--no-fund', '--prefix', join(folder, 'yarn'), yarn], folder)
  // Without the headers that came with Node, node-gyp would fetch them from elsewhere.
  const prefix = dirname(dirname(process.execPath))
  const env = existsSync(join(prefix, 'include', 'node')) ? { ...process.env, npm_config_nodedir: prefix } : process.env
  const program = join(folder, 'yarn', 'node_modules', 'yarn', 'bin', 'yarn.js')
  await must(process.execPath, [program, 'install', '--production', '--non-interactive', '--registry', registry], folder, env)
}

/** @param {string} program @param {string[]} args @param {string} cwd */
async function must(program, args, cwd, env = process.env) {
  const { code, output, stdout } = await run(program, args, { cwd, env })
  if (code !== 0) throw new Stop('Ghost could not be fetched.', { command: `${program} ${args.join(' ')}`, detail: output.slice(-4000) })
  return stdout
}

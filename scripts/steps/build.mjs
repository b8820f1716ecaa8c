import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import fs from 'node:fs/promises'
import path from 'node:path'
import { run } from '../setup/child.mjs'
import { inProject, projectRoot } from '../setup/places.mjs'
import { sayWhile } from '../setup/say.mjs'
import { Stop } from '../setup/stop.mjs'

const sources = ['src', 'resources', 'electron.vite.config.ts', 'package.json', 'package-lock.json', 'scripts/make-resources.mjs']
const stamp = () => inProject('out', '.sources')

const listFiles = async (place) => {
  const found = await fs.stat(place).catch(() => undefined)
  if (!found) return []
  if (found.isFile()) return [place]
  const entries = await fs.readdir(place, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name))
}

/** Names, sizes and times of all that goes into the build: a few milliseconds, and a deleted file shows too. */
const describeSources = async (root) => {
  const files = (await Promise.all(sources.map((place) => listFiles(path.join(root, place))))).flat().sort()
  const hash = createHash('sha256')
  for (const file of files) {
    const { size, mtimeMs } = await fs.stat(file)
    hash.update(`${path.relative(root, file)} ${size} ${mtimeMs}\n`)
  }
  return hash.digest('hex')
}

const isUpToDate = async () => {
  const built = await fs.readFile(stamp(), 'utf8').catch(() => undefined)
  return built !== undefined && built === (await describeSources(projectRoot))
}

/** Icons and templates that are drawn from sources, where the project has any. */
export const makeResources = async (env) => {
  const script = inProject('scripts', 'make-resources.mjs')
  if (!existsSync(script)) return
  const { code, output } = await run(process.execPath, [script], { env })
  if (code !== 0) throw new Stop('The resources could not be made.', { command: 'node scripts/make-resources.mjs', detail: output })
}

const electronVite = () => inProject('node_modules', 'electron-vite', 'bin', 'electron-vite.js')

/** The next run that needs out/ builds it again, whatever is there. */
export const forgetBuild = () => fs.rm(stamp(), { force: true })

/** Builds out/ whatever is there. */
export const build = async (env) => {
  await forgetBuild()
  await makeResources(env)
  const described = await describeSources(projectRoot) // before the build: a file saved while it runs must count as newer
  const { code, output } = await sayWhile('building the app', () =>
    run(process.execPath, [electronVite(), 'build', '--logLevel', 'warn'], { env: { ...env, NODE_ENV: 'production' } })
  )
  if (code !== 0) throw new Stop('The app could not be built.', { command: 'npm run build', detail: output })
  await fs.writeFile(stamp(), described)
}

/** Builds out/ when a source has changed since. */
export const ensureBuilt = async (env) => {
  if (!(await isUpToDate())) await build(env)
}

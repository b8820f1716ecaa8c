import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { npm } from './child.mjs'
import { explainNpmFailure, patience } from './npm-failure.mjs'
import { inProject } from './places.mjs'
import { sayWhile } from './say.mjs'
import { Stop } from './stop.mjs'

/**
 * Whether node_modules is what package-lock.json asks for. npm writes node_modules/.package-lock.json when an install has
 * come to its end, so that file is the stamp: it is missing after a broken install, and right after a plain `npm install`.
 * Packages for other platforms may be missing.
 *
 * @param {{ packages: Record<string, { version?: string, integrity?: string, optional?: boolean, devOptional?: boolean }> }} wanted
 * @param {{ packages: Record<string, { version?: string, integrity?: string }> }} installed
 */
export const isInstalled = (wanted, installed) =>
  Object.entries(wanted.packages).every(([place, entry]) => {
    if (place === '') return true
    const found = installed.packages[place]
    if (!found) return entry.optional === true || entry.devOptional === true
    return found.version === entry.version && found.integrity === entry.integrity
  }) && Object.keys(installed.packages).every((place) => place in wanted.packages)

const readLock = (file) => JSON.parse(readFileSync(file, 'utf8'))

const isReady = () => {
  const stamp = inProject('node_modules', '.package-lock.json')
  return existsSync(stamp) && isInstalled(readLock(inProject('package-lock.json')), readLock(stamp))
}

const countInstalled = () => {
  try {
    return `${readdirSync(inProject('node_modules')).length} folders`
  } catch {
    return ''
  }
}

export const ensureDependencies = async () => {
  if (isReady()) return
  const { code, output } = await sayWhile(
    'installing the dependencies of package-lock.json (npm ci)',
    () => npm(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error', ...patience]),
    countInstalled
  )
  if (code === 0) return
  const { reason, command = 'npm ci', detail } = explainNpmFailure(output)
  throw new Stop(`The dependencies could not be installed because ${reason}.`, { command, detail })
}

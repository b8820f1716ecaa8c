import { existsSync, readFileSync } from 'node:fs'
import fs from 'node:fs/promises'
import path from 'node:path'
import { run } from './child.mjs'
import { inProject, runtimeCache } from './places.mjs'
import { say, sayWhile } from './say.mjs'

const packageFolder = () => inProject('node_modules', 'electron')
const probeMilliseconds = 6000
const probeAgainAfter = 24 * 60 * 60 * 1000

const wantedVersion = () => JSON.parse(readFileSync(path.join(packageFolder(), 'package.json'), 'utf8')).version

/** The Electron that package.json names, where its download has been unpacked; undefined when it is not there or another version. */
export const findOfficial = () => {
  const folder = path.join(packageFolder(), 'dist')
  try {
    const version = readFileSync(path.join(folder, 'version'), 'utf8').trim().replace(/^v/, '')
    const binary = path.join(folder, readFileSync(path.join(packageFolder(), 'path.txt'), 'utf8'))
    return version === wantedVersion() && existsSync(binary) ? { folder, path: binary, version, kind: 'official' } : undefined
  } catch {
    return undefined
  }
}

const releaseAddress = () => {
  const base = process.env.ELECTRON_MIRROR ?? 'https://github.com/electron/electron/releases/download/'
  return `${base.replace(/\/?$/, '/')}v${wantedVersion()}/SHASUMS256.txt`
}

const memory = () => path.join(runtimeCache(), 'electron-host-unreachable.json')

/** Forgets that Electron's host could not be reached, so that the next run asks again. */
export const forgetProbe = () => fs.rm(memory(), { force: true })

const wasUnreachableToday = async () => {
  try {
    const { address, at } = JSON.parse(await fs.readFile(memory(), 'utf8'))
    return address === releaseAddress() && Date.now() - at < probeAgainAfter
  } catch {
    return false
  }
}

const rememberUnreachable = async () => {
  await fs.mkdir(runtimeCache(), { recursive: true }).catch(() => undefined)
  // A cache that cannot be written only costs the next run a probe.
  await fs.writeFile(memory(), JSON.stringify({ address: releaseAddress(), at: Date.now() })).catch(() => undefined)
}

const isReachable = async (address) => {
  try {
    const answer = await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(probeMilliseconds) })
    return answer.ok || answer.status === 405
  } catch {
    return false
  }
}

/**
 * Downloads Electron with its own installer, which checks the sums that its npm package carries.
 *
 * @param {{ askEvenIfUnreachableToday: boolean }} options
 * @returns {Promise<ReturnType<typeof findOfficial>>} undefined when its host cannot be reached or the download failed
 */
export const downloadOfficial = async ({ askEvenIfUnreachableToday }) => {
  if (!askEvenIfUnreachableToday && (await wasUnreachableToday())) return undefined
  const address = releaseAddress()
  const host = new URL(address).host
  const reachable = await sayWhile(`looking for Electron ${wantedVersion()} at ${host}`, () => isReachable(address))
  if (reachable) {
    const { output } = await sayWhile(`downloading Electron ${wantedVersion()} from ${host}`, () =>
      run(process.execPath, [path.join(packageFolder(), 'install.js')])
    )
    const found = findOfficial()
    if (found) return found
    say(`the download from ${host} failed: ${output.trim().split('\n')[0]}`)
  } else {
    say(`${host} cannot be reached; asked again tomorrow, or by: npm run doctor -- --refresh`)
  }
  await rememberUnreachable()
  return undefined
}

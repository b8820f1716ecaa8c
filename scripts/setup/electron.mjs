import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { findFallback, installFallback } from './electron-fallback.mjs'
import { downloadOfficial, findOfficial } from './electron-official.mjs'
import { Stop } from './stop.mjs'

/** @typedef {{ folder: string, path: string, version: string, kind: 'override' | 'official' | 'fallback' }} Electron */

const binaryIn = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }

const findOverride = () => {
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH
  if (!folder) return undefined
  const binary = path.join(folder, binaryIn[process.platform] ?? 'electron')
  if (!existsSync(binary)) {
    throw new Stop(`ELECTRON_OVERRIDE_DIST_PATH names a folder without Electron: ${binary} is missing.`, {
      command: 'unset ELECTRON_OVERRIDE_DIST_PATH'
    })
  }
  const versionFile = path.join(folder, 'version')
  const version = existsSync(versionFile) ? readFileSync(versionFile, 'utf8').trim().replace(/^v/, '') : 'unknown'
  return { folder, path: binary, version, kind: 'override' }
}

/**
 * Override, then the official Electron, then the stand-in. COPYDESK_ELECTRON=official or =fallback insists on one of them.
 *
 * @returns {Promise<Electron>}
 */
export const ensureElectron = async () => {
  const wanted = process.env.COPYDESK_ELECTRON || undefined
  if (wanted && wanted !== 'official' && wanted !== 'fallback') {
    throw new Stop(`COPYDESK_ELECTRON is "${wanted}", but only "official" and "fallback" are known.`)
  }
  const override = findOverride()
  if (override) return override
  if (wanted !== 'fallback') {
    const official = findOfficial() ?? (await downloadOfficial({ askEvenIfUnreachableToday: wanted === 'official' || !findFallback() }))
    if (official) return official
  }
  if (wanted === 'official') {
    throw new Stop('COPYDESK_ELECTRON=official asks for the official Electron, which cannot be downloaded here.', {
      command: 'COPYDESK_ELECTRON=fallback npm start'
    })
  }
  return findFallback() ?? (await installFallback())
}

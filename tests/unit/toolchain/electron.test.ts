import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { ensureElectron } from '../../../scripts/setup/electron.mjs'

const binaries: Partial<Record<NodeJS.Platform, string>> = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }
const binary = binaries[process.platform] ?? 'electron'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'electron-'))
  vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', folder)
})
afterEach(async () => {
  vi.unstubAllEnvs()
  await rm(folder, { recursive: true })
})

it('takes the Electron that the person names before any other', async () => {
  await mkdir(dirname(join(folder, binary)), { recursive: true })
  await writeFile(join(folder, binary), '')
  await writeFile(join(folder, 'version'), 'v45.4.1\n')
  expect(await ensureElectron()).toEqual({ folder, path: join(folder, binary), version: '45.4.1', kind: 'override' })
})

it('says which file is missing in the folder that the person names', async () => {
  await expect(ensureElectron()).rejects.toThrow(`ELECTRON_OVERRIDE_DIST_PATH names a folder without Electron: ${join(folder, binary)} is missing.`)
})

it('refuses a kind of Electron that it does not know', async () => {
  vi.stubEnv('COPYDESK_ELECTRON', 'newest')
  await expect(ensureElectron()).rejects.toThrow('COPYDESK_ELECTRON is "newest", but only "official" and "fallback" are known.')
})

import { readdirSync } from 'node:fs'
import process from 'node:process'
import { ask, npm } from '../setup/child.mjs'
import { ensureDependencies } from '../setup/dependencies.mjs'
import { ensureElectron } from '../setup/electron.mjs'
import { forgetProbe } from '../setup/electron-official.mjs'
import { runtimeCache } from '../setup/places.mjs'
import { ensureSystemPackages, findFonts, isSandboxImpossible } from '../setup/system-packages.mjs'
import { describeStop, Stop } from '../setup/stop.mjs'

const attempt = async (task) => {
  try {
    return { value: await task() }
  } catch (error) {
    if (!(error instanceof Stop)) throw error
    return { problem: describeStop(error) }
  }
}

const listCaches = () => {
  try {
    return { folder: runtimeCache(), holds: readdirSync(runtimeCache()).sort() }
  } catch {
    return { folder: runtimeCache(), holds: [] }
  }
}

const examine = async () => {
  const problems = []
  const noted = async (task) => {
    const { value, problem } = await attempt(task)
    if (problem) problems.push(problem)
    return value
  }
  await noted(ensureDependencies)
  const electron = problems.length === 0 ? await noted(ensureElectron) : undefined
  if (electron) await noted(() => ensureSystemPackages(electron.path))
  const findings = {
    electron: electron ? { path: electron.path, version: electron.version, kind: electron.kind } : null,
    node: process.version,
    npm: (await npm(['--version'])).stdout.trim(),
    display: process.env.WAYLAND_DISPLAY ?? process.env.DISPLAY ?? (process.platform === 'linux' ? 'private (Xvfb)' : 'system'),
    fonts: findFonts() ?? null,
    sandbox: electron ? !isSandboxImpossible(electron.folder) : null,
    caches: listCaches()
  }
  return { findings, problems }
}

const kinds = {
  official: 'the official one',
  override: 'named by ELECTRON_OVERRIDE_DIST_PATH',
  fallback: "a stand-in from the npm registry, for development and tests only: Electron's own host could not be reached"
}

const describe = ({ electron, node, npm: npmVersion, display, fonts, sandbox, caches }) => [
  electron ? `Electron  ${electron.version}, ${kinds[electron.kind]}\n          ${electron.path}` : 'Electron  none',
  `Node      ${node}, npm ${npmVersion}`,
  `System    ${process.platform} ${process.arch} ${ask('uname', ['-r'])?.trim() ?? ''}`,
  `Display   ${display}`,
  `Fonts     ${fonts ? `Korean ${fonts.korean ? 'yes' : 'no'}, emoji ${fonts.emoji ? 'yes' : 'no'}` : 'not known'}`,
  `Sandbox   ${sandbox ? 'on' : 'off (root, or namespaces shut off)'}`,
  `Caches    ${caches.folder}: ${caches.holds.join(', ') || 'nothing'}`
]

/** @param {string[]} args `--json` for programs; `--refresh` asks Electron's host again */
export const command = async (args) => {
  if (args.includes('--refresh')) await forgetProbe()
  const { findings, problems } = await examine()
  if (args.includes('--json')) {
    process.stdout.write(`${JSON.stringify({ ...findings, ...(problems.length > 0 ? { problems } : {}) }, null, 2)}\n`)
  } else {
    process.stdout.write(`${describe(findings).join('\n')}\n`)
    for (const problem of problems) process.stdout.write(`\n✗ ${problem}\n`)
  }
  return problems.length > 0 ? 1 : 0
}

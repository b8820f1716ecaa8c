import { ensureDependencies } from './dependencies.mjs'
import { ensureDisplay } from './display.mjs'
import { ensureElectron } from './electron.mjs'
import { say } from './say.mjs'
import { ensureSystemPackages, isSandboxImpossible } from './system-packages.mjs'

/**
 * Everything that running the app or its tests needs, in the order in which each needs the one before.
 *
 * @returns {Promise<{ electron: import('./electron.mjs').Electron, env: NodeJS.ProcessEnv }>} `env` is for whatever is started:
 *   ELECTRON_EXEC_PATH (electron-vite, our tests), ELECTRON_OVERRIDE_DIST_PATH (`npx electron`), COPYDESK_NO_SANDBOX, DISPLAY
 */
export const setUp = async () => {
  await ensureDependencies()
  const electron = await ensureElectron()
  await ensureSystemPackages(electron.path)
  const display = await ensureDisplay()
  const noSandbox = process.env.COPYDESK_NO_SANDBOX === '1' || isSandboxImpossible(electron.folder)
  if (noSandbox) say("Chromium's sandbox cannot work here (root, or namespaces shut off) or is not wanted: it is off for this run")
  if (electron.kind === 'fallback') say(`Electron ${electron.version} stands in for the official one (npm run doctor says why)`)
  const env = {
    ...process.env,
    ...(electron.kind === 'official' ? {} : { ELECTRON_OVERRIDE_DIST_PATH: electron.folder }),
    ...(display ? { DISPLAY: display } : {}),
    ...(noSandbox ? { COPYDESK_NO_SANDBOX: '1' } : {}),
    ELECTRON_EXEC_PATH: electron.path
  }
  return { electron, env }
}

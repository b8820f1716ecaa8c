import { spawn } from 'node:child_process'
import { findProgram } from './child.mjs'
import { say } from './say.mjs'
import { Stop } from './stop.mjs'
import { hasDisplay } from './system-packages.mjs'

const needsPrivateDisplay = () => process.platform === 'linux' && !hasDisplay()

/**
 * Where there is no display, starts a private one that ends with this process, however it ends, and returns its name.
 *
 * @returns {Promise<string | undefined>} for DISPLAY; undefined when there is a display already
 */
export const ensureDisplay = async () => {
  if (!needsPrivateDisplay()) return undefined
  const display = await startDisplay()
  say(`there is no display: the window opens on a private one, ${display} (Xvfb)`)
  return display
}

/**
 * Displays for tests that run beside each other: a display has one clipboard and one window with the focus.
 *
 * @param {string | undefined} first what {@link ensureDisplay} started
 * @returns {Promise<string[]>} two; none where there is a display already, which must do for all
 */
export const ensureDisplaysForTests = async (first) => (needsPrivateDisplay() && first ? [first, await startDisplay()] : [])

const startDisplay = async () => {
  // Without -noreset it starts anew when its last window closes, and a window that opens in that moment finds no display.
  const server = ['Xvfb', '-displayfd', '3', '-screen', '0', '1440x1000x24', '-nolisten', 'tcp', '-noreset']
  // A SIGKILL to us leaves no time to end the server: the kernel does it.
  const [program, ...args] = findProgram('setpriv') ? ['setpriv', '--pdeathsig', 'KILL', '--', ...server] : server
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe', 'pipe'] })
  process.once('exit', () => child.kill())

  const display = await new Promise((resolve, reject) => {
    let complaint = ''
    child.stderr.on('data', (chunk) => (complaint += chunk))
    child.stdio[3].once('data', (number) => resolve(`:${String(number).trim()}`))
    const fail = (what) => reject(new Stop(`A private display could not be started: Xvfb ${what}.`, { command: 'Xvfb :99', detail: complaint }))
    child.once('error', (error) => fail(error.message))
    child.once('exit', (code) => fail(`ended at once with code ${code}`))
  })
  // It must not keep us alive, nor fill a pipe that nobody reads.
  child.unref()
  child.stderr.resume().unref?.()
  child.stdio[3].unref?.()
  return display
}

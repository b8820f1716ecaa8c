import { handOver } from '../setup/child.mjs'
import { ensureDependencies } from '../setup/dependencies.mjs'
import { inProject } from '../setup/places.mjs'

/** Fetches that Ghost where there is none yet, and publishes to it. @param {5 | 6} major @param {string[]} args handed to the test runner */
export const testAgainstGhost = async (major, args) => {
  await ensureDependencies()
  const { ensureGhost } = await import('../ghost/source.mjs')
  await ensureGhost(major)
  const env = { ...process.env, COPYDESK_TEST_GHOST: String(major) } // read in tests/ghost/real-ghost.test.ts
  return handOver(process.execPath, [inProject('node_modules', 'vitest', 'vitest.mjs'), 'run', '--config', 'vitest.ghost.config.ts', ...args], { env })
}

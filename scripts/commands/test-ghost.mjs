import { handOver } from '../setup/child.mjs'
import { ensureDependencies } from '../setup/dependencies.mjs'
import { inProject } from '../setup/places.mjs'

/** Fetches a Ghost where there is none yet, and publishes to it. @param {string[]} args handed to the test runner */
export const command = async (args) => {
  await ensureDependencies()
  const { ensureGhost } = await import('../ghost/source.mjs')
  await ensureGhost()
  return handOver(process.execPath, [inProject('node_modules', 'vitest', 'vitest.mjs'), 'run', '--config', 'vitest.ghost.config.ts', ...args])
}

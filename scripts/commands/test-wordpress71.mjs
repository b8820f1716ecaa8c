import { handOver } from '../setup/child.mjs'
import { ensureDependencies } from '../setup/dependencies.mjs'
import { inProject } from '../setup/places.mjs'
import { ensureWordPress } from '../wordpress/prepare.mjs'

/** Fetches WordPress 7.1 where there is none yet, and publishes to it. @param {string[]} args handed to the test runner */
export const command = async (args) => {
  await ensureDependencies()
  await ensureWordPress({ suite: 'sid' })
  const env = { ...process.env, COPYDESK_TEST_WORDPRESS: 'sid' } // read in tests/wordpress/start-site.ts
  return handOver(process.execPath, [inProject('node_modules', 'vitest', 'vitest.mjs'), 'run', '--config', 'vitest.wordpress71.config.ts', ...args], { env })
}

import { ensureDependencies } from '../setup/dependencies.mjs'
import { setUp } from '../setup/setup.mjs'
import { ensureBlockScripts, ensureWordPress } from '../wordpress/prepare.mjs'

/**
 * Only what the chosen steps need: a lint run starts no display and fetches no WordPress.
 *
 * @param {import('./steps.mjs').Step[][]} stages
 */
export const setUpForTests = async (stages) => {
  const names = stages.flat().map(({ name }) => name)
  const needsElectron = names.includes('e2e')
  const needsWordPress = needsElectron || names.includes('unit')
  if (!needsElectron) await ensureDependencies()
  const env = needsElectron ? (await setUp()).env : process.env
  if (needsWordPress) {
    await ensureWordPress()
    for (const suite of ['trixie', 'sid']) await ensureBlockScripts({ suite }) // 6.8 and 7.1
  }
  return { env }
}

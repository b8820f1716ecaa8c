import { handOver } from '../setup/child.mjs'
import { inProject } from '../setup/places.mjs'
import { setUp } from '../setup/setup.mjs'
import { ensureBuilt } from '../steps/build.mjs'

/** @param {string[]} args handed to the benchmark */
export const command = async (args) => {
  const { env } = await setUp()
  await ensureBuilt(env)
  return handOver(process.execPath, [inProject('tests', 'bench', 'run.mjs'), ...args], { env })
}

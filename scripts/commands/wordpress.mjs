import { handOver } from '../setup/child.mjs'
import { ensureDependencies } from '../setup/dependencies.mjs'
import { inProject } from '../setup/places.mjs'

/** @param {string[]} args `stop` ends it; anything else is for up.mjs */
export const command = async (args) => {
  await ensureDependencies()
  const script = args[0] === 'stop' ? 'down.mjs' : 'up.mjs'
  return handOver(process.execPath, [inProject('scripts', 'wordpress', script), ...(args[0] === 'stop' ? [] : args)])
}

import { handOver } from '../setup/child.mjs'
import { setUp } from '../setup/setup.mjs'
import { ensureBuilt } from '../steps/build.mjs'

/** @param {string[]} args handed to the app */
export const command = async (args) => {
  const { electron, env } = await setUp()
  await ensureBuilt(env)
  return handOver(electron.path, [...(env.COPYDESK_NO_SANDBOX ? ['--no-sandbox'] : []), '.', ...args], { env })
}

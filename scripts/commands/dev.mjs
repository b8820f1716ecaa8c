import { handOver } from '../setup/child.mjs'
import { inProject } from '../setup/places.mjs'
import { setUp } from '../setup/setup.mjs'
import { forgetBuild, makeResources } from '../steps/build.mjs'

/** @param {string[]} args handed to the app */
export const command = async (args) => {
  const { env } = await setUp()
  await makeResources(env)
  await forgetBuild() // the development build goes to out/ too
  const sandbox = env.COPYDESK_NO_SANDBOX ? ['--noSandbox'] : []
  const electronVite = inProject('node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  return handOver(process.execPath, [electronVite, 'dev', '--watch', ...sandbox, '--', ...args], { env })
}

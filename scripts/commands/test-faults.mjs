import { findProgram, handOver } from '../setup/child.mjs'
import { ensureDependencies } from '../setup/dependencies.mjs'
import { inProject } from '../setup/places.mjs'
import { Stop } from '../setup/stop.mjs'
import { installPackages } from '../setup/system-packages.mjs'

/** @param {string[]} args handed to the test runner */
export const command = async (args) => {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) {
    throw new Stop('The long fault tests mount file systems of their own: run them as root on Linux, where loop devices work.')
  }
  await ensureDependencies()
  if (!findProgram('mkfs.xfs')) await installPackages(['xfsprogs'], 'mkfs.xfs makes the XFS file systems that the power is cut on')
  return handOver(process.execPath, [inProject('node_modules', 'vitest', 'vitest.mjs'), 'run', '--config', 'vitest.faults.config.ts', ...args])
}

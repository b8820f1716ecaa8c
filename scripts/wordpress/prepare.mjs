import { report as reportToTerminal } from './report.mjs'
import { ensurePhp } from './php.mjs'
import { ensureBlockScriptsFolder, readVersion } from './source.mjs'
import { ensureTemplate } from './template.mjs'
import { join } from 'node:path'

/**
 * Everything that a test WordPress needs, fetched when it is missing: PHP, WordPress, the SQLite drop-in, an installed
 * site to copy. Quick when it is there. Fails with a SetupError that names the command to run.
 * @param {{ suite?: string, report?: (line: string) => void }} [options]
 */
export async function ensureWordPress({ suite = 'trixie', report = reportToTerminal } = {}) {
  await ensurePhp(report)
  const folder = await ensureTemplate(suite, report)
  return { folder, version: await readVersion(join(folder, 'site')) }
}

/**
 * The block editor's own scripts of a WordPress, to check our markup with. Neither PHP nor any right is needed.
 * @param {{ suite?: string, report?: (line: string) => void }} [options]
 */
export async function ensureBlockScripts({ suite = 'trixie', report = reportToTerminal } = {}) {
  const folder = await ensureBlockScriptsFolder(suite, report)
  return { folder, version: await readVersion(folder) }
}

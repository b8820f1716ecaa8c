import { createHash, randomBytes } from 'node:crypto'
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { cachedOrBuilt } from './cache.mjs'
import { copyTree } from './copy-tree.mjs'
import { runCommand } from './run-command.mjs'
import { ensureSource } from './source.mjs'
import { ensureSqliteDropIn } from './sqlite-drop-in.mjs'

export const phpFolder = fileURLToPath(new URL('php/', import.meta.url))

/**
 * An installed site that is never started, only copied: site/, database/, salt, credentials.json. A change of the
 * PHP files beside this one makes a new template.
 * @param {string} suite
 * @param {(line: string) => void} report
 */
export async function ensureTemplate(suite, report) {
  return cachedOrBuilt(`template-${suite}-${await recipe()}`, async (folder) => {
    const source = await ensureSource(suite, report)
    const dropIn = await ensureSqliteDropIn(report)
    report(`installing WordPress of Debian ${suite}`)
    const site = join(folder, 'site')
    const content = join(site, 'wp-content')
    await copyTree(source, site)
    await cp(join(phpFolder, 'wp-config.php'), join(site, 'wp-config.php'))
    await copyTree(join(dropIn, 'sqlite-database-integration'), join(content, 'plugins/sqlite-database-integration'))
    await cp(join(content, 'plugins/sqlite-database-integration/db.copy'), join(content, 'db.php'))
    for (const place of [join(content, 'uploads'), join(folder, 'database')]) await mkdir(place, { recursive: true })
    await writeFile(join(folder, 'salt'), randomBytes(32).toString('hex'), { mode: 0o600 })
    const { ok, output, errors } = await runCommand('php', [join(phpFolder, 'install.php'), site, join(folder, 'credentials.json')])
    if (!ok) throw new Error(`WordPress could not be installed: ${errors || output}`)
  })
}

async function recipe() {
  const hash = createHash('sha256')
  for (const name of (await readdir(phpFolder)).sort()) hash.update(name).update(await readFile(join(phpFolder, name)))
  return hash.digest('hex').slice(0, 12)
}

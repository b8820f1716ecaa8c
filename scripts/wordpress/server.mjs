import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { temporaryFolder } from './cache.mjs'
import { copyTree } from './copy-tree.mjs'
import { assertFree, endProcessGroup, freePort, startPhpServer } from './php-server.mjs'
import { ensureWordPress } from './prepare.mjs'
import { runCommand } from './run-command.mjs'
import { phpFolder } from './template.mjs'

export { freePort }

/**
 * Starts a WordPress of its own on 127.0.0.1: fresh files, fresh database, the same users, categories and tags each
 * time. It ends with `stop()`, and with this process however that ends, unless it `outlivesUs`.
 *
 * `siteUrl` is the address WordPress believes it has; give it the address of a proxy that stands before it.
 * Scheduled posts go out only when `runCron()` is called, unless `cron` is on.
 * @param {import('./server.mjs').StartOptions} [options]
 * @returns {Promise<import('./server.mjs').WordPressServer>}
 */
export async function startWordPress({
  suite = 'trixie', port, siteUrl, timeZone = 'UTC', directory, outlivesUs = false, cron = false, plugin, report,
} = {}) {
  if (port) await assertFree(port)
  const template = await ensureWordPress({ suite, ...(report && { report }) })
  const listensOn = port ?? await freePort()
  const url = siteUrl ?? `http://127.0.0.1:${listensOn}`
  const run = directory ?? await temporaryFolder(`run-${suite}`)
  try {
    await copySite(template.folder, run)
    await configure(run, url, timeZone)
    if (plugin) await addPlugin(run, plugin)
    const group = await startPhpServer({ run, port: listensOn, outlivesUs, cron })
    const { users } = JSON.parse(await readFile(join(run, 'credentials.json'), 'utf8'))
    const direct = `http://127.0.0.1:${listensOn}`
    return {
      url,
      restUrl: `${url}/wp-json`,
      directRestUrl: `${direct}/wp-json`,
      port: listensOn,
      version: template.version,
      users,
      folder: run,
      processGroup: group,
      runCron: async () => { await (await fetch(`${direct}/wp-cron.php?doing_wp_cron`)).arrayBuffer() },
      stop: async () => {
        await endProcessGroup(group)
        await rm(run, { recursive: true, force: true })
      },
    }
  } catch (error) {
    await rm(run, { recursive: true, force: true })
    throw error
  }
}

/** @param {string} template @param {string} run */
async function copySite(template, run) {
  await mkdir(run, { recursive: true })
  await copyTree(join(template, 'site'), join(run, 'site'))
  for (const name of ['database', 'salt', 'credentials.json']) await cp(join(template, name), join(run, name), { recursive: true })
}

/**
 * A plug-in that is always on, as its PHP source.
 * @param {string} run @param {string} source
 */
async function addPlugin(run, source) {
  const folder = join(run, 'site', 'wp-content', 'mu-plugins')
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'for-tests.php'), source)
}

/** @param {string} run @param {string} url @param {string} timeZone */
async function configure(run, url, timeZone) {
  const { ok, output, errors } = await runCommand('php', [join(phpFolder, 'configure.php'), join(run, 'database', 'wordpress.sqlite'), url, timeZone])
  if (!ok) throw new Error(`The test WordPress could not be given its address and time zone: ${errors || output}`)
}

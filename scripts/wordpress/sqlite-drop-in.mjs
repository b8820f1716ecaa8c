import { createHash } from 'node:crypto'
import { readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { cachedOrBuilt } from './cache.mjs'
import { SetupError } from './setup-error.mjs'
import { findCommand, runCommand } from './run-command.mjs'

const version = '3.1.56'
const integrity = 'sha512-JTxl6djPEM2YRYz/w+BUoyoCvhSGHIjqMi4fMV1b8o1UPNvZatLaS7opo57UsrVElXrfdZwvi6IuyS4LswUx9Q=='
const plugin = 'plugin-sqlite-database-integration'

/**
 * The plugin that lets WordPress keep its data in SQLite, out of the npm package that carries it. GPL: for tests only.
 * @param {(line: string) => void} report
 */
export function ensureSqliteDropIn(report) {
  return cachedOrBuilt(`sqlite-drop-in-${version}`, async (folder) => {
    report(`fetching the SQLite drop-in (@wp-playground/cli ${version})`)
    const npm = process.env.npm_execpath?.endsWith('.js')
      ? { command: process.execPath, first: [process.env.npm_execpath] }
      : { command: findCommand('npm') ?? 'npm', first: [] }
    const packed = await runCommand(npm.command, [
      ...npm.first, 'pack', `@wp-playground/cli@${version}`, '--ignore-scripts', '--loglevel=error', '--pack-destination', folder,
    ], { cwd: folder })
    const archive = (await readdir(folder)).find((name) => name.endsWith('.tgz'))
    if (!packed.ok || !archive) {
      const reason = packed.errors.split('\n').find((line) => /npm (error|ERR!)/.test(line)) ?? packed.errors.trim()
      throw new SetupError(`The SQLite drop-in could not be fetched from the npm registry (${reason}). Connect to the network and run: node scripts/wordpress/up.mjs`)
    }
    const bytes = await readFile(join(folder, archive))
    const found = `sha512-${createHash('sha512').update(bytes).digest('base64')}`
    if (found !== integrity) throw new Error(`@wp-playground/cli ${version} is not the package that was pinned: expected ${integrity}, got ${found}`)
    await must('tar', ['-xzf', archive, 'package/sqlite-database-integration.zip'], folder)
    await must('unzip', ['-q', 'package/sqlite-database-integration.zip'], folder)
    await rename(join(folder, plugin), join(folder, 'sqlite-database-integration'))
    await rm(join(folder, 'package'), { recursive: true })
    await rm(join(folder, archive))
  })
}

/** @param {string} command @param {string[]} args @param {string} cwd */
async function must(command, args, cwd) {
  const { ok, errors } = await runCommand(command, args, { cwd })
  if (!ok) throw new Error(`${command} ${args.join(' ')}: ${errors}`)
}

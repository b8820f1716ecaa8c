import { existsSync } from 'node:fs'
import { cp, mkdir, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { cached, cachedOrBuilt } from './cache.mjs'
import { copyTree } from './copy-tree.mjs'
import { unpackDebianPackages } from './debian-packages.mjs'
import { SetupError } from './setup-error.mjs'

const shared = ['wordpress', 'wordpress-theme-twentytwentyfive', 'php-getid3', 'libjs-underscore', 'libjs-cropper', 'libjs-lodash']

/** What Debian's WordPress links to, by suite. Debian 12's own is 6.1, which the SQLite drop-in does not know. */
const packagesOf = {
  trixie: shared,
  sid: [...shared, 'libphp-phpmailer', 'libjs-jquery-ui'],
}

/** @param {string} suite @returns {asserts suite is keyof typeof packagesOf} */
function assertSuite(suite) {
  if (!Object.hasOwn(packagesOf, suite)) {
    throw new SetupError(`There is no test WordPress of the suite "${suite}". Choose trixie (6.8) or sid (7.1): node scripts/wordpress/up.mjs --suite trixie`)
  }
}

/**
 * WordPress as Debian has it, its links resolved.
 * @param {string} suite
 * @param {(line: string) => void} report
 */
export async function ensureSource(suite, report) {
  assertSuite(suite)
  const folder = await cachedOrBuilt(`source-${suite}`, async (building) => {
    const unpacked = join(building, 'unpacked')
    await mkdir(unpacked)
    await unpackDebianPackages({ suite, packages: packagesOf[suite], folder: unpacked, report })
    const wordpress = join(unpacked, 'usr/share/wordpress')
    for (const name of ['.htaccess', 'wp-config.php', 'wp-includes/certificates/ca-bundle.crt']) await rm(join(wordpress, name), { force: true })
    await cp(wordpress, join(building, 'wordpress'), { recursive: true, dereference: true })
    await rm(unpacked, { recursive: true })
  })
  return join(folder, 'wordpress')
}

/**
 * The scripts of the block editor and the list of what needs what. No PHP is needed for them.
 * @param {string} suite
 * @param {(line: string) => void} report
 */
export async function ensureBlockScriptsFolder(suite, report) {
  assertSuite(suite)
  const folder = await cachedOrBuilt(`block-scripts-${suite}`, async (building) => {
    const source = cached(`source-${suite}`)
    const unpacked = join(building, 'unpacked')
    if (!source) {
      await mkdir(unpacked)
      await unpackDebianPackages({ suite, packages: ['wordpress'], folder: unpacked, report })
    }
    const includes = join(source ? join(source, 'wordpress') : join(unpacked, 'usr/share/wordpress'), 'wp-includes')
    const to = join(building, 'wp-includes')
    await mkdir(join(to, 'js'), { recursive: true })
    await mkdir(join(to, 'assets'))
    await copyTree(join(includes, 'js/dist'), join(to, 'js/dist'))
    for (const file of ['version.php', 'assets/script-loader-packages.php']) await cp(join(includes, file), join(to, file))
    await removeAllBut(join(to, 'js/dist'), '.min.js')
    await rm(unpacked, { recursive: true, force: true })
  })
  return folder
}

/** @param {string} wordpress */
export async function readVersion(wordpress) {
  const text = await readFile(join(wordpress, 'wp-includes/version.php'), 'utf8')
  const version = /^\$wp_version = '(.+)';/m.exec(text)?.[1]
  if (!version) throw new Error(`${wordpress}/wp-includes/version.php names no version`)
  return version
}

/** @param {string} folder @param {string} ending */
async function removeAllBut(folder, ending) {
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    const file = join(entry.parentPath ?? entry.path, entry.name)
    if (!entry.isDirectory() && !(entry.name.endsWith(ending) && existsSync(file))) await rm(file)
  }
}

import { existsSync } from 'node:fs'
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { SetupError } from './setup-error.mjs'
import { findCommand, runCommand } from './run-command.mjs'

const keyring = '/usr/share/keyrings/debian-archive-keyring.gpg'

/**
 * Downloads packages of a Debian suite with apt and unpacks them into a folder. Nothing is installed, no right is
 * needed, and apt's own lists and sources are left alone.
 * @param {{ suite: string, packages: readonly string[], folder: string, report: (line: string) => void }} request
 */
export async function unpackDebianPackages({ suite, packages, folder, report }) {
  for (const command of ['apt-get', 'dpkg-deb']) {
    if (!findCommand(command)) throw new SetupError(`The test WordPress comes from Debian's package archive and needs ${command}: run this on Debian or Ubuntu, or in a container of Debian.`)
  }
  if (!existsSync(keyring)) throw new SetupError('The keys of the Debian archive are missing. Run: sudo apt-get install -y debian-archive-keyring')
  const apt = join(folder, '.apt')
  const downloads = join(apt, 'downloads')
  for (const part of ['lists/partial', 'archives/partial', 'downloads']) await mkdir(join(apt, part), { recursive: true })
  await writeFile(join(apt, 'sources.list'), await sourcesFor(suite))
  const options = [
    `Dir::Etc::sourcelist=${apt}/sources.list`, 'Dir::Etc::sourceparts=/dev/null',
    `Dir::State::lists=${apt}/lists`, `Dir::Cache=${apt}`, 'Dir::Cache::archives=archives',
    `APT::Sandbox::User=${userInfo().username}`, 'APT::Update::Error-Mode=any', 'Acquire::Retries=2',
  ].flatMap((option) => ['-o', option])
  const apts = async (/** @type {string[]} */ args, /** @type {(line: string) => void} */ onLine = () => {}) => {
    const { ok, errors } = await runCommand('apt-get', ['-q', ...options, ...args], { cwd: downloads, onLine })
    if (ok) return
    const reason = errors.split('\n').find((line) => line.startsWith('E:')) ?? errors.trim().split('\n')[0] ?? ''
    throw new SetupError(`WordPress of Debian ${suite} could not be fetched (${reason.replace(/^E: /, '')}). Connect to the network and run: node scripts/wordpress/up.mjs --suite ${suite}`)
  }
  report(`reading the package list of Debian ${suite}`)
  await apts(['update'])
  await apts(['download', ...packages], (line) => {
    const [, number, name, size] = /^Get:(\d+) \S+ \S+ \S+ (\S+) .*\[(.+)\]/.exec(line) ?? []
    if (name) report(`fetching ${name} (${number} of ${packages.length}, ${size})`)
  })
  report(`unpacking WordPress of Debian ${suite}`)
  for (const archive of await readdir(downloads)) {
    const { ok, errors } = await runCommand('dpkg-deb', ['-x', join(downloads, archive), folder])
    if (!ok) throw new Error(`dpkg-deb could not unpack ${archive}: ${errors}`)
  }
  await rm(apt, { recursive: true })
}

/** @param {string} suite */
async function sourcesFor(suite) {
  const { archive, security } = await debianMirrors()
  const lines = [`deb [signed-by=${keyring}] ${archive} ${suite} main`]
  if (security && suite !== 'sid') lines.push(`deb [signed-by=${keyring}] ${security} ${suite}-security main`)
  return lines.join('\n') + '\n'
}

/** The mirrors that this machine's own apt uses, as apt itself reads its sources. */
async function debianMirrors() {
  const { output } = await runCommand('apt-get', ['update', '--print-uris'])
  const releases = [...output.matchAll(/^'(\S+?)\/dists\/([^/\s]+)\/InRelease'/gm)]
    .map(([, address = '', suite = '']) => ({ address, suite }))
  const archive = releases.find(({ address, suite }) => /\/debian\/?$/.test(address) && !suite.includes('-'))?.address
  const security = releases.find(({ suite }) => suite.endsWith('-security'))?.address
  const address = process.env.COPYDESK_DEBIAN_MIRROR || archive
  if (!address) throw new SetupError('No mirror of Debian is among the sources of apt. Name one: COPYDESK_DEBIAN_MIRROR=<address of a Debian mirror> npm test')
  return { archive: address, security }
}

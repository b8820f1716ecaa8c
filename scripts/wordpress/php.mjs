import { SetupError } from './setup-error.mjs'
import { findCommand, runCommand } from './run-command.mjs'

const packages = ['php-cli', 'php-sqlite3', 'php-gd', 'php-xml', 'php-mbstring', 'php-curl', 'unzip']
const extensions = ['pdo_sqlite', 'sqlite3', 'gd', 'dom', 'mbstring', 'curl', 'json']

/**
 * PHP with what WordPress needs of it: what is there is used, else Debian's packages are installed when we may.
 * @param {(line: string) => void} report
 */
export async function ensurePhp(report) {
  if (await isPhpReady()) return
  const command = `apt-get install -y --no-install-recommends ${packages.join(' ')}`
  if (process.getuid?.() !== 0 || !findCommand('apt-get')) {
    throw new SetupError(`The test WordPress needs PHP with SQLite, GD, XML, mbstring and cURL, and unzip. Run: sudo ${command}`)
  }
  report(`installing ${packages.join(', ')} with apt-get`)
  const install = () => runCommand('apt-get', ['-o', 'DPkg::Lock::Timeout=300', '-q', ...command.split(' ').slice(1)], {
    env: { DEBIAN_FRONTEND: 'noninteractive' },
    onLine: (line) => { if (/^Setting up (php8?[\d.]*-cli|php-|unzip)/.test(line)) report(line) },
  })
  let installed = await install()
  if (!installed.ok) {
    report('reading the package lists again')
    await runCommand('apt-get', ['-o', 'DPkg::Lock::Timeout=300', '-q', 'update'])
    installed = await install()
  }
  if (installed.ok && await isPhpReady()) return
  const reason = installed.errors.split('\n').find((line) => line.startsWith('E:')) ?? 'PHP lacks an extension afterwards'
  throw new SetupError(`PHP could not be installed (${reason}). Put that right and run: ${command}`)
}

async function isPhpReady() {
  if (!findCommand('php') || !findCommand('unzip')) return false
  const { ok, output } = await runCommand('php', ['-m'])
  const loaded = output.toLowerCase().split('\n').map((line) => line.trim())
  return ok && extensions.every((extension) => loaded.includes(extension))
}

import { statSync } from 'node:fs'
import { ask, findProgram, run } from './child.mjs'
import { sayWhile } from './say.mjs'
import { Stop } from './stop.mjs'

const libraries = [
  'libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'libxss1', 'libxtst6', 'libatspi2.0-0', 'libdrm2', 'libxkbcommon0', 'libcups2'
]
const fonts = ['fonts-noto-cjk', 'fonts-noto-color-emoji']

export const hasDisplay = () => Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)

/** Shared libraries that the loader does not find for this binary. */
const findMissingLibraries = (binary) =>
  (ask('ldd', [binary]) ?? '')
    .split('\n')
    .filter((line) => line.includes('not found'))
    .map((line) => line.trim().split(' ')[0])

/** Whether some font can show Korean and some font emoji; undefined when nobody can say (no fontconfig). */
export const findFonts = () => {
  const list = (pattern) => ask('fc-list', [pattern])?.trim()
  const korean = list(':lang=ko')
  const emoji = list(':lang=und-zsye')
  return korean === undefined ? undefined : { korean: Boolean(korean), emoji: Boolean(emoji) }
}

const isRoot = () => process.getuid?.() === 0

/**
 * Installs Debian packages as root; for anyone else, or elsewhere, stops with the command to run.
 *
 * @param {string[]} packages
 * @param {string} why a clause that ends the sentence "… because"
 */
export const installPackages = async (packages, why) => {
  const command = `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${packages.join(' ')}`
  if (!findProgram('apt-get')) {
    throw new Stop(`Something is missing on this system: ${why}. On Debian and Ubuntu the packages are ${packages.join(', ')}.`)
  }
  if (!isRoot()) throw new Stop(`Packages of the system are missing, and only root may install them: ${why}.`, { command })

  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  let last = ''
  const apt = (args) =>
    run('apt-get', ['-o', 'DPkg::Lock::Timeout=120', '-q', ...args], { env, onLine: (line) => (last = line.slice(0, 60)) })
  const install = () => apt(['install', '-y', '--no-install-recommends', ...packages])
  const { code, output } = await sayWhile(
    `installing packages of the system because ${why}: apt-get install ${packages.join(' ')}`,
    async () => {
      const first = await install()
      if (first.code === 0) return first
      await apt(['update'])
      return install()
    },
    () => last
  )
  if (code === 0) return
  const lines = output.split('\n').filter((line) => /^[EW]:/.test(line))
  throw new Stop('apt-get could not install what is missing: are the Debian mirrors reachable?', {
    command: command.replaceAll('sudo ', ''),
    detail: lines.join('\n')
  })
}

/** What Electron needs of a Linux system: shared libraries, an X server where there is no display, and fonts. */
export const ensureSystemPackages = async (binary) => {
  if (process.platform !== 'linux') return
  const missing = findMissingLibraries(binary)
  const needsServer = !hasDisplay() && !findProgram('Xvfb')
  const needed = [...(missing.length > 0 ? libraries : []), ...(needsServer ? ['xvfb'] : [])]
  if (needed.length > 0) {
    const reasons = [
      missing.length > 0 && `Electron misses ${missing.length} shared libraries (${missing[0]} …)`,
      needsServer && 'there is no display and no Xvfb to make one'
    ]
    await installPackages(needed, reasons.filter(Boolean).join(' and '))
  }
  await ensureFonts()
}

// Electron runs without them, with boxes for Korean and emoji: nobody is stopped for fonts, but root gets them.
const ensureFonts = async () => {
  const found = findFonts()
  if ((found?.korean && found.emoji) || !isRoot() || !findProgram('apt-get')) return
  await installPackages([...fonts, 'fontconfig'], 'no font shows Korean and emoji').catch((error) => {
    if (!(error instanceof Stop)) throw error
  })
}

/** Whether Chromium's sandbox cannot work here: as root, or where neither namespaces nor the setuid helper are to be had. */
export const isSandboxImpossible = (folder) => {
  if (process.platform !== 'linux') return false
  if (isRoot()) return true
  const helper = statSync(`${folder}/chrome-sandbox`, { throwIfNoEntry: false })
  if (helper && helper.uid === 0 && (helper.mode & 0o4000) !== 0) return false
  const kernel = (name) => ask('cat', [`/proc/sys/kernel/${name}`])?.trim()
  return kernel('apparmor_restrict_unprivileged_userns') === '1' || kernel('unprivileged_userns_clone') === '0'
}

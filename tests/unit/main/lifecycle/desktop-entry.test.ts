import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, lstat, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { entryOf, registerHandler, withDefault } from '../../../../src/main/lifecycle/desktop-entry'
import { commandOf, handlerOf, readGroup } from '../../../support/linux-desktop'

const address = 'copydesk://sign-in?state=s&password=p%20q'
const run = promisify(execFile)

interface Places {
  readonly dataHome: string
  readonly configHome: string
  readonly env: NodeJS.ProcessEnv
}

async function withPlaces(work: (places: Places) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'copydesk-desktop-'))
  const [dataHome, configHome] = [join(folder, 'share'), join(folder, 'config 한글')]
  try {
    await work({ dataHome, configHome, env: { ...process.env, XDG_DATA_HOME: dataHome, XDG_CONFIG_HOME: configHome } })
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** Signs that the specification asks to quote, and others of real paths. */
const argument = fc.string({ unit: fc.constantFrom(...Array.from(' \t\n"\'\\><~|&;$*?#()`%=한é/ab.-')), minLength: 1, maxLength: 12 })

describe('the entry of a desktop', () => {
  test('starts the very program with the very arguments, whatever they hold', () => {
    fc.assert(fc.property(fc.array(argument, { minLength: 1, maxLength: 5 }), (command) => {
      expect(commandOf(entryOf('copydesk', command), address)).toEqual([...command, address])
    }))
  })

  test('leaves a plain path without quotes, in which xdg-open finds no program', () => {
    expect(entryOf('copydesk', ['env', 'COPYDESK_HOME=/home/mina/.config/Copydesk', '/opt/electron', '/home/mina/copydesk'])).toContain(
      '\nExec=env COPYDESK_HOME=/home/mina/.config/Copydesk /opt/electron /home/mina/copydesk %u\n'
    )
  })
})

describe('a list of defaults', () => {
  const line = fc.constantFrom('', '# Mina’s own', 'text/html=firefox.desktop;', 'x-scheme-handler/copydesk=copydesk.desktop;other.desktop', 'x-scheme-handler/copydesk = copydesk-sign-in.desktop', 'no value')
  const lines = fc.array(line, { maxLength: 5 })
  const group = (name: string) => fc.option(lines.map((inside) => [`[${name}]`, ...inside]), { nil: [] })
  const list = fc.tuple(lines, group('Added Associations'), group('Default Applications'), group('Removed Associations')).map((groups) => groups.flat().join('\n'))
  const isOurs = (present: string) => present.startsWith('x-scheme-handler/copydesk')

  test('gets our entry as the first choice, and keeps every other line in its order', () => {
    fc.assert(fc.property(list, (text) => {
      const changed = withDefault(text, 'copydesk', 'copydesk-sign-in.desktop')
      expect(readGroup(changed, 'Default Applications').get('x-scheme-handler/copydesk')?.trim()).toMatch(/^copydesk-sign-in\.desktop(;|$)/)
      const others = (of: string) => of.split('\n').filter((present) => !isOurs(present) && present !== '' && present !== '[Default Applications]')
      expect(others(changed)).toEqual(others(text))
      for (const name of ['Added Associations', 'Removed Associations']) expect(readGroup(changed, name)).toEqual(readGroup(text, name))
      expect(withDefault(changed, 'copydesk', 'copydesk-sign-in.desktop')).toBe(changed)
    }))
  })

  test('keeps who was chosen before as the next choice', () => {
    const before = '[Default Applications]\ntext/html=firefox.desktop\nx-scheme-handler/copydesk=copydesk.desktop\n\n[Added Associations]\nx-scheme-handler/copydesk=other.desktop\n'
    expect(withDefault(before, 'copydesk', 'copydesk-sign-in.desktop')).toBe(
      '[Default Applications]\nx-scheme-handler/copydesk=copydesk-sign-in.desktop;copydesk.desktop\ntext/html=firefox.desktop\n\n[Added Associations]\nx-scheme-handler/copydesk=other.desktop\n'
    )
  })
})

describe('registering', () => {
  test('makes folders and files that are not there, and writes nothing a second time', async () => {
    await withPlaces(async ({ dataHome, configHome, env }) => {
      const command = ['env', 'COPYDESK_HOME=/tmp/a b', '/opt/electron', '/checkout 100%']
      expect(await registerHandler('copydesk-sign-in', 'copydesk', command, env)).toBe(true)
      expect(await handlerOf(address, { dataHome, configHome })).toEqual([...command, address])
      const before = await lstat(join(configHome, 'mimeapps.list'), { bigint: true })
      expect(await registerHandler('copydesk-sign-in', 'copydesk', command, env)).toBe(true)
      expect(await lstat(join(configHome, 'mimeapps.list'), { bigint: true })).toEqual(before)
    })
  })

  test('keeps a list that is a link to a file elsewhere, and its bytes that are no UTF-8', async () => {
    await withPlaces(async ({ configHome, env }) => {
      await mkdir(join(configHome, 'dotfiles'), { recursive: true })
      const [list, real] = [join(configHome, 'mimeapps.list'), join(configHome, 'dotfiles', 'list')]
      const bytes = Buffer.from([0x23, 0xff, 0xfe, 0x0a])
      await writeFile(real, bytes)
      await symlink(real, list)
      expect(await registerHandler('copydesk-sign-in', 'copydesk', ['/opt/electron'], env)).toBe(true)
      expect((await lstat(list)).isSymbolicLink()).toBe(true)
      expect((await readFile(real)).subarray(0, 4)).toEqual(bytes)
      expect(await readdir(configHome)).toEqual(['dotfiles', 'mimeapps.list'])
    })
  })

  test('says no where nothing can be written, and leaves the list as it is', async () => {
    await withPlaces(async ({ dataHome, configHome, env }) => {
      await mkdir(configHome, { recursive: true })
      await writeFile(join(configHome, 'mimeapps.list'), 'text\n')
      await writeFile(dataHome, 'a file where a folder should be')
      expect(await registerHandler('copydesk-sign-in', 'copydesk', ['/opt/electron'], env)).toBe(false)
      expect(await readFile(join(configHome, 'mimeapps.list'), 'utf8')).toBe('text\n')
    })
  })

  const gio = ['/usr/bin/gio', '/usr/local/bin/gio'].find(existsSync)
  test.runIf(gio !== undefined)('is understood by GLib, which starts the program with the address', async () => {
    await withPlaces(async ({ dataHome, env }) => {
      const folder = join(dataHome, 'a "strange" $place\\100%')
      const [program, told] = [join(folder, 'program'), join(folder, 'told')]
      await mkdir(folder, { recursive: true })
      await run('mkfifo', [told])
      await writeFile(program, '#!/bin/sh\nprintf "%s\\n" "$COPYDESK_HOME" "$@" > "$(dirname "$0")/told"\n')
      await chmod(program, 0o755)
      expect(await registerHandler('copydesk-sign-in', 'copydesk', ['env', 'COPYDESK_HOME=/a b', program, 'an argument'], env)).toBe(true)
      const [heard] = await Promise.all([readFile(told, 'utf8'), run(gio ?? '', ['open', address], { env })])
      expect(heard).toBe(`/a b\nan argument\n${address}\n`)
    })
  })
})

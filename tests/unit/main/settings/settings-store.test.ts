import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { settingsSchema } from '../../../../src/ipc/settings'
import { SettingsStore } from '../../../../src/main/settings/settings-store'
import { faultFileSystem } from '../library/fault-file-system'
import { temporaryFolders } from '../library/temporary-folder'

const newFolder = temporaryFolders()
const clock = (): Date => new Date('2026-11-23T02:00:00.000Z')
const defaults = settingsSchema.parse({})

describe('the settings', () => {
  it('are the defaults where there is no file, and write none by being read', async () => {
    const folder = await newFolder()
    expect(await new SettingsStore({ path: join(folder, 'settings.json'), clock }).read()).toEqual(defaults)
    expect(await readdir(folder)).toEqual([])
  })

  it('keep each change beside the others, also when several come at once', async () => {
    const path = join(await newFolder(), 'settings.json')
    const store = new SettingsStore({ path, clock })
    await Promise.all([store.change({ appearance: 'dark' }), store.change({ language: 'ko' }), store.change({ isLibraryShown: false })])
    const expected = { ...defaults, appearance: 'dark', language: 'ko', isLibraryShown: false }
    expect(await new SettingsStore({ path, clock }).read()).toEqual(expected)
    expect(await store.read()).toEqual(expected)
  })

  it.each(['', '{"language":', '[]', '{"language":"tlh"}', '{"surprise":1}'])('that are broken (%s) are set aside, and the defaults used', async (content) => {
    const folder = await newFolder()
    const path = join(folder, 'settings.json')
    await writeFile(path, content)
    const store = new SettingsStore({ path, clock })
    expect(await store.read()).toEqual(defaults)
    await store.change({ appearance: 'light' })
    expect((await readdir(folder)).sort()).toEqual(['settings.json', 'settings.json.broken-2026-11-23T02-00-00-000Z'])
    expect(await readFile(`${path}.broken-2026-11-23T02-00-00-000Z`, 'utf8')).toBe(content)
  })

  it('of an older Copydesk get the defaults of what was added since', async () => {
    const path = join(await newFolder(), 'settings.json')
    await writeFile(path, '{"appearance":"dark"}')
    expect(await new SettingsStore({ path, clock }).read()).toEqual({ ...defaults, appearance: 'dark' })
  })

  it('that cannot be read are never written over, and a change holds for the session', async () => {
    const path = join(await newFolder(), 'settings.json')
    await writeFile(path, '{"appearance":"dark"}')
    const { fileSystem } = faultFileSystem({ failAt: 0, code: '' })
    const unreadable = { ...fileSystem, readFile: () => Promise.reject(Object.assign(new Error('EIO'), { code: 'EIO', syscall: 'read' })) }
    const store = new SettingsStore({ path, clock, fileSystem: unreadable })
    expect(await store.change({ language: 'ko' })).toEqual({ ok: false, error: { code: 'disk-failed', details: { reason: 'EIO' } } })
    expect(await store.read()).toEqual({ ...defaults, language: 'ko' })
    expect(await readFile(path, 'utf8')).toBe('{"appearance":"dark"}')
  })
})

import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { contract } from '../../src/ipc/contract'
import { KnownLibraries } from '../../src/main/lifecycle/known-libraries'
import { parseDraft } from '../../src/main/library/draft-file'
import { lockLibrary } from '../../src/main/library/library-lock'
import { SettingsStore } from '../../src/main/settings/settings-store'
import { SiteStore } from '../../src/main/publishing/site-store'
import { draftOf, openTestLibrary } from '../unit/main/library/sample-article'
import { temporaryFolders } from '../unit/main/library/temporary-folder'
import { forgeDraft } from './support/forge-draft'
import { makeLibraryWithOld } from './support/library-with'

const newFolder = temporaryFolders()
const clock = (): Date => new Date('2026-11-23T02:00:00.000Z')
const attacks = [
  ['__proto__', '{"__proto__":{"isAdmin":true},"format":1}'],
  ['constructor.prototype', '{"constructor":{"prototype":{"isAdmin":true}},"format":1}'],
  ['duplicate keys', '{"format":1,"format":{},"format":1}'],
  ['1e999', '{"format":1e999,"language":1e999,"entries":[1e999]}'],
  ['a depth of 100,000', `{"format":1,"entries":${'['.repeat(100_000)}${']'.repeat(100_000)}}`],
  ['null', 'null'],
  ['a string', '"format"']
] as const

afterEach(() => {
  expect('isAdmin' in {}).toBe(false)
})

describe('fault 32: hostile JSON', () => {
  it.each(attacks)('%s in any file of a library or an installation is refused, and the app goes on', async (_name, text) => {
    const directory = await newFolder()
    const { article } = await makeLibraryWithOld(directory)
    for (const name of ['index.json', 'index.journal', 'sites.json', '.lock', `receipts/${article.id}.json`, 'home/settings.json', 'home/libraries.json']) {
      await mkdir(dirname(join(directory, name)), { recursive: true })
      await writeFile(join(directory, name), text)
    }
    const library = await openTestLibrary(directory)
    await library.list()
    await library.verified()
    expect((await library.list()).map(({ headline }) => headline)).toEqual(['Old'])
    expect(await library.receipts.read(article.id)).toEqual({ ok: true, value: [] })
    expect(await new SiteStore({ path: join(directory, 'sites.json'), clock }).list()).toEqual({ ok: true, value: [] })
    expect((await new SettingsStore({ path: join(directory, 'home', 'settings.json'), clock }).read()).language).toBe('system')
    await new KnownLibraries(join(directory, 'home', 'libraries.json'), clock).assertNotVanished(directory)
    await (await lockLibrary(join(directory, '.lock')))()
    await library.close()
  })

  it('in a draft with the right checksum is refused and set nowhere', async () => {
    const { article } = await makeLibraryWithOld(await newFolder())
    const forged = forgeDraft(article)
    const hostile = [
      forgeDraft(JSON.parse(JSON.stringify(article).replace('"headline":', '"__proto__":{"isAdmin":true},"headline":'))),
      forgeDraft({ ...article, constructor: { prototype: { isAdmin: true } } }),
      forged.replace('"edition":1', '"edition":1e999'),
      forged.replace('"headline":', '"headline":"Another","headline":'),
      forged.replace('"revision":9', '"revision":1e999'),
      forged.replace('"type":"doc"', '"type":"doc","__proto__":{"content":[]}')
    ]
    expect(parseDraft(article.id, Buffer.from(forged)).ok).toBe(true)
    for (const text of hostile) {
      const outcome = parseDraft(article.id, Buffer.from(text))
      if (outcome.ok) expect(outcome.value.article).toEqual(article) // a key given twice with the same last word means the same
    }
    expect(hostile.map((text) => parseDraft(article.id, Buffer.from(text)).ok)).toEqual([false, false, false, true, false, false])
  })

  it('in a request of the page is refused', async () => {
    const { article } = await makeLibraryWithOld(await newFolder())
    const draft = draftOf(article)
    const input = contract['library:save'].input
    expect(input.safeParse({ draft }).success).toBe(true)
    expect(input.safeParse(JSON.parse(JSON.stringify({ draft }).replace('"headline":', '"__proto__":{"isAdmin":true},"headline":'))).success).toBe(false)
    expect(input.safeParse({ draft: { ...draft, constructor: { prototype: {} } } }).success).toBe(false)
    expect(contract['library:open'].input.safeParse({ id: '../../etc/passwd' }).success).toBe(false)
  })
})

import { readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { diskFileSystem } from '../../../../src/main/library/file-system'
import { readOnlyFileSystem } from '../../../../src/main/library/read-only-file-system'
import { Templates } from '../../../../src/main/library/templates'
import { sampleArticle } from './sample-article'
import { temporaryFolders } from './temporary-folder'

const newFolder = temporaryFolders()

async function newTemplates(fileSystem = diskFileSystem) {
  const directory = join(await newFolder(), 'templates')
  let count = 0
  return { directory, templates: new Templates({ directory, fileSystem, now: () => '2026-11-27T12:00:00.000Z', newId: () => `template-${String(++count)}` }) }
}

describe("the editor's own templates", () => {
  it('are none at first, and are found by headline with the number of their items once they are kept', async () => {
    const { templates } = await newTemplates()
    expect(await templates.list()).toEqual([])
    for (const headline of ['Weekly review', '주간 순위', 'Cast news']) expect(await templates.keep(sampleArticle(headline))).toEqual({ ok: true, value: undefined })
    expect(await templates.list()).toEqual([
      { id: 'template-3', headline: 'Cast news', itemCount: null },
      { id: 'template-1', headline: 'Weekly review', itemCount: null },
      { id: 'template-2', headline: '주간 순위', itemCount: null }
    ])
    expect(await templates.read('template-1')).toMatchObject({ ok: true, value: sampleArticle('Weekly review') })
  })

  it('keep the rules for their slots, and have none where they were kept before there were any', async () => {
    const { directory, templates } = await newTemplates()
    const slots = [{ part: 'item' as const, fewest: 5, most: 90, needsPicture: true, needsCredit: false }]
    await templates.keep({ ...sampleArticle('With rules'), slots })
    expect(await templates.read('template-1')).toMatchObject({ ok: true, value: { slots } })
    const before = await readFile(new URL('../../../fixtures/format-4/article.json', import.meta.url), 'utf8')
    await writeFile(join(directory, 'article-of-format-4.json'), before)
    expect(await templates.read('article-of-format-4')).toMatchObject({ ok: true, value: { slots: [] } })
  })

  it('go when they are removed, once or twice', async () => {
    const { directory, templates } = await newTemplates()
    await templates.keep(sampleArticle())
    for (const _time of [1, 2]) expect(await templates.remove('template-1')).toEqual({ ok: true, value: undefined })
    expect(await readdir(directory)).toEqual([])
    expect(await templates.read('template-1')).toMatchObject({ ok: false, error: { code: 'template-not-found' } })
  })

  it('that are damaged, or no template, are not offered and stay as they are', async () => {
    const { directory, templates } = await newTemplates()
    await templates.keep(sampleArticle('Whole'))
    await templates.keep(sampleArticle('Under another name'))
    await rename(join(directory, 'template-2.json'), join(directory, 'template-9.json'))
    await writeFile(join(directory, 'damaged1.json'), '{"format":')
    await writeFile(join(directory, 'notes.txt'), 'mine')
    expect((await templates.list()).map(({ headline }) => headline)).toEqual(['Whole'])
    expect((await readdir(directory)).toSorted()).toEqual(['damaged1.json', 'notes.txt', 'template-1.json', 'template-9.json'])
  })

  it('are not written into a library that takes no files', async () => {
    const { templates } = await newTemplates(readOnlyFileSystem)
    expect(await templates.keep(sampleArticle())).toMatchObject({ ok: false, error: { code: 'disk-read-only' } })
  })
})

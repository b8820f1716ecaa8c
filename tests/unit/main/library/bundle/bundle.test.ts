import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { Article } from '../../../../../src/core/article/article'
import { currentFormat } from '../../../../../src/core/migrations/migrate'
import { openBundle } from '../../../../../src/main/library/bundle/open-bundle'
import { readBundle } from '../../../../../src/main/library/bundle/read-bundle'
import { bundleBytes } from '../../../../../src/main/library/bundle/write-bundle'
import { PictureStore } from '../../../../../src/main/pictures/picture-store'
import { arbitraryArticle } from '../../../../support/arbitrary-article'
import { finishedListicle } from '../../../../support/build-article'
import { makePictureFiles } from '../../../../support/picture-files'
import { openTestLibrary } from '../sample-article'
import { temporaryFolders } from '../temporary-folder'

const newFolder = temporaryFolders()
const embargo = '2030-01-01T00:00:00.000Z'

async function newLibrary() {
  const directory = join(await newFolder(), 'library')
  return { library: await openTestLibrary(directory), pictures: new PictureStore(join(directory, 'media')) }
}

/** The bundle of an article with one picture, made in one library, and another library without that picture. */
async function withBundle() {
  const here = await newLibrary()
  const there = await newLibrary()
  const [path = ''] = await makePictureFiles(await newFolder(), 1)
  const imported = await here.pictures.importPath(path)
  if (!imported.ok) throw new Error(imported.error.code)
  const { pictureId } = imported.value
  const article: Article = { ...finishedListicle, isSlugEdited: true, leadPicture: { pictureId, width: 1600, height: 900, alt: 'A harbor', caption: 'Dawn', credit: 'KBS' }, body: { type: 'doc', content: [{ type: 'paragraph' }] }, notes: 'Call her' }
  const bundle = await bundleBytes(article, embargo, here.pictures)
  const opened = (bytes: Uint8Array) => openBundle(there.library, there.pictures, 'Harbor.copydesk', bytes)
  /** The same with other files in it; undefined takes one out. */
  const changed = (entries: Readonly<Record<string, Uint8Array | undefined>>) =>
    zipSync(Object.fromEntries(Object.entries({ ...unzipSync(bundle), ...entries }).flatMap(([name, bytes]) => (bytes === undefined ? [] : [[name, bytes]]))))
  const close = () => Promise.all([here.library.close(), there.library.close()])
  return { article, bundle, changed, opened, pictureId, path, there, close }
}

const bytesOf = (text: string) => new TextEncoder().encode(text)

describe('the bundle of an article', () => {
  it('brings everything into another library: words, notes, picture and embargo, and no site', async () => {
    const { article, bundle, opened, pictureId, path, there, close } = await withBundle()
    const outcome = await opened(bundle)
    if (!outcome.ok) throw new Error(outcome.error.code)
    const { article: copy, picturesLeft } = outcome.value
    const { id: _id, createdAt: _createdAt, updatedAt: _updatedAt, edition: _edition, remotes: _remotes, ...words } = article
    expect(copy).toMatchObject(words)
    expect(copy).toMatchObject({ remotes: [], edition: 0 })
    expect(picturesLeft).toBe(0)
    expect(await readFile(there.pictures.pathOfPicture(pictureId))).toEqual(await readFile(path))
    expect(await there.library.embargoes.read(copy.id)).toEqual({ ok: true, value: embargo })
    await close()
  })

  it('is the same article whatever is written in it', async () => {
    const { pictures, library } = await newLibrary()
    await fc.assert(
      fc.asyncProperty(arbitraryArticle, async (article) => {
        const read = await readBundle('a.copydesk', await bundleBytes(article, null, pictures), pictures)
        expect(read).toMatchObject({ ok: true, value: { article: { headline: article.headline, body: article.body, passageNotes: article.passageNotes }, embargo: null } })
      }),
      { numRuns: 30 }
    )
    await library.close()
  })

  it('comes without a picture that is not in it, or is another than its name says', async () => {
    const { bundle, changed, opened, pictureId, close } = await withBundle()
    for (const picture of [undefined, bytesOf('no picture'), unzipSync(bundle)['article.json']]) {
      expect(await opened(changed({ [`pictures/${pictureId}`]: picture }))).toMatchObject({ ok: true, value: { picturesLeft: 1 } })
    }
    await close()
  })

  it('of a newer Copydesk is refused by name', async () => {
    const { changed, opened, close } = await withBundle()
    const newer = bytesOf(JSON.stringify({ format: currentFormat + 1 }))
    expect(await opened(changed({ 'article.json': newer }))).toEqual({ ok: false, error: { code: 'document-too-new', details: { name: 'Harbor.copydesk' } } })
    await close()
  })

  it('is refused, and leaves nothing in the library, where it is damaged or its embargo cannot be read', async () => {
    const { bundle, changed, opened, there, close } = await withBundle()
    const words = unzipSync(bundle)['article.json'] ?? new Uint8Array()
    const altered = bytesOf(new TextDecoder().decode(words).replace('Call her', 'Call him'))
    for (const bytes of [bytesOf('none'), bundle.subarray(0, bundle.length - 40), changed({ 'article.json': undefined }), changed({ 'article.json': altered }), changed({ 'embargo.json': bytesOf('{"until":"soon"}') }), changed({ 'embargo.json': new Uint8Array(2_000) })]) {
      expect(await opened(bytes)).toEqual({ ok: false, error: { code: 'document-unreadable', details: { name: 'Harbor.copydesk' } } })
    }
    expect(await there.library.list()).toEqual([])
    await close()
  })
})

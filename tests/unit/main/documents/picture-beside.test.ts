import { copyFile, mkdir, rename, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { importPictureBeside } from '../../../../src/main/documents/picture-beside'
import { PictureStore } from '../../../../src/main/pictures/picture-store'
import { makePictureFiles } from '../../../support/picture-files'
import { temporaryFolders } from '../library/temporary-folder'

const newFolder = temporaryFolders()

/** A document with a picture in a folder beside it, and the editor's private picture outside. */
async function withPictures() {
  const home = await newFolder()
  const folder = join(home, 'story')
  const document = join(folder, 'story.md')
  const store = new PictureStore(join(home, 'media'))
  const [picture = '', secret = ''] = await makePictureFiles(home, 2)
  await mkdir(join(folder, 'pictures of it'), { recursive: true })
  await mkdir(join(home, 'media'))
  await rename(picture, join(folder, 'pictures of it', '한글 1.jpg'))
  await rename(secret, join(home, 'private.jpg'))
  await writeFile(document, '')
  return { home, folder, take: (address: string) => importPictureBeside(store, document, address) }
}

describe('a picture that a document names', () => {
  it.each(['pictures%20of%20it/%ED%95%9C%EA%B8%80%201.jpg', './pictures of it/한글 1.jpg?size=2#here', 'pictures of it\\한글 1.jpg', 'pictures of it/../pictures of it/한글 1.jpg'])('is taken by %s', async (address) => {
    const { take } = await withPictures()
    expect(await take(address)).toMatchObject({ ok: true, value: { width: 1600, height: 900, name: '한글 1.jpg' } })
  })

  it('is never one outside the folder of the document', async () => {
    const { home, folder, take } = await withPictures()
    await symlink(join(home, 'private.jpg'), join(folder, 'link.jpg'))
    await symlink(home, join(folder, 'way-out'))
    await mkdir(join(home, 'story-2'))
    await copyFile(join(home, 'private.jpg'), join(home, 'story-2', 'private.jpg'))
    for (const address of ['../private.jpg', '%2e%2e/private.jpg', '..%2fprivate.jpg', '..\\private.jpg', join(home, 'private.jpg'), 'link.jpg', 'way-out/private.jpg', '../story-2/private.jpg']) {
      expect(await take(address), address).toEqual({ ok: false, error: { code: 'picture-file-not-found', details: { path: address } } })
    }
  })

  it.each(['', '%', 'gone.jpg', '.', 'story.md/x.jpg', 'a\0b'])('is not there at %j', async (address) => {
    expect(await (await withPictures()).take(address)).toEqual({ ok: false, error: { code: 'picture-file-not-found', details: { path: address } } })
  })
})

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { placedPicturesOf } from '../../../src/core/article/walk'
import { createExampleLibrary } from '../../../src/main/library/example-library'
import { PictureStore } from '../../../src/main/pictures/picture-store'
import { openTestLibrary } from '../../unit/main/library/sample-article'
import { temporaryFolders } from '../../unit/main/library/temporary-folder'
import { cp, mkdir, readdir } from 'node:fs/promises'

const newFolder = temporaryFolders()
const drawings = join(import.meta.dirname, '../../../resources/example')

/** What the build makes of the drawings, small and quick. */
async function buildResources(): Promise<string> {
  const resources = await newFolder()
  const example = join(resources, 'example')
  await mkdir(example)
  for (const name of await readdir(drawings)) {
    if (name.endsWith('.json')) await cp(join(drawings, name), join(example, name))
    else {
      const colour = { r: name.length * 7, g: 100, b: 150 }
      await sharp({ create: { width: 160, height: 90, channels: 3, background: colour } }).jpeg().toFile(join(example, name.replace('.svg', '.jpg')))
    }
  }
  return resources
}

describe('the example library', () => {
  it('has a finished listicle first, a Korean article and a draft just begun, every picture with alt, caption and credit', async () => {
    const library = await openTestLibrary(join(await newFolder(), 'library'))
    const pictures = new PictureStore(library.layout.media)
    expect(await createExampleLibrary(library, pictures, await buildResources())).toEqual({ ok: true, value: undefined })

    const list = await library.list()
    expect(list.map(({ headline }) => headline)).toEqual([
      'Top 3 Reasons Why “Harbor Lights” Deserves Your Weekend',
      '서울의 카페 7곳: 드라마 속 그 장면',
      '5 Rookie Groups to Watch This Spring'
    ])
    const counts: number[] = []
    for (const { id } of list) {
      const article = await library.open(id)
      if (!article.ok) throw new Error(article.error.code)
      expect(article.value.slug).toMatch(/^[a-z0-9-]+$/)
      const placed = placedPicturesOf(article.value)
      counts.push(placed.length)
      for (const picture of placed) {
        expect([picture.alt, picture.caption, picture.credit]).not.toContain('')
        expect([picture.width, picture.height]).toEqual([160, 90])
        expect((await readFile(pictures.pathOfPicture(picture.pictureId))).length).toBeGreaterThan(0)
      }
    }
    expect(counts).toEqual([4, 4, 0])
  })
})

import { createHash, randomBytes } from 'node:crypto'
import { mkdir, readdir, readFile, stat, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { crc32 } from 'node:zlib'
import sharp from 'sharp'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { PictureStore } from '../../../../src/main/pictures/picture-store'
import { pictureWith, xmpOf } from '../../../support/picture-metadata'
import { faultFileSystem } from '../library/fault-file-system'
import { temporaryFolders } from '../library/temporary-folder'

const newFolder = temporaryFolders()
const canvas = sharp({ create: { width: 64, height: 40, channels: 3, background: '#b3261e' } })
/** As large as a file is that breaks off in the middle of its picture. */
const noisy = sharp(randomBytes(64 * 40 * 3), { raw: { width: 64, height: 40, channels: 3 } })
let made: Record<'jpg' | 'png' | 'gif' | 'webp' | 'avif', Buffer>
let noise: typeof made
let directory: string
let store: PictureStore

beforeAll(async () => {
  const inAllKinds = async (picture: typeof canvas): Promise<typeof made> => {
    const [jpg, png, gif, webp, avif] = await Promise.all([
      picture.clone().jpeg().toBuffer(),
      picture.clone().png().toBuffer(),
      picture.clone().gif().toBuffer(),
      picture.clone().webp().toBuffer(),
      picture.clone().avif({ effort: 0 }).toBuffer()
    ])
    return { jpg, png, gif, webp, avif }
  }
  made = await inAllKinds(canvas)
  noise = await inAllKinds(noisy)
})

beforeEach(async () => {
  directory = await newFolder()
  store = new PictureStore(directory)
})

const idOf = (bytes: Uint8Array, extension: string): string => `${createHash('sha256').update(bytes).digest('hex')}.${extension}`

describe('importing a picture', () => {
  it('takes the words that the file says of itself, and leaves out where it was taken', async () => {
    const xmp = xmpOf({ attributes: 'photoshop:Credit="Yonhap" exif:GPSLatitude="37,33.9N"' })
    const bytes = await pictureWith('jpeg', { xmp })
    const imported = await store.importBytes(bytes, 'seoul.jpg')
    expect(imported).toMatchObject({ ok: true, value: { words: { alt: '', caption: '', credit: 'Yonhap' } } })
    const pictureId = imported.ok ? imported.value.pictureId : ''
    const kept = await readFile(store.pathOfPicture(pictureId))
    expect(kept.includes('37,33.9N')).toBe(false)
    expect(pictureId).toBe(idOf(kept, 'jpg'))
    expect(await store.importBytes(bytes, 'again.jpg')).toMatchObject({ ok: true, value: { pictureId } })
  })

  it('tells what the file of the picture says in whose place it comes, where that can be read', async () => {
    const old = await store.importBytes(await pictureWith('jpeg', { xmp: xmpOf({ attributes: 'photoshop:Credit="Yonhap"' }) }), 'old.jpg')
    const replaced = old.ok ? old.value.pictureId : ''
    expect(await store.importBytes(made.png, 'new.png', replaced)).toMatchObject({ ok: true, value: { words: { credit: '' }, replacedWords: { alt: '', caption: '', credit: 'Yonhap' } } })
    const path = join(await newFolder(), 'new.png')
    await writeFile(path, made.png)
    expect(await store.importPath(path, replaced)).toMatchObject({ ok: true, value: { replacedWords: { credit: 'Yonhap' } } })
    await truncate(store.pathOfPicture(replaced), 10)
    const unknown = await store.importBytes(made.png, 'new.png', replaced)
    expect(unknown.ok ? unknown.value.replacedWords : 'refused').toBeUndefined()
  })

  it.each(['jpg', 'png', 'gif', 'webp', 'avif'] as const)('keeps a %s under the hash of its bytes and tells its size', async (extension) => {
    const pictureId = idOf(made[extension], extension)
    expect(await store.importBytes(made[extension], 'photo')).toEqual({ ok: true, value: { pictureId, width: 64, height: 40, name: 'photo', words: { alt: '', caption: '', credit: '' } } })
    expect(store.pathOfPicture(pictureId)).toBe(join(directory, pictureId.slice(0, 2), pictureId))
    expect(await readFile(store.pathOfPicture(pictureId))).toEqual(made[extension])
  })

  it('takes a file that lies about its type as what it is', async () => {
    const path = join(await newFolder(), 'holiday.png')
    await writeFile(path, made.jpg)
    expect(await store.importPath(path)).toMatchObject({ ok: true, value: { pictureId: idOf(made.jpg, 'jpg'), name: 'holiday.png' } })
    expect(await store.importPath(pathToFileURL(path).href)).toMatchObject({ ok: true, value: { pictureId: idOf(made.jpg, 'jpg') } })
  })

  it('takes an AVIF file that names another brand first', async () => {
    const bytes = Buffer.from(made.avif)
    bytes.write('mif1', 8, 'latin1')
    expect(await store.importBytes(bytes, 'a')).toMatchObject({ ok: true, value: { pictureId: idOf(bytes, 'avif'), width: 64, height: 40 } })
  })

  it.each([1, 3, 5, 6, 7, 8])('tells the size as displayed with orientation %i', async (orientation) => {
    const bytes = await canvas.clone().jpeg().withMetadata({ orientation }).toBuffer()
    const size = orientation < 5 ? { width: 64, height: 40 } : { width: 40, height: 64 }
    expect(await store.importBytes(bytes, 'a')).toMatchObject({ ok: true, value: size })
  })

  it.each([1, 3, 5, 6, 7, 8])('tells the size of a PNG as displayed with orientation %i, whichever way its EXIF is written', async (orientation) => {
    const png = await canvas.clone().png().withMetadata({ orientation }).toBuffer()
    const at = png.indexOf('eXIf')
    const bigEndian = Buffer.from(`4d4d002a000000080001011200030000000100${String(orientation).padStart(2, '0')}000000000000`, 'hex')
    const sum = Buffer.alloc(4)
    sum.writeUInt32BE(crc32(Buffer.concat([Buffer.from('eXIf'), bigEndian])))
    const length = Buffer.alloc(4)
    length.writeUInt32BE(bigEndian.length)
    const otherWay = Buffer.concat([png.subarray(0, at - 4), length, Buffer.from('eXIf'), bigEndian, sum, png.subarray(at + 8 + png.readUInt32BE(at - 4))])
    const size = orientation < 5 ? { width: 64, height: 40 } : { width: 40, height: 64 }
    expect((await sharp(otherWay, { failOn: 'warning' }).metadata()).orientation).toBe(orientation)
    for (const bytes of [png, otherWay]) expect(await store.importBytes(bytes, 'a')).toMatchObject({ ok: true, value: size })
  })

  it.each([3, 6, 8])('tells the size of an AVIF file as displayed with orientation %i', async (orientation) => {
    const bytes = await canvas.clone().avif({ effort: 0 }).withMetadata({ orientation }).toBuffer()
    const size = orientation < 5 ? { width: 64, height: 40 } : { width: 40, height: 64 }
    expect(await store.importBytes(bytes, 'a')).toMatchObject({ ok: true, value: size })
  })

  it('gives the same bytes the same id and does not write them again', async () => {
    await store.importBytes(made.png, 'first')
    const path = store.pathOfPicture(idOf(made.png, 'png'))
    const before = await stat(path)
    expect(await store.importBytes(made.png, 'second')).toMatchObject({ ok: true, value: { pictureId: idOf(made.png, 'png'), name: 'second' } })
    expect((await stat(path)).ino).toBe(before.ino)
  })

  it('repairs a kept file that was damaged', async () => {
    await store.importBytes(made.png, 'a')
    const id = idOf(made.png, 'png')
    await truncate(store.pathOfPicture(id), 10)
    expect(await store.readPicture(id)).toEqual({ ok: false, error: { code: 'picture-missing-in-library', details: { id } } })
    await store.importBytes(made.png, 'a')
    expect(await store.readPicture(id)).toEqual({ ok: true, value: made.png })
  })

  it.each([
    ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>', 'picture-type-not-supported'],
    ['a HEIC', Buffer.from('000000186674797068656963000000006d69663168656963', 'hex'), 'picture-type-not-supported'],
    ['a BMP', Buffer.concat([Buffer.from('BM'), Buffer.alloc(60, 1)]), 'picture-type-not-supported'],
    ['text', 'Dear editor,', 'picture-type-not-supported'],
    ['nothing', '', 'picture-type-not-supported'],
    ['the start of a JPEG', Buffer.from('ffd8ffe000104a46494600', 'hex'), 'picture-unreadable'],
    ['a JPEG of noughts', Buffer.concat([Buffer.from('ffd8', 'hex'), Buffer.alloc(100_000)]), 'picture-unreadable'],
    ['a PNG without a header', Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(30)]), 'picture-unreadable'],
    ['a WebP cut short', Buffer.from('RIFF\x10\x00\x00\x00WEBPVP8X', 'latin1'), 'picture-unreadable']
  ])('refuses %s', async (_name, content, code) => {
    const outcome = await store.importBytes(Buffer.from(content), 'a')
    expect(outcome).toMatchObject({ ok: false, error: { code } })
    expect(await readdir(directory)).toEqual([])
  })

  it.each(['jpg', 'png', 'gif', 'webp', 'avif'] as const)('refuses a %s of which the end is missing, however little', async (extension) => {
    const whole = noise[extension]
    expect(await store.importBytes(whole, 'a')).toMatchObject({ ok: true })
    const shares = [0.3, 0.6, 0.9].map((share) => Math.round(whole.length * share))
    for (const length of [...shares, whole.length - 20]) {
      expect(await store.importBytes(whole.subarray(0, length), 'a')).toEqual({ ok: false, error: { code: 'picture-unreadable', details: {} } })
    }
  })

  it.each(['jpg', 'png', 'gif'] as const)('refuses a %s that was copied but in part: the rest of its room is noughts', async (extension) => {
    const half = Buffer.from(noise[extension])
    half.fill(0, Math.floor(half.length / 2))
    expect(await store.importBytes(half, 'a')).toMatchObject({ ok: false, error: { code: 'picture-unreadable' } })
  })

  it('refuses a PNG in which a byte is another', async () => {
    const damaged = Buffer.from(noise.png)
    const middle = Math.floor(damaged.length / 2)
    damaged.writeUInt8(255 - damaged.readUInt8(middle), middle)
    expect(await store.importBytes(damaged, 'a')).toMatchObject({ ok: false, error: { code: 'picture-unreadable' } })
  })

  it.each(['jpg', 'png', 'gif', 'webp', 'avif'] as const)('takes a %s that something else follows in the same file, as phones append a film', async (extension) => {
    expect(await store.importBytes(Buffer.concat([noise[extension], Buffer.from('\0\0\0\x18ftypmp42 a film')]), 'a')).toMatchObject({ ok: true })
  })

  it('takes a progressive JPEG, one with a smaller picture in its head, and pictures that move', async () => {
    const thumbnail = Buffer.concat([Buffer.from([0xff, 0xe2, (made.jpg.length + 2) >> 8, (made.jpg.length + 2) & 0xff]), made.jpg])
    const withThumbnail = Buffer.concat([noise.jpg.subarray(0, 2), thumbnail, noise.jpg.subarray(2)])
    const frames = sharp(Buffer.alloc(20 * 20 * 3 * 4, 'abcd'), { raw: { width: 20, height: 80, channels: 3, pageHeight: 20 } })
    const taken = [noisy.clone().jpeg({ progressive: true }).toBuffer(), withThumbnail, frames.clone().gif().toBuffer(), frames.clone().webp().toBuffer()]
    for (const bytes of taken) expect(await store.importBytes(await bytes, 'a')).toMatchObject({ ok: true })
    expect(await store.importBytes(withThumbnail.subarray(0, -30), 'a')).toMatchObject({ ok: false, error: { code: 'picture-unreadable' } })
  })

  it('takes a GIF whose last picture is whole and that only lacks the sign of its end, as some programs write it', async () => {
    expect(noise.gif.at(-1)).toBe(0x3b)
    expect(await store.importBytes(noise.gif.subarray(0, -1), 'a')).toMatchObject({ ok: true })
    expect(await store.importBytes(noise.gif.subarray(0, -2), 'a')).toMatchObject({ ok: false, error: { code: 'picture-unreadable' } })
    expect(await store.importBytes(noise.gif.subarray(0, 13 + 3 * 256), 'a')).toMatchObject({ ok: false, error: { code: 'picture-unreadable' } })
  })

  it('refuses more than 100 megapixels, though the file is small', async () => {
    const bomb = Buffer.from(made.png)
    bomb.writeUInt32BE(20_000, 16)
    bomb.writeUInt32BE(20_000, 20)
    expect(await store.importBytes(bomb, 'a')).toEqual({ ok: false, error: { code: 'picture-too-large', details: { limit: '100 megapixels' } } })
  })

  it('refuses a file over 100 MB without reading it', async () => {
    const path = join(await newFolder(), 'huge.jpg')
    await writeFile(path, '')
    await truncate(path, 100 * 1024 * 1024 + 1)
    expect(await store.importPath(path)).toEqual({ ok: false, error: { code: 'picture-too-large', details: { limit: '100 MB' } } })
  })

  it.each(['/no/such/file.jpg', '', 'a\0b', 'file://other-host/a.jpg', '/dev/null', '/'])('says that there is no picture file at %j', async (path) => {
    expect(await store.importPath(path)).toMatchObject({ ok: false, error: { code: 'picture-file-not-found' } })
  })

  it('keeps the whole picture or none, whichever call to the disk fails', async () => {
    for (let failAt = 1; ; failAt++) {
      const folder = await newFolder()
      const { fileSystem, calls } = faultFileSystem({ failAt, code: 'ENOSPC', bytesPerWrite: 100 })
      const outcome = await new PictureStore(folder, fileSystem).importBytes(made.png, 'a')
      if (calls.length < failAt) break
      const id = idOf(made.png, 'png')
      const names = (await readdir(folder, { recursive: true })).filter((name) => name.includes('.'))
      expect(outcome.ok ? [[join(id.slice(0, 2), id)]] : [[], [join(id.slice(0, 2), id)]]).toContainEqual(names)
      if (names.length > 0) expect((await new PictureStore(folder).readPicture(id)).ok).toBe(true)
      expect((await new PictureStore(folder).importBytes(made.png, 'a')).ok).toBe(true)
    }
  })

  it('does not make the media folder anew when the library is gone', async () => {
    const gone = new PictureStore(join(directory, 'gone'))
    expect(await gone.importBytes(made.png, 'a')).toEqual({ ok: false, error: { code: 'library-missing', details: {} } })
    expect(await readdir(directory)).toEqual([])
  })
})

describe('the path of a picture', () => {
  it.each(['../settings.json', `${'a'.repeat(64)}.svg`, `../${'a'.repeat(64)}.jpg`, ''])('is refused for what is no id: %j', async (id) => {
    await mkdir(join(directory, 'aa'))
    expect(() => store.pathOfPicture(id)).toThrow()
  })
})

import ExifReader from 'exifreader'
import fc from 'fast-check'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { withoutLocation } from '../../../../src/main/pictures/without-location'
import { extendedXmp, pictureWith, xmpOf } from '../../../support/picture-metadata'

const here = { IFD0: { Artist: 'Mina Seo', Orientation: '6' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '37/1 33/1 54/1', GPSLongitudeRef: 'E', GPSLongitude: '126/1 58/1 36/1' } }

test.each(['jpeg', 'png', 'webp', 'avif'] as const)('a %s no longer says where it was taken, and all the rest of it is as it was', async (format) => {
  const taken = await pictureWith(format, { exif: here })
  expect(ExifReader.load(taken, { expanded: true }).gps).toBeDefined()
  const bytes = Buffer.from(withoutLocation(taken))
  const { gps, exif } = ExifReader.load(bytes, { expanded: true })
  expect(gps).toBeUndefined()
  expect(Object.keys(exif ?? {}).filter((name) => name.startsWith('GPS'))).toEqual([])
  expect(exif?.['Artist']?.description).toBe('Mina Seo')
  expect(bytes).toHaveLength(taken.length)
  const [before, after] = await Promise.all([taken, bytes].map((file) => sharp(file, { failOn: 'warning' }).raw().toBuffer()))
  expect(after).toEqual(before)
  expect((await sharp(bytes).metadata()).orientation).toBe((await sharp(taken).metadata()).orientation)
})

test('XMP no longer says it either, whoever wrote it and however', async () => {
  const xmp = xmpOf({
    attributes: 'exif:GPSLatitude="37,33.9N" drone:GpsLongitude=\'126.98\' photoshop:Credit="Yonhap"',
    elements: '<exif:GPSAltitude>\n10/1</exif:GPSAltitude><exif:GPSMapDatum/><dc:subject>GPS</dc:subject>'
  })
  const taken = await pictureWith('jpeg', { xmp })
  const text = Buffer.from(withoutLocation(taken)).toString('latin1')
  expect(text).not.toMatch(/37,33|126\.98|10\/1|GPSMapDatum/)
  expect(text).toContain('photoshop:Credit="Yonhap"')
  expect(text).toContain('<dc:subject>GPS</dc:subject>')
  expect(text).toHaveLength(taken.length)
})

test('a picture that says nothing of a place is the very same', async () => {
  const plain = await pictureWith('jpeg', { exif: { IFD0: { Artist: 'Mina Seo' } } })
  expect(withoutLocation(plain)).toBe(plain)
})

test('whatever is broken in a file, it keeps its length and nothing is thrown', async () => {
  const taken = await pictureWith('jpeg', { exif: here })
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(Math.min(taken.length, 400) - 1), fc.nat(255)), { maxLength: 12 }), fc.nat(taken.length), (changes, length) => {
      const broken = Buffer.from(taken)
      for (const [at, value] of changes) broken[at] = value
      expect(withoutLocation(broken.subarray(0, length))).toHaveLength(length)
    })
  )
})

test('in a packet of several segments the place is blanked across their border, and the picture can still be shown', async () => {
  const plain = await pictureWith('jpeg', {})
  const packet = Buffer.from(xmpOf({ attributes: 'photoshop:Credit="Yonhap" exif:GPSLatitude="37,33.9N" exif:GPSLongitude="126,58.6E"' }))
  for (const cut of [packet.indexOf('PSLatitude'), packet.indexOf('33.9N'), packet.indexOf('GPSLongitude') - 1]) {
    const taken = Buffer.concat([plain.subarray(0, 2), ...[packet.subarray(0, cut), packet.subarray(cut)].map(extendedXmp), plain.subarray(2)])
    const bytes = Buffer.from(withoutLocation(taken))
    expect(bytes.toString('latin1')).not.toMatch(/33\.9N|58\.6E/)
    expect(bytes.includes('photoshop:Credit="Yonhap"')).toBe(true)
    expect(await sharp(bytes, { failOn: 'warning' }).raw().toBuffer()).toEqual(await sharp(plain).raw().toBuffer())
  }
})

test.each([
  ['a picture within the words', xmpOf({ attributes: `drone:Data="${'UUUUAFFFFABRRRQB'.repeat(100_000)}"` })],
  ['no end to elements', xmpOf({ elements: '<drone:gps>'.repeat(100_000) })],
  ['no end to begun elements', xmpOf({ elements: '<drone:gps'.repeat(100_000) })],
  ['no end to attributes', xmpOf({ elements: '<a drone:gps="'.repeat(100_000) })],
  ['no end to packets', `${'<rdf:RDF'.repeat(100_000)}</rdf:RDF`],
  ['nothing but beginnings of EXIF', 'II*\0'.repeat(1_000_000)]
])(
  '%s: the end is reached all the same',
  (_, said) => {
    expect(withoutLocation(Buffer.from(said, 'latin1'))).toHaveLength(said.length)
  },
  30_000 // it takes a fraction of a second, and took minutes when it grew with the square
)

test('an entry beside the place that is of no known kind does not keep it', async () => {
  const taken = await pictureWith('jpeg', { exif: here })
  const artist = taken.indexOf(Buffer.from([0x3b, 0x01, 0x02, 0x00])) // its tag and type
  taken[artist + 2] = 99
  expect(ExifReader.load(taken, { expanded: true }).gps).toBeDefined()
  expect(ExifReader.load(Buffer.from(withoutLocation(taken)), { expanded: true }).gps).toBeUndefined()
})

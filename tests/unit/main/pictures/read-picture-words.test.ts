import { expect, test } from 'vitest'
import { readPictureWords } from '../../../../src/main/pictures/read-picture-words'
import { extendedXmp, inLanguages, jpegWithIptc, pictureWith, xmpOf } from '../../../support/picture-metadata'

const none = { alt: '', caption: '', credit: '' }

test.each(['jpeg', 'webp', 'avif'] as const)('a %s that an agency has described brings its alt text, caption and credit line along', async (format) => {
  const xmp = xmpOf({
    attributes: 'photoshop:Credit="Yonhap &amp; Partners" photoshop:Source="Yonhap News"',
    elements: `${inLanguages('dc:description', '해 질 녘의 부두.', 'A pier at dusk.')}${inLanguages('Iptc4xmpCore:AltTextAccessibility', 'A pier in orange light')}<dc:creator><rdf:Seq><rdf:li>Mina Seo</rdf:li></rdf:Seq></dc:creator>`
  })
  expect(await readPictureWords(await pictureWith(format, { xmp }))).toEqual({ alt: 'A pier in orange light', caption: '해 질 녘의 부두.', credit: 'Yonhap & Partners' })
})

test('without a credit line, who made the picture and who supplied it are credited', async () => {
  const xmp = xmpOf({ attributes: 'photoshop:Source="Studio &#xD55C;"', elements: '<dc:creator><rdf:Seq><rdf:li>Mina Seo</rdf:li><rdf:li>Jae Kim</rdf:li></rdf:Seq></dc:creator>' })
  expect((await readPictureWords(await pictureWith('jpeg', { xmp }))).credit).toBe('Mina Seo, Jae Kim / Studio 한')
})

test('the older words of the press (IPTC) are read where there are no newer ones', async () => {
  const bytes = await jpegWithIptc([
    [120, '서울의 밤'],
    [110, 'Disney+'],
    [116, '© 2026 Disney']
  ])
  expect(await readPictureWords(bytes)).toEqual({ alt: '', caption: '서울의 밤', credit: 'Disney+' })
})

test('several makers in IPTC are all credited', async () => {
  const bytes = await jpegWithIptc([
    [80, 'Mina Seo'],
    [80, 'Jae Kim']
  ])
  expect((await readPictureWords(bytes)).credit).toBe('Mina Seo, Jae Kim')
})

test('what a camera wrote names its maker, and its own filler is no caption', async () => {
  const exif = { IFD0: { Artist: 'ten bytes.', Copyright: '(c) Mina', ImageDescription: 'OLYMPUS DIGITAL CAMERA         ' } }
  const bytes = await pictureWith('jpeg', { exif })
  bytes.set(Buffer.from('서미나 '), bytes.indexOf('ten bytes.'))
  expect(await readPictureWords(bytes)).toEqual({ alt: '', caption: '', credit: '서미나' })
  expect(await readPictureWords(await pictureWith('jpeg', { exif: { IFD0: { ImageDescription: 'Two boats', Copyright: '(c) Mina' } } }))).toEqual({ alt: '', caption: 'Two boats', credit: '(c) Mina' })
})

test('a camera’s filler is no caption either where another program has taken it over, and what somebody wrote is', async () => {
  const xmp = xmpOf({ elements: inLanguages('dc:description', 'SONY DSC ') })
  expect(await readPictureWords(await pictureWith('jpeg', { xmp }))).toEqual(none)
  expect((await readPictureWords(await pictureWith('jpeg', { xmp, exif: { IFD0: { ImageDescription: 'Two boats' } } }))).caption).toBe('Two boats')
  expect(await readPictureWords(await jpegWithIptc([[120, 'OLYMPUS DIGITAL CAMERA']]))).toEqual(none)
})

test('a picture that says nothing, or whose words are broken, brings none', async () => {
  expect(await readPictureWords(await pictureWith('png', {}))).toEqual(none)
  expect(await readPictureWords(await pictureWith('jpeg', { xmp: '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF><not closed' }))).toEqual(none)
  expect(await readPictureWords(Buffer.from('\xff\xd8\xff\xe1\xff\xff no picture', 'latin1'))).toEqual(none)
})

test('a history of megabytes in the file is passed over, and the words beside it are read', async () => {
  const ancestors = `<photoshop:DocumentAncestors><rdf:Bag>${'<rdf:li>x</rdf:li>'.repeat(70_000)}</rdf:Bag></photoshop:DocumentAncestors>`
  const packet = Buffer.from(xmpOf({ elements: `${inLanguages('dc:description', 'not read')}${ancestors}` }))
  const parts = Array.from({ length: Math.ceil(packet.length / 65_000) }, (_, index) => extendedXmp(packet.subarray(index * 65_000, (index + 1) * 65_000)))
  const bytes = await pictureWith('jpeg', { xmp: xmpOf({ attributes: 'photoshop:Credit="Yonhap"' }) })
  const end = bytes.indexOf(Buffer.from([0xff, 0xdb]))
  expect(await readPictureWords(Buffer.concat([bytes.subarray(0, end), ...parts, bytes.subarray(end)]))).toEqual({ ...none, credit: 'Yonhap' })
})

test.each([
  ['as Korean agencies wrote', Buffer.from('bfacc7d5b4babdba', 'hex'), '연합뉴스'],
  ['in Latin', Buffer.from('José Núñez', 'latin1'), 'José Núñez'],
  ['in UTF-8', Buffer.from('연합뉴스'), '연합뉴스']
])('IPTC that does not say in what it is written is read %s', async (_, credit, said) => {
  const bytes = await jpegWithIptc([[110, credit]], { isEncodingNamed: false })
  expect((await readPictureWords(bytes)).credit).toBe(said)
})

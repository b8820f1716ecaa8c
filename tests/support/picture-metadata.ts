import type { Exif } from 'sharp'
import sharp from 'sharp'

const spaces = {
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  dc: 'http://purl.org/dc/elements/1.1/',
  photoshop: 'http://ns.adobe.com/photoshop/1.0/',
  exif: 'http://ns.adobe.com/exif/1.0/',
  drone: 'http://www.dji.com/drone-dji/1.0/',
  Iptc4xmpCore: 'http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/'
}

/** An XMP packet with these attributes and elements in its description. */
export function xmpOf({ attributes = '', elements = '' }: { readonly attributes?: string; readonly elements?: string }): string {
  const named = Object.entries(spaces).map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`).join(' ')
  return `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF ${named}><rdf:Description rdf:about="" ${attributes}>${elements}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`
}

/** A text in several languages, the first of them for all readers. */
export function inLanguages(name: string, ...texts: readonly string[]): string {
  const lines = texts.map((text, index) => `<rdf:li xml:lang="${index === 0 ? 'x-default' : `x-${index}`}">${text}</rdf:li>`)
  return `<${name}><rdf:Alt>${lines.join('')}</rdf:Alt></${name}>`
}

/** A small picture that carries metadata. */
export function pictureWith(format: 'jpeg' | 'png' | 'webp' | 'avif', { exif = {}, xmp }: { readonly exif?: Exif; readonly xmp?: string }): Promise<Buffer> {
  const picture = sharp({ create: { width: 64, height: 40, channels: 3, background: '#b3261e' } })
  const written = format === 'avif' ? picture.avif({ effort: 0 }) : picture[format]()
  const withExif = Object.keys(exif).length === 0 ? written : written.withExif(exif)
  return (xmp === undefined ? withExif : withExif.withXmp(xmp)).toBuffer()
}

/** A JPEG with IPTC records (IIM 4.2, record 2) as press agencies write them; it says that they are in UTF-8, or nothing. */
export async function jpegWithIptc(records: readonly (readonly [number: number, text: string | Buffer])[], { isEncodingNamed = true } = {}): Promise<Buffer> {
  const record = (kind: number, number: number, value: Buffer) => Buffer.concat([Buffer.from([0x1c, kind, number, value.length >> 8, value.length & 0xff]), value])
  const iim = Buffer.concat([...(isEncodingNamed ? [record(1, 90, Buffer.from('\x1b%G', 'latin1'))] : []), ...records.map(([number, text]) => record(2, number, Buffer.from(text)))])
  const size = Buffer.alloc(4)
  size.writeUInt32BE(iim.length)
  const resource = Buffer.concat([Buffer.from('Photoshop 3.0\0' + '8BIM\x04\x04\0\0', 'latin1'), size, iim, Buffer.alloc(iim.length % 2)])
  const length = Buffer.alloc(2)
  length.writeUInt16BE(resource.length + 2)
  const plain = await pictureWith('jpeg', {})
  return Buffer.concat([plain.subarray(0, 2), Buffer.from([0xff, 0xed]), length, resource, plain.subarray(2)])
}

/** A segment of a JPEG with a part of an XMP packet that is too long for one (XMP part 3, 1.1.3.1). */
export function extendedXmp(part: Buffer): Buffer {
  const head = Buffer.concat([Buffer.from([0xff, 0xe1, 0, 0]), Buffer.from(`http://ns.adobe.com/xmp/extension/\0${'0'.repeat(40)}`, 'latin1')])
  head.writeUInt16BE(head.length - 2 + part.length, 2)
  return Buffer.concat([head, part])
}

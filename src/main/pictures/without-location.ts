import { crc32 } from 'node:zlib'
import { pngChunks } from './png-chunks'

/** Where EXIF points to what a GPS receiver wrote (CIPA DC-008, 4.6.3). */
const gpsPointer = 0x8825
const entryBytes = 12
/** More than any camera writes: of entries in a directory, and of headers in a file. Beyond it, what looks like EXIF is something else. */
const mostOfEach = 1_000
/** Bytes of a value by its type in TIFF 6.0; those not named here are of no kind that EXIF has. */
const bytesOfType: Readonly<Record<number, number>> = { 1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4, 129: 1 }
const littleEndian = Buffer.from('II*\0', 'latin1')
const bigEndian = Buffer.from('MM\0*', 'latin1')

/**
 * The same picture without the place where it was taken: what EXIF and XMP say of it is blanked, wherever in the file that stands, and nothing is
 * moved, so that neither the picture nor any other word changes. Where nothing is said of a place, the very bytes that were given. Not found
 * is what only a camera's maker can read, and what is compressed in a PNG.
 */
export function withoutLocation(bytes: Uint8Array): Uint8Array {
  const copy = Buffer.from(bytes)
  const isChanged = [blankExif(copy), blankXmp(copy)].includes(true)
  if (!isChanged) return bytes
  mendPngSums(copy)
  return copy
}

/** EXIF is a TIFF file within the picture; its header is sought, since JPEG, PNG, WebP and AVIF each keep it in another place. */
function blankExif(file: Buffer): boolean {
  let isChanged = false
  for (const header of [littleEndian, bigEndian]) {
    let sought = 0
    for (let at = file.indexOf(header); at !== -1 && sought < mostOfEach; at = file.indexOf(header, at + 1)) {
      sought++
      if (new Exif(file, at, header === littleEndian).blankGps()) isChanged = true
    }
  }
  return isChanged
}

interface Entry {
  readonly at: number
  readonly tag: number
  /** Of its value, in bytes. */
  readonly size: number
}

/** One TIFF structure, from its header on. Whatever points out of the file, or is no TIFF, is left alone. */
class Exif {
  constructor(
    private readonly file: Buffer,
    private readonly start: number,
    private readonly isLittle: boolean
  ) {}

  blankGps(): boolean {
    const first = this.start + this.long(this.start + 4)
    const entries = this.entriesAt(first)
    const pointer = entries?.find(({ tag }) => tag === gpsPointer)
    if (entries === undefined || pointer === undefined) return false
    const gps = this.start + this.long(pointer.at + 8)
    const places = this.entriesAt(gps)
    // Of an unknown kind: the pointer is stale, as after a careless editor, and something else stands there.
    if (places?.every(({ size }) => Number.isFinite(size)) !== true) return false
    for (const { at, size } of places) {
      if (size > 4) this.blank(this.start + this.long(at + 8), size)
    }
    this.blank(gps, 2 + places.length * entryBytes)
    // The entries behind the pointer move up, and with them the pointer to the next directory.
    const end = first + 2 + entries.length * entryBytes + 4
    this.file.copyWithin(pointer.at, pointer.at + entryBytes, end)
    this.blank(end - entryBytes, entryBytes)
    if (this.isLittle) this.file.writeUInt16LE(entries.length - 1, first)
    else this.file.writeUInt16BE(entries.length - 1, first)
    return true
  }

  private entriesAt(directory: number): Entry[] | undefined {
    const count = this.short(directory)
    if (count === 0 || count > mostOfEach || directory < this.start || directory + 2 + count * entryBytes + 4 > this.file.length) return undefined
    return Array.from({ length: count }, (_, index) => {
      const at = directory + 2 + index * entryBytes
      return { at, tag: this.short(at), size: (bytesOfType[this.short(at + 2)] ?? Number.NaN) * this.long(at + 4) }
    })
  }

  private blank(from: number, size: number): void {
    if (from + size <= this.file.length) this.file.fill(0, from, from + size)
  }

  /** 0 beyond the end of the file: nothing is there. */
  private short(at: number): number {
    if (at + 2 > this.file.length) return 0
    return this.isLittle ? this.file.readUInt16LE(at) : this.file.readUInt16BE(at)
  }

  private long(at: number): number {
    if (at + 4 > this.file.length) return 0
    return this.isLittle ? this.file.readUInt32LE(at) : this.file.readUInt32BE(at)
  }
}

/**
 * A property of XMP whose name begins with GPS, whoever named it, as an attribute or as an element. Nothing of it is sought further than it can
 * reach: megabytes of pictures and of other things stand there as well.
 */
const gpsInXmp = /(?<![\w-])[\w-]+:gps\w*\s*=\s*(?:"[^"<]*"|'[^'<]*')|<([\w-]+:gps\w*)\b[^<>]*(?:\/>|>[\s\S]{0,1000}?<\/\1\s*>)/gi
const xmpBegin = Buffer.from('<rdf:RDF', 'latin1')
const xmpEnd = Buffer.from('</rdf:RDF', 'latin1')
/** What stands between two parts of an XMP packet that is longer than a segment of a JPEG (XMP part 3, 1.1.3.1), amid whatever words. */
const betweenParts = /(\xff\xe1[\s\S]{2}http:\/\/ns\.adobe\.com\/xmp\/extension\/\0[\s\S]{40})/

function blankXmp(file: Buffer): boolean {
  let isChanged = false
  for (let from = file.indexOf(xmpBegin); from !== -1; from = file.indexOf(xmpBegin, from)) {
    const to = file.indexOf(xmpEnd, from)
    if (to === -1) break
    const parts = file.toString('latin1', from, to).split(betweenParts) // a byte a character: nothing moves
    const words = parts.filter((_, index) => index % 2 === 0).join('')
    const blanked = words.replace(gpsInXmp, (found) => ' '.repeat(found.length))
    if (blanked !== words) isChanged = true
    let done = 0
    for (const [index, part] of parts.entries()) {
      if (index % 2 === 0) done += file.write(blanked.slice(done, done + part.length), from, 'latin1')
      from += part.length
    }
  }
  return isChanged
}

/** Each part of a PNG ends with a sum of what it holds. */
function mendPngSums(file: Buffer): void {
  for (const { type, at, end } of pngChunks(file)) {
    if (type === 'eXIf' || type === 'iTXt') file.writeUInt32BE(crc32(file.subarray(at, end)), end)
  }
}

import { crc32 } from 'node:zlib'
import type { PictureExtension } from './measure-picture'
import { pngChunks } from './png-chunks'

/**
 * Whether the file of a picture holds all of it, by what it says itself of where it ends, which costs no decoding. What comes after that plays no
 * part: phones append films and second pictures. Damage within is seen in a PNG only, which has sums; the others say nothing of it.
 */
export function isWhole(bytes: Uint8Array, extension: PictureExtension): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  switch (extension) {
    case 'jpg':
      return isWholeJpeg(file)
    case 'png':
      return isWholePng(file)
    case 'gif':
      return isWholeGif(file)
    case 'webp':
      return 8 + file.readUInt32LE(4) <= file.length
    case 'avif':
      return isWholeAvif(file)
  }
}

const endOfImage = Buffer.from([0xff, 0xd9])

/** Smaller pictures in its head end, too; within the picture itself these two bytes are its end and nothing else (ITU-T T.81, B.1.1.2). */
function isWholeJpeg(file: Buffer): boolean {
  for (let at = file.indexOf(0xff, 2); at !== -1 && at + 4 <= file.length; at = file.indexOf(0xff, at)) {
    const marker = file[at + 1] ?? 0
    if (marker === 0xda) return file.includes(endOfImage, at)
    const isAlone = marker <= 0x01 || (marker >= 0xd0 && marker <= 0xd7) || marker === 0xff
    at += isAlone ? 1 : 2 + file.readUInt16BE(at + 2)
  }
  return false
}

/** Of the parts without which it cannot be shown, whose names begin with a capital, each has its sum. */
function isWholePng(file: Buffer): boolean {
  for (const { type, at, end } of pngChunks(file)) {
    if (/^[A-Z]/.test(type) && crc32(file.subarray(at, end)) !== file.readUInt32BE(end)) return false
    if (type === 'IEND') return true
  }
  return false
}

/** Block by block (GIF89a, appendix A); some programs leave noughts between them, or the last block away, which says no more than that it is the end. */
function isWholeGif(file: Buffer): boolean {
  const bytesOfColors = (flags = 0) => ((flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1))
  let at = 13 + bytesOfColors(file[10])
  for (;;) {
    const block = file[at]
    if (block === 0x3b) return true
    if (block === 0x00) at++
    else if (block === 0x21) at = afterParts(file, at + 2)
    else if (block === 0x2c) {
      at = afterParts(file, at + 11 + bytesOfColors(file[at + 9]))
      if (at === file.length) return true
    } else return false
  }
}

/** Each part says its length in its first byte; one without any is the last. */
function afterParts(file: Buffer, at: number): number {
  for (let length = file[at]; length !== undefined && length > 0; length = file[at]) at += 1 + length
  return at + 1
}

/** Boxes of a length (ISO 14496-12, 4.2), of which that with the picture is as often as not the last: 0 is to the end, and 1 that it stands behind. */
function isWholeAvif(file: Buffer): boolean {
  for (let at = 0; at + 16 <= file.length; ) {
    const length = file.readUInt32BE(at)
    if (length === 0) return true
    const end = at + (length === 1 ? Number(file.readBigUInt64BE(at + 8)) : length)
    if (end > file.length) return !['meta', 'mdat', 'moov'].includes(file.toString('latin1', at + 4, at + 8))
    if (end < at + 8) return false
    at = end
  }
  return true
}

import { imageSize } from 'image-size'
import type { Failure } from '../../core/failure'
import { failure } from '../../core/failure'
import type { pictureExtensions } from '../../core/picture/picture'
import type { Result } from '../../core/result'
import { fail, ok } from '../../core/result'
import { pngChunks } from './png-chunks'

export type PictureExtension = (typeof pictureExtensions)[number]

export interface PictureMeasure {
  readonly extension: PictureExtension
  /** As displayed, after the orientation flag. */
  readonly width: number
  readonly height: number
}

/** What a page can decode without stopping: 100 megapixels are 400 MB of memory in every program that shows them. */
const maximumMegapixels = 100
const maximumSide = 100_000
/** Where a file says its size; metadata before it is smaller than this in every picture that a camera or program writes. */
const headBytes = 4 * 1024 * 1024
/** Orientations 5 to 8 of EXIF stand the picture on its side. */
const firstTurnedOrientation = 5

const startsOfKeptTypes: readonly { readonly offset: number; readonly bytes: string }[] = [
  { offset: 0, bytes: '\xff\xd8' },
  { offset: 0, bytes: '\x89PNG' },
  { offset: 0, bytes: 'GIF8' },
  { offset: 8, bytes: 'WEBP' },
  { offset: 8, bytes: 'avif' }
]

/** Tells by its content what a picture is and how large; what its name claims plays no part. */
export function measurePicture(bytes: Uint8Array): Result<PictureMeasure, Failure> {
  // A copy of its own: the library looks past the end of a view into whatever memory lies behind it.
  const head = withAvifBrandFirst(new Uint8Array(bytes.subarray(0, headBytes)))
  const found = sizeOf(head)
  if (found === undefined) return fail(failure(looksKept(head) ? 'picture-unreadable' : 'picture-type-not-supported', looksKept(head) ? {} : { type: '' }))
  const extension = extensionOf(found.type)
  if (extension === undefined) return fail(failure('picture-type-not-supported', { type: found.type?.toUpperCase() ?? '' }))
  const isTurned = (found.orientation ?? 1) >= firstTurnedOrientation || (extension === 'avif' && isAvifTurned(head)) || (extension === 'png' && isPngTurned(head))
  const width = isTurned ? found.height : found.width
  const height = isTurned ? found.width : found.height
  if (!(width >= 1 && height >= 1)) return fail(failure('picture-unreadable'))
  if (width * height > maximumMegapixels * 1_000_000 || width > maximumSide || height > maximumSide) {
    return fail(failure('picture-too-large', { limit: `${String(maximumMegapixels)} megapixels` }))
  }
  return ok({ extension, width, height })
}

/** Whether a program that knows nothing of orientation flags shows a picture as it is meant. */
export function isUpright(bytes: Uint8Array): boolean {
  const head = new Uint8Array(bytes.subarray(0, headBytes))
  return (sizeOf(head)?.orientation ?? 1) === 1 && !isPngTurned(head)
}

function sizeOf(head: Uint8Array): { width: number; height: number; orientation?: number; type?: string } | undefined {
  try {
    return imageSize(head)
  } catch {
    return undefined
  }
}

function extensionOf(type: string | undefined): PictureExtension | undefined {
  switch (type) {
    case 'jpg':
    case 'png':
    case 'gif':
    case 'webp':
    case 'avif':
      return type
    default:
      return undefined
  }
}

function looksKept(head: Uint8Array): boolean {
  const start = Buffer.from(head.subarray(0, 12)).toString('latin1')
  return startsOfKeptTypes.some(({ offset, bytes }) => start.startsWith(bytes, offset))
}

const rotation = Buffer.from('\0\0\0\x09irot', 'latin1')

/** An AVIF file is turned by quarters (ISO 23008-12, 6.5.10), of which the library knows nothing: an odd number stands the picture on its side. */
function isAvifTurned(head: Uint8Array): boolean {
  const at = Buffer.from(head.buffer).indexOf(rotation)
  return at !== -1 && (head[at + rotation.length] ?? 0) % 2 === 1
}

/** Its orientation as an entry of EXIF (CIPA DC-008, 4.6.4), a short number, in the one order of bytes or the other. */
const turnedEntry = /\x12\x01\x03\0\x01\0\0\0[\x05-\x08]\0|\x01\x12\0\x03\0\0\0\x01\0[\x05-\x08]/

/** A PNG may have EXIF, too (PNG 11.3.4.5), which browsers go by and the library does not. */
function isPngTurned(head: Uint8Array): boolean {
  const file = Buffer.from(head.buffer)
  return [...pngChunks(file)].some(({ type, at, end }) => type === 'eXIf' && turnedEntry.test(file.toString('latin1', at, end)))
}

/** Some encoders name `mif1` as the main brand of an AVIF file and `avif` among the compatible ones (ISO 23000-22, 6.4); the library looks at the main one only. */
function withAvifBrandFirst(head: Uint8Array<ArrayBuffer>): Uint8Array {
  const start = Buffer.from(head.subarray(0, 64)).toString('latin1')
  if (start.slice(4, 8) !== 'ftyp' || start.slice(8, 12) !== 'mif1') return head
  const brands = start.slice(16, new DataView(head.buffer).getUint32(0))
  if (brands.includes('avif')) head.set(Buffer.from('avif'), 8)
  return head
}

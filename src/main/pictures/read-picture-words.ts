import * as z from 'zod/mini'
import type { PictureWords } from '../../core/picture/picture'
import { wordsFromFile } from '../../core/picture/picture-words'

/** What cameras write by themselves where a description belongs. Other programs take it over into XMP and IPTC. */
const camerasOwn = /^(?:(?:OLYMPUS|MINOLTA|KONICA MINOLTA|KODAK|SAMSUNG|CASIO|PENTAX|RICOH)\b.*(?:CAMERA|MOVIES)|SONY DSC|DCIM|DIGITAL CAMERA|DEFAULT|UNTITLED|SCREENSHOT|\d+)$/i

const partSchema = z.object({ description: z.catch(z.string(), ''), attributes: z.catch(z.object({ lang: z.optional(z.string()) }), {}) })
/** One value of the library's: a text, or several, each in a language or each of one person. */
const valueSchema = z.object({ value: z.catch(z.array(partSchema), []), description: z.catch(z.string(), '') })
/** Of IPTC the bytes themselves are told, too. */
const iptcSchema = z.object({ value: z.array(z.number()), description: z.string() })
const groupSchema = z.catch(z.record(z.string(), z.unknown()), {})
const tagsSchema = z.object({ xmp: groupSchema, iptc: groupSchema, exif: groupSchema })

/** Words need no more. Photoshop can leave megabytes of a picture's history here, and the app stands still for as long as they are parsed. */
const longestPacket = 1_000_000

/**
 * The words that a picture brings along in XMP, IPTC or EXIF, in this order, as the Metadata Working Group has it. What cannot be read says
 * nothing: no picture is refused for it.
 */
export async function readPictureWords(bytes: Uint8Array): Promise<PictureWords> {
  const { xmp, iptc, exif } = await readTags(bytes)
  const first = (...texts: readonly string[]): string => texts.find((text) => text.trim() !== '') ?? ''
  const written = (description: string): string => (camerasOwn.test(description.trim()) ? '' : description)
  return wordsFromFile({
    altText: textOf(xmp['AltTextAccessibility']),
    description: first(...[textOf(xmp['description']), decoded(iptc['Caption/Abstract']), textOf(exif['ImageDescription'])].map(written)),
    creditLine: first(textOf(xmp['Credit']), decoded(iptc['Credit'])),
    creator: first(namesOf(xmp['creator']), [iptc['By-line']].flat().map(decoded).join(', '), textOf(exif['Artist'])),
    source: first(textOf(xmp['Source']), decoded(iptc['Source'])),
    copyrightNotice: first(textOf(xmp['rights']), decoded(iptc['Copyright Notice']), textOf(exif['Copyright']))
  })
}

/** Neither library is needed to start. */
async function readTags(bytes: Uint8Array): Promise<z.infer<typeof tagsSchema>> {
  const [{ default: ExifReader }, { DOMParser }] = await Promise.all([import('exifreader'), import('@xmldom/xmldom')])
  const parser = new DOMParser({ onError: () => undefined })
  const domParser = { parseFromString: (packet: string, type: string) => parser.parseFromString(packet.length > longestPacket ? '' : packet, type) }
  try {
    return tagsSchema.parse(await ExifReader.load(Buffer.from(bytes), { async: true, expanded: true, domParser }))
  } catch {
    return { xmp: {}, iptc: {}, exif: {} }
  }
}

/** Words of IPTC: in UTF-8, or, where a program has not said in what, as Korean agencies wrote before it; else as the library reads them, in Latin. */
function decoded(tag: unknown): string {
  const found = iptcSchema.safeParse(tag).data
  if (found === undefined) return ''
  for (const encoding of ['utf-8', 'euc-kr']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(Uint8Array.from(found.value))
    } catch {
      continue // it is not in this one
    }
  }
  return found.description
}

/** A text; of one in several languages the one that is for all readers, else the first. */
function textOf(tag: unknown): string {
  const found = valueSchema.safeParse(tag).data
  const part = found?.value.find(({ attributes }) => attributes.lang === 'x-default') ?? found?.value[0]
  return part?.description ?? found?.description ?? ''
}

/** All of several. */
function namesOf(tag: unknown): string {
  return valueSchema.safeParse(tag).data?.description ?? ''
}

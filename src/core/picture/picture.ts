import * as z from 'zod/mini'

/** The kinds of picture file a library keeps, by file name extension. Which of them a site takes is among its capabilities. */
export const pictureExtensions = ['jpg', 'png', 'gif', 'webp', 'avif'] as const
export type PictureExtension = (typeof pictureExtensions)[number]

/** The largest picture file that is taken into a library: 100 MB, in bytes. */
export const maximumPictureBytes = 100 * 1024 * 1024

/**
 * Names one picture file of the library: the SHA-256 of its bytes in lower-case hex, a dot and the extension of what the bytes really are.
 * Equal bytes have equal ids, so a picture is kept once and uploaded once.
 */
export const pictureIdSchema = z.string().check(z.regex(/^[0-9a-f]{64}\.(?:jpg|png|gif|webp|avif)$/))
export type PictureId = z.infer<typeof pictureIdSchema>

/** The kind of a picture file, as its name ends. */
export function extensionOf(id: PictureId): string {
  return id.slice(id.lastIndexOf('.') + 1)
}

/** The MIME type of a picture, read off its id. */
export function mimeTypeOf(id: PictureId): string {
  const extension = extensionOf(id)
  return extension === 'jpg' ? 'image/jpeg' : `image/${extension}`
}

/** How long the words about a picture may be, in UTF-16 units. */
export const pictureWordLimits = { alt: 2_000, caption: 5_000, credit: 1_000 } as const

/** What an editor says about a picture where it stands. The same file may stand in two places with two captions. Plain text. */
const wordsAboutPicture = {
  /** What the picture shows, for those who cannot see it. */
  alt: z.string().check(z.maxLength(pictureWordLimits.alt)),
  caption: z.string().check(z.maxLength(pictureWordLimits.caption)),
  /** The credit line: who is owed the picture (schema.org `creditText`). */
  credit: z.string().check(z.maxLength(pictureWordLimits.credit))
}
export const pictureWordsSchema = z.strictObject(wordsAboutPicture)
export type PictureWords = Readonly<z.infer<typeof pictureWordsSchema>>

/** Width and height of the file in pixels, as displayed (after its orientation flag), so that a page does not jump while it loads. */
const pixels = z.int().check(z.minimum(1), z.maximum(100_000))

/** A picture that stands somewhere in an article, with its words. */
export const placedPictureSchema = z.strictObject({
  pictureId: pictureIdSchema,
  width: pixels,
  height: pixels,
  ...wordsAboutPicture
})
export type PlacedPicture = Readonly<z.infer<typeof placedPictureSchema>>

/**
 * The place of a picture in the text. Without a file (`pictureId`, `width` and `height` all null) it is an empty place that a
 * template made, which may hold words already; it is never published.
 */
export const picturePlaceSchema = z
  .strictObject({
    pictureId: z.nullable(pictureIdSchema),
    width: z.nullable(pixels),
    height: z.nullable(pixels),
    ...wordsAboutPicture
  })
  .check(
    z.refine((place) => (place.pictureId === null) === (place.width === null) && (place.width === null) === (place.height === null), {
      message: 'pictureId, width and height are set together'
    })
  )
export type PicturePlace = Readonly<z.infer<typeof picturePlaceSchema>>

/** How wide a picture stands in the text: narrower than the column and centred, as wide as it, or wider where the page has room. */
export const pictureSizes = ['small', 'column', 'wide'] as const
export type PictureSize = (typeof pictureSizes)[number]

/** The place of a picture in the text, with the size it is shown in. */
export const sizedPlaceSchema = z.safeExtend(picturePlaceSchema, { size: z.enum(pictureSizes) })
export type SizedPlace = Readonly<z.infer<typeof sizedPlaceSchema>>

/** A picture place that holds no file and no words. */
export const emptyPicturePlace: PicturePlace = { pictureId: null, width: null, height: null, alt: '', caption: '', credit: '' }

/** The same in the text. */
export const emptySizedPlace: SizedPlace = { ...emptyPicturePlace, size: 'column' }

/** The placed picture of a place, or undefined while the place is empty. */
export function pictureIn(place: PicturePlace): PlacedPicture | undefined {
  const { pictureId, width, height, alt, caption, credit } = place
  if (pictureId === null || width === null || height === null) return undefined
  return { pictureId, width, height, alt, caption, credit }
}

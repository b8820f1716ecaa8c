import { expect, test } from 'vitest'
import { emptyPicturePlace, mimeTypeOf, pictureExtensions, pictureIdSchema, pictureIn, picturePlaceSchema } from '../../../../src/core/picture/picture'
import { picture, pictureIdOf } from '../../../support/build-document'

test('every kind of picture that a library keeps has an id and a MIME type', () => {
  const ids = pictureExtensions.map((extension) => `${'a'.repeat(64)}.${extension}`)
  expect(ids.map((id) => mimeTypeOf(pictureIdSchema.parse(id)))).toEqual(['image/jpeg', 'image/png', 'image/gif', 'image/webp', 'image/avif'])
})

test.each([`${'A'.repeat(64)}.jpg`, `${'a'.repeat(63)}.jpg`, `${'a'.repeat(64)}.svg`, `../${'a'.repeat(64)}.jpg`, `${'a'.repeat(64)}.jpg\n`])('%j is no picture id', (id) => {
  expect(pictureIdSchema.safeParse(id).success).toBe(false)
})

test('a place holds a picture with its words, or none', () => {
  const placed = picture(1, { alt: 'a', caption: 'b', credit: 'c' })
  expect(pictureIn(picturePlaceSchema.parse(placed))).toEqual(placed)
  expect(pictureIn({ ...emptyPicturePlace, caption: 'to come' })).toBeUndefined()
})

test.each([
  { pictureId: null, width: 1, height: 1 },
  { pictureId: pictureIdOf(1), width: null, height: 1 },
  { pictureId: pictureIdOf(1), width: 0, height: 1 }
])('a place with %j is refused', (size) => {
  expect(picturePlaceSchema.safeParse({ ...emptyPicturePlace, ...size }).success).toBe(false)
})

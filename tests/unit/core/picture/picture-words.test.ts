import fc from 'fast-check'
import { expect, test } from 'vitest'
import { emptyPicturePlace, pictureWordLimits, pictureWordsSchema } from '../../../../src/core/picture/picture'
import { pictureInto, wordsFromFile } from '../../../../src/core/picture/picture-words'

const nothing = { altText: '', description: '', creditLine: '', creator: '', source: '', copyrightNotice: '' }
const arrived = { pictureId: `${'a'.repeat(64)}.jpg`, width: 1_600, height: 900, alt: 'A pier', caption: 'At dusk', credit: 'Yonhap' }
const before = { ...arrived, pictureId: `${'b'.repeat(64)}.jpg`, alt: '', caption: 'Our own words', credit: 'Disney+' }

test.each([
  [{ creditLine: 'Yonhap', creator: 'Mina Seo', source: 'Reuters' }, 'Yonhap'],
  [{ creator: 'Mina Seo', source: 'Reuters', copyrightNotice: '© Reuters' }, 'Mina Seo / Reuters'],
  [{ creator: 'Reuters', source: 'Reuters' }, 'Reuters'],
  [{ source: ' ', copyrightNotice: '© 2026\n  Reuters' }, '© 2026 Reuters'],
  [{}, '']
])('of %j the credit is "%s"', (said, credit) => {
  expect(wordsFromFile({ ...nothing, ...said }).credit).toBe(credit)
})

test('whatever a file says, an article can hold it', () => {
  const long = fc.string({ unit: 'binary', maxLength: 6_000, size: 'max' })
  fc.assert(
    fc.property(fc.record({ altText: long, description: long, creditLine: long, creator: long, source: long, copyrightNotice: long }), (said) => {
      expect(pictureWordsSchema.safeParse(wordsFromFile(said)).success).toBe(true)
    }),
    { numRuns: 30 }
  )
  const cut = wordsFromFile({ ...nothing, creditLine: `${'x'.repeat(pictureWordLimits.credit - 1)}😀` }).credit
  expect(cut).toBe('x'.repeat(pictureWordLimits.credit - 1))
})

test('a picture fills the words that are missing where it comes in, and leaves the editor’s', () => {
  expect(pictureInto(emptyPicturePlace, arrived)).toEqual(arrived)
  expect(pictureInto({ ...emptyPicturePlace, caption: 'Our own words', credit: 'Disney+' }, arrived)).toEqual({ ...arrived, caption: 'Our own words', credit: 'Disney+' })
})

test('a picture in the place of another brings its own credit, and keeps that of the place when it has none', () => {
  expect(pictureInto(before, arrived)).toEqual({ ...arrived, caption: 'Our own words' })
  expect(pictureInto(before, { ...arrived, credit: '' })).toEqual({ ...arrived, caption: 'Our own words', credit: 'Disney+' })
})

test('what only the file of the replaced picture said goes with it, and the editor’s own words stay', () => {
  const said = { alt: 'A lighthouse', caption: 'At noon', credit: 'Reuters' }
  const replaced = { ...before, ...said }
  expect(pictureInto(replaced, arrived, said)).toEqual(arrived)
  const silent = { ...arrived, alt: '', caption: '', credit: '' }
  expect(pictureInto(replaced, silent, said)).toEqual(silent)
  expect(pictureInto({ ...replaced, caption: 'At noon, our own', credit: 'Disney+' }, silent, said)).toEqual({ ...silent, caption: 'At noon, our own', credit: 'Disney+' })
  expect(pictureInto({ ...replaced, pictureId: arrived.pictureId }, silent, said)).toEqual({ ...silent, ...said })
})

test('the same picture put in again, as one whose file was missing is, leaves the credit the editor gave it', () => {
  expect(pictureInto({ ...arrived, credit: 'Disney+' }, arrived)).toEqual({ ...arrived, credit: 'Disney+' })
  expect(pictureInto({ ...arrived, credit: '' }, arrived)).toEqual(arrived)
})

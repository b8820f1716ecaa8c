import { expect, it } from 'vitest'
import { emptyPicturePlace } from '../../../../../src/core/picture/picture'
import type { PlacedPicture } from '../../../../../src/core/picture/picture'
import { summarisePictures } from '../../../../../src/renderer/src/features/publishing/picture-warnings'

function picture(alt: string, credit: string): PlacedPicture {
  return { pictureId: `${'a'.repeat(64)}.jpg`, width: 10, height: 10, alt, caption: '', credit }
}

it('names each picture that lacks credit or alt text, counting those of the text, and counts empty places apart', () => {
  const figures = [picture('A harbor', 'KBS'), { ...emptyPicturePlace }, picture('', 'KBS'), picture('A ferry', ' ')]
  const body = { type: 'doc' as const, content: figures.map((attrs) => ({ type: 'figure' as const, attrs: { ...attrs, size: 'column' as const } })) }
  expect(summarisePictures({ leadPicture: picture('', ''), body })).toEqual({
    count: 4,
    emptyPlaces: 1,
    withoutCredit: [undefined, 3],
    withoutAlt: [undefined, 2]
  })
})

it('has nothing to say about an article without pictures', () => {
  expect(summarisePictures({ leadPicture: null, body: { type: 'doc', content: [{ type: 'paragraph' }] } })).toEqual({ count: 0, emptyPlaces: 0, withoutCredit: [], withoutAlt: [] })
})

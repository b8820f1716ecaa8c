import { NodeSelection } from '@tiptap/pm/state'
import { describe, expect, it } from 'vitest'
import { emptyPicturePlace } from '../../../../../src/core/picture/picture'
import { insertGallery, movePicture, removeFigure, turnIntoGallery, turnIntoPictures } from '../../../../../src/renderer/src/editor/commands/gallery'
import { insertFigures } from '../../../../../src/renderer/src/editor/commands/insert-figures'
import { setPictureSize } from '../../../../../src/renderer/src/editor/commands/picture-size'
import { changed, stateFrom, written } from '../notation'

describe('a gallery', () => {
  it('is made of a picture and those beside it, and taken apart again', () => {
    expect(changed('p: a\nfigure x\nfigure y\np: b\nfigure z', turnIntoGallery(4))).toBe(written('p: a\ngallery: x; y\np: b\nfigure z'))
    expect(changed('p: a\ngallery: x; y', turnIntoPictures(3))).toBe(written('p: a\nfigure x\nfigure y'))
  })

  it('is not made of one picture', () => {
    expect(changed('figure x\np: a\nfigure y', turnIntoGallery(0))).toBeUndefined()
  })

  it('is inserted with places to fill, in the place of an empty paragraph', () => {
    expect(changed('p: a\np: |', insertGallery)).toBe(written('p: a\ngallery: ;'))
  })

  it('takes more pictures in where they are put between its own', () => {
    expect(changed('gallery: x; y', insertFigures([{ ...emptyPicturePlace, caption: 'z' }], 2))).toBe('gallery: x; z; y')
  })

  it('goes on in a further gallery where it would have more than a hundred pictures, in their order', () => {
    const names = (count: number, from = 0) => Array.from({ length: count }, (_, index) => String(from + index))
    const galleryLine = (...pictures: readonly string[]) => `gallery: ${pictures.join('; ')}`
    const places = names(102).map((caption) => ({ ...emptyPicturePlace, caption }))
    expect(changed(galleryLine(...names(99)), insertFigures(places.slice(99), 100))).toBe(written(`${galleryLine(...names(100))}\n${galleryLine('100', '101')}`))
    expect(changed(galleryLine(...names(100)), insertFigures([{ ...emptyPicturePlace, caption: 'first' }], 1))).toBe(written(`${galleryLine('first', ...names(99))}\n${galleryLine('99')}`))
    expect(changed('p: a|', insertFigures(places))).toBe(written(`p: a\n${galleryLine(...names(100))}\n${galleryLine('100', '101')}\np: |`))
    expect(changed(names(101).map((name) => `figure ${name}`).join('\n'), turnIntoGallery(0))).toBe(written(`${galleryLine(...names(100))}\n${galleryLine('100')}`))
    const selected = insertFigures(places.slice(99), 100)(stateFrom(galleryLine(...names(99))))?.selection
    expect(selected instanceof NodeSelection ? selected.node.attrs['caption'] : undefined).toBe('101')
  })

  it('has its pictures in the order that one gives them', () => {
    expect(changed('gallery: x; y', movePicture(1, 1))).toBe('gallery: y; x')
    expect(changed('gallery: x; y', movePicture(2, -1))).toBe('gallery: y; x')
    expect([changed('gallery: x; y', movePicture(1, -1)), changed('figure x\nfigure y', movePicture(0, 1))]).toEqual([undefined, undefined])
  })

  it('goes with its last picture', () => {
    expect(changed('p: |a\ngallery: x; y', removeFigure(4))).toBe(written('p: |a\ngallery: y'))
    expect(changed('p: |a\ngallery: x', removeFigure(4))).toBe('p: a|')
    expect(changed('gallery: x', removeFigure(1))).toMatch(/^p:/)
  })

  it('gives its pictures their size', () => {
    expect(setPictureSize(1, 'wide')(stateFrom('gallery: x'))).toBeUndefined()
  })
})

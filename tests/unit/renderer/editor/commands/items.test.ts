import { describe, expect, it } from 'vitest'
import { insertFigures } from '../../../../../src/renderer/src/editor/commands/insert-figures'
import { insertItem, insertListicle } from '../../../../../src/renderer/src/editor/commands/insert-item'
import { findItem } from '../../../../../src/renderer/src/editor/commands/item-place'
import { liftItem } from '../../../../../src/renderer/src/editor/commands/lift-item'
import { moveItem } from '../../../../../src/renderer/src/editor/commands/move-item'
import { removeItem } from '../../../../../src/renderer/src/editor/commands/remove-item'
import { toggleOrder } from '../../../../../src/renderer/src/editor/commands/toggle-order'
import { leaveDocumentEnd } from '../../../../../src/renderer/src/editor/commands/write-after-end'
import { emptyPicturePlace } from '../../../../../src/core/picture/picture'
import { changed, stateFrom, written } from '../notation'

describe('moving an item', () => {
  it('changes places with the item above, the caret with it', () => {
    expect(changed('item: One\n  p: a\nitem: Two\n  p: b|b', moveItem(-1))).toBe(written('item: Two\n  p: b|b\nitem: One\n  p: a'))
  })

  it('changes places with the item below, the caret with it', () => {
    expect(changed('item: O|ne\n  p: a\nitem: Two\nitem: Three', moveItem(1))).toBe(written('item: Two\nitem: O|ne\n  p: a\nitem: Three'))
  })

  it.each([
    ['the first does not go up', 'item: |One\nitem: Two', -1],
    ['the last does not go down', 'item: One\nitem: |Two', 1]
  ] as const)('%s', (_name, before, direction) => {
    expect(changed(before, moveItem(direction))).toBeUndefined()
  })
})

describe('inserting an item', () => {
  it('comes after the one with the caret', () => {
    expect(changed('item: One\n  p: a|\nitem: Two', insertItem)).toBe(written('item: One\n  p: a\nitem: |\n  p:\nitem: Two'))
  })

  it('starts a list where there is none, in place of an empty paragraph', () => {
    expect(changed('p: a\np: |\np: b', insertItem)).toBe(written('p: a\nitem: |\n  p:\np: b'))
  })

  it('starts a list after a paragraph with words', () => {
    expect(changed('p: a|\np: b', insertListicle)).toBe(written('p: a\nitem: |\n  p:\np: b'))
  })

  it('makes items of selected headings and what follows them', () => {
    expect(changed('p: lede\nh2: |One\np: a\np: b\nh2: Two\np: c|\np: end', insertListicle)).toBe(
      written('p: lede\nitem: |One\n  p: a\n  p: b\nitem: Two\n  p: c\np: end')
    )
  })

  it('makes no list in a list', () => {
    expect(changed('item: One|', insertListicle)).toBeUndefined()
  })
})

describe('taking an item out', () => {
  const at = (change: typeof removeItem) => (state: Parameters<typeof removeItem>[0]) => {
    const place = findItem(state.selection.$from)
    return place === undefined ? undefined : change(state, place)
  }

  it('removes it whole', () => {
    expect(changed('item: One\n  p: a\nitem: Two\n  p: b|\nitem: Three', at(removeItem))).toBe(written('item: One\n  p: a|\nitem: Three'))
  })

  it('parts the list in two when an item becomes plain blocks in its middle', () => {
    expect(changed('item: One\nitem: |Two\n  p: b\nitem: Three', at(liftItem))).toBe(written('item: One\nh2: |Two\np: b\nitem: Three'))
  })
})

describe('the order of a list', () => {
  it('turns from ascending to countdown and back', () => {
    const state = stateFrom('item: One|\nitem: Two')
    const turned = state.apply(toggleOrder(state) ?? state.tr)
    expect(turned.doc.firstChild?.attrs).toEqual({ order: 'countdown' })
    expect(turned.apply(toggleOrder(turned) ?? turned.tr).doc.eq(state.doc)).toBe(true)
  })

  it('is that of the first list when the caret is outside', () => {
    const state = stateFrom('p: a|\nitem: One')
    expect(state.apply(toggleOrder(state) ?? state.tr).doc.lastChild?.attrs).toEqual({ order: 'countdown' })
  })
})

describe('moving an item from the edge of its list', () => {
  const lists = 'item: One\n  p: a|\np: between\nitem: Two'

  it('goes on in the next list, the caret where it was', () => {
    expect(changed(lists.replace('item: One', 'item: Nought\nitem: One'), moveItem(1))).toBe(written('item: Nought\np: between\nitem: One\n  p: a|\nitem: Two'))
    expect(changed('item: One\np: between\nitem: T|wo\nitem: Three', moveItem(-1))).toBe(written('item: One\nitem: T|wo\np: between\nitem: Three'))
  })

  it('takes an emptied list away, and stops at the last list', () => {
    expect(changed(lists, moveItem(1))).toBe(written('p: between\nitem: One\n  p: a|\nitem: Two'))
    expect(changed(lists, moveItem(-1))).toBeUndefined()
  })
})

describe('inserting pictures', () => {
  const pictures = (...captions: string[]) => insertFigures(captions.map((caption) => ({ ...emptyPicturePlace, caption })))

  it('come after the paragraph, the caret going on in a new one at the end', () => {
    expect(changed('p: a|b', pictures('x'))).toBe(written('p: ab\nfigure x\np: |'))
  })

  it('several at once come as a gallery', () => {
    expect(changed('p: a|b', pictures('x', 'y'))).toBe(written('p: ab\ngallery: x; y\np: |'))
  })

  it('come before an empty paragraph, which is written on in', () => {
    expect(changed('p: a\np: |', pictures('x'))).toBe(written('p: a\nfigure x\np: |'))
  })

  it('come under the heading of an item', () => {
    expect(changed('item: On|e\n  p: text', pictures('x'))).toBe(written('item: One\n  figure x\n  p: |text'))
  })

  it('come after the whole list, not into it', () => {
    expect(changed('bullets: a|; b\np: c', pictures('x'))).toBe(written('bullets: a; b\nfigure x\np: |c'))
  })
})

describe('ArrowDown at the end of an article that ends with a list', () => {
  it('goes on in a paragraph after the list', () => {
    expect(changed('item: One\n  p: a|', leaveDocumentEnd)).toBe(written('item: One\n  p: a\np: |'))
  })

  it('is an ordinary ArrowDown elsewhere', () => {
    expect(changed('item: One\n  p: a|b', leaveDocumentEnd)).toBeUndefined()
    expect(changed('item: One\n  p: a|\np: b', leaveDocumentEnd)).toBeUndefined()
  })
})

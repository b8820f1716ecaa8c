import { describe, expect, it } from 'vitest'
import { moveItemTo } from '../../../../../src/renderer/src/editor/commands/move-in-outline'
import { nearestTo, readItemEdges, scrollStep } from '../../../../../src/renderer/src/editor/queries/drop-edges'
import { changed, stateFrom, written } from '../notation'

describe('a dragged item', () => {
  const twoLists = 'item: One\nitem: Two\np: between\nitem: Three'
  const edges = readItemEdges(stateFrom(twoLists).doc)
  const moved = (from: number, to: number) => {
    const [source, target] = [edges[from], edges[to]]
    return source === undefined || target === undefined ? 'no such edge' : changed(twoLists, moveItemTo(source.pos, target.place))
  }

  it('can be put above every item and below the last of each list', () => {
    expect(edges.map(({ side }) => side)).toEqual(['above', 'above', 'below', 'above', 'below'])
  })

  it('goes to the end of its own list, though another list follows', () => {
    expect(moved(0, 2)).toBe(written('item: Two\nitem: |One\np: between\nitem: Three'))
  })

  it('goes into another list, before or after what is there', () => {
    expect(moved(0, 3)).toBe(written('item: Two\np: between\nitem: |One\nitem: Three'))
    expect(moved(0, 4)).toBe(written('item: Two\np: between\nitem: Three\nitem: |One'))
    expect(moved(3, 1)).toBe(written('item: One\nitem: |Three\nitem: Two\np: between'))
  })

  it('stays where it is when put where it was', () => {
    expect([moved(0, 0), moved(0, 1), moved(1, 2)]).toEqual([undefined, undefined, undefined])
  })
})

it('a place is taken by its distance', () => {
  const places = [{ top: 100 }, { top: 300 }, { top: 340 }]
  expect([0, 199, 201, 330, 900].map((top) => nearestTo(places, top)?.top)).toEqual([100, 100, 300, 340, 340])
  expect(nearestTo<{ top: number }>([], 5)).toBeUndefined()
})

it('near an edge the page scrolls, faster the nearer, and not elsewhere', () => {
  const frame = { top: 100, bottom: 700 }
  expect(scrollStep(400, frame)).toBe(0)
  expect(scrollStep(110, frame)).toBeLessThan(scrollStep(140, frame))
  expect([scrollStep(0, frame), scrollStep(720, frame)]).toEqual([-18, 18])
})

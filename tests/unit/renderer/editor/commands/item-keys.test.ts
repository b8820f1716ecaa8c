import { describe, expect, it } from 'vitest'
import { itemBackspace } from '../../../../../src/renderer/src/editor/commands/item-backspace'
import { itemDelete } from '../../../../../src/renderer/src/editor/commands/item-delete'
import { itemEnter } from '../../../../../src/renderer/src/editor/commands/item-enter'
import { splitItem } from '../../../../../src/renderer/src/editor/commands/split-item'
import { changed, written } from '../notation'

type Case = readonly [name: string, before: string, after: string | undefined]

function check(cases: readonly Case[], change: Parameters<typeof changed>[1]): void {
  it.each(cases)('%s', (_name, before, after) => {
    expect(changed(before, change)).toBe(after === undefined ? undefined : written(after))
  })
}

describe('Enter in an item', () => {
  check(
    [
      ['goes from the end of the heading to the empty text under it', 'item: One|\n  p:', 'item: One\n  p: |'],
      ['goes over the place for a picture to the empty text', 'item: One|\n  figure\n  p:', 'item: One\n  figure\n  p: |'],
      ['makes a paragraph under the heading when there is text already', 'item: One|\n  p: text', 'item: One\n  p: |\n  p: text'],
      ['makes a paragraph under a heading that stands alone', 'item: One|\nitem: Two', 'item: One\n  p: |\nitem: Two'],
      ['takes the rest of the heading into a paragraph', 'item: One|Two\n  p: text', 'item: One\n  p: |Two\n  p: text'],
      ['makes an empty item before, at the start of a heading', 'item: Zero\nitem: |One\n  p: text', 'item: Zero\nitem:\n  p:\nitem: |One\n  p: text'],
      ['starts a new item from the empty paragraph that ends one', 'item: One\n  p: text\n  p: |\nitem: Two', 'item: One\n  p: text\nitem: |\n  p:\nitem: Two'],
      ['leaves the list from an empty last item, into the empty paragraph there', 'item: One\nitem: |\n  p:\np:', 'item: One\np: |'],
      ['leaves the list from an empty last item, into a new paragraph', 'item: One\nitem: |\np: after', 'item: One\np: |\np: after'],
      ['leaves nothing of a list whose only item is empty', 'p: a\nitem: |\n  p:\np: b', 'p: a\np: |\np: b'],
      ['does not give up an empty last item that has a place for a picture', 'item: One\nitem: |\n  figure\n  p:', 'item: One\nitem:\n  figure\n  p: |'],
      ['is an ordinary Enter within text', 'item: One\n  p: te|xt', undefined],
      ['is an ordinary Enter in an empty paragraph that something follows', 'item: One\n  p: |\n  p: text', undefined],
      ['is an ordinary Enter in a list of an item', 'item: One\n  bullets: a|', undefined],
      ['is an ordinary Enter outside of an item', 'p: |\nitem: One', undefined]
    ],
    itemEnter
  )
})

describe('Backspace in an item', () => {
  check(
    [
      ['joins an item to the one before', 'item: One\n  p: a\nitem: |Two\n  p: b', 'item: One\n  p: a\n  p: |Two\n  p: b'],
      ['joins an item without a heading, the caret at the end of the one before', 'item: One\n  p: a\nitem: |\n  p: b', 'item: One\n  p: a|\n  p: b'],
      ['removes an empty item', 'item: One\n  p: a\nitem: |\n  p:\nitem: Three', 'item: One\n  p: a|\nitem: Three'],
      ['removes an item that has nothing but a place for a picture', 'item: One\nitem: |\n  figure\n  p:', 'item: One|'],
      ['keeps an item whose picture has words', 'item: One\nitem: |\n  figure words', 'item: One|\n  figure words'],
      ['removes an empty first item when there are others', 'item: |\n  p:\nitem: Two', 'item: |Two'],
      ['turns the first item into plain blocks', 'p: a\nitem: |One\n  p: b\nitem: Two', 'p: a\nh2: |One\np: b\nitem: Two'],
      ['turns the only item into plain blocks, and the list is gone', 'item: |One\n  p: b\np: c', 'h2: |One\np: b\np: c'],
      ['makes a paragraph of a list whose only item is empty', 'item: |\n  p:', 'p: |'],
      ['takes the text after a list into its last item', 'item: One\n  p: a\np: |b', 'item: One\n  p: a\n  p: |b'],
      ['removes an empty paragraph after a list', 'item: One\n  p: a\np: |\np: c', 'item: One\n  p: a|\np: c'],
      ['is an ordinary Backspace within a heading', 'item: O|ne', undefined],
      ['is an ordinary Backspace in the text of an item', 'item: One\n  p: |a', undefined]
    ],
    itemBackspace
  )
})

describe('Delete in an item', () => {
  check(
    [
      ['joins the next item', 'item: One\n  p: a|\nitem: Two\n  p: b', 'item: One\n  p: a|\n  p: Two\n  p: b'],
      ['joins the next item to a heading that stands alone', 'item: One|\nitem: Two', 'item: One|\n  p: Two'],
      ['removes the next item when it is empty', 'item: One\n  p: a|\nitem:\n  p:\nitem: Three', 'item: One\n  p: a|\nitem: Three'],
      ['joins the next item from the end of a list', 'item: One\n  bullets: a; b|\nitem: Two', 'item: One\n  bullets: a; b|\n  p: Two'],
      ['takes the text after the list in', 'item: One\n  p: a|\np: b', 'item: One\n  p: a|\n  p: b'],
      ['turns the first item into plain blocks from before the list', 'p: a|\nitem: One\nitem: Two', 'p: a|\nh2: One\nitem: Two'],
      ['removes an empty paragraph before the list', 'p: |\nitem: One', 'item: |One'],
      ['is an ordinary Delete in the midst of an item', 'item: One|\n  p: a', undefined],
      ['does nothing of its own at the end of the article', 'item: One\n  p: a|', undefined]
    ],
    itemDelete
  )
})

describe('splitting an item', () => {
  check(
    [
      ['parts the text', 'item: One\n  p: a|b\n  p: c', 'item: One\n  p: a\nitem: |\n  p: b\n  p: c'],
      ['parts the heading', 'item: One|Two\n  p: a', 'item: One\nitem: |Two\n  p: a'],
      ['takes the whole paragraph from its start', 'item: One\n  p: a\n  p: |b', 'item: One\n  p: a\nitem: |\n  p: b'],
      ['makes an empty item at the end', 'item: One\n  p: a|', 'item: One\n  p: a\nitem: |\n  p:'],
      ['keeps a list whole', 'item: One\n  bullets: a|; b\n  p: c', 'item: One\n  bullets: a; b\nitem: |\n  p: c'],
      ['does nothing outside of an item', 'p: a|b', undefined]
    ],
    splitItem
  )
})

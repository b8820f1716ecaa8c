import type { EditorState, Transaction } from '@tiptap/pm/state'
import { findItem, isUnfilled } from './item-place'
import { joinItemBackward, pullIntoList } from './join-item'
import { liftItem } from './lift-item'
import { isNode } from './node-type'
import { removeItem } from './remove-item'

/**
 * What Backspace means at the start of an item's heading, and of a text just after a list; undefined elsewhere. An item with nothing
 * in it goes; another is joined to the item before, or, being the first, becomes plain blocks.
 */
export function itemBackspace(state: EditorState): Transaction | undefined {
  const { $from, empty } = state.selection
  if (!empty || !$from.parent.isTextblock || $from.parentOffset > 0) return undefined
  const place = findItem($from)
  if (place === undefined) {
    const before = $from.depth === 1 && $from.index(0) > 0 ? state.doc.child($from.index(0) - 1) : undefined
    return isNode(before, 'listicle') ? pullIntoList(state, before, $from.before(1)) : undefined
  }
  if (!isNode($from.parent, 'itemHeading')) return undefined
  if (isUnfilled(place.item)) return removeItem(state, place)
  return place.index > 0 ? joinItemBackward(state, place) : liftItem(state, place)
}

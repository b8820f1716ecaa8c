import type { EditorState, Transaction } from '@tiptap/pm/state'
import { caretAt, caretNear } from './caret'
import type { ItemPlace } from './item-place'
import { findItemAt } from './item-place'
import { paragraphOf } from './node-type'

/** Takes the item that begins at a position away with all it holds. A list with no item left gives way to an empty paragraph. */
export function removeItemAt(itemPos: number): (state: EditorState) => Transaction | undefined {
  return (state) => {
    const place = findItemAt(state.doc, itemPos)
    return place === undefined ? undefined : removeItem(state, place)
  }
}

/** The caret goes to the end of the item before, or into the heading of the one that is first now. */
export function removeItem(state: EditorState, place: ItemPlace): Transaction {
  const { listicle, listiclePos, item, itemPos, index } = place
  if (listicle.childCount === 1) {
    return caretAt(state.tr.replaceWith(listiclePos, listiclePos + listicle.nodeSize, paragraphOf(state.schema)), listiclePos + 1)
  }
  const transaction = state.tr.delete(itemPos, itemPos + item.nodeSize)
  return index === 0 ? caretAt(transaction, itemPos + 2) : caretNear(transaction, itemPos - 1, -1)
}

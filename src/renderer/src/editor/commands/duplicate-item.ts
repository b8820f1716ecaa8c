import type { EditorState, Transaction } from '@tiptap/pm/state'
import { caretAt } from './caret'
import { findItemAt, hasRoom } from './item-place'

/** Puts a copy of the item that begins at a position after it, the caret into its heading. */
export function duplicateItemAt(itemPos: number): (state: EditorState) => Transaction | undefined {
  return (state) => {
    const place = findItemAt(state.doc, itemPos)
    if (place === undefined || !hasRoom(place.listicle)) return undefined
    const after = itemPos + place.item.nodeSize
    return caretAt(state.tr.insert(after, place.item), after + 2)
  }
}

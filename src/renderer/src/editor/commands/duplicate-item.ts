import { Fragment, Slice } from '@tiptap/pm/model'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import { caretAt } from './caret'
import { findItemAt, hasRoom } from './item-place'
import { withFreeNames } from './names-in-slice'

/** Puts a copy of the item that begins at a position after it, the caret into its heading. Notes and references stay with the one that was there. */
export function duplicateItemAt(itemPos: number): (state: EditorState) => Transaction | undefined {
  return (state) => {
    const place = findItemAt(state.doc, itemPos)
    if (place === undefined || !hasRoom(place.listicle)) return undefined
    const after = itemPos + place.item.nodeSize
    const { content } = withFreeNames(new Slice(Fragment.from(place.item), 0, 0), state.doc)
    return caretAt(state.tr.insert(after, content), after + 2)
  }
}

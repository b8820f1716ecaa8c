import type { EditorState, Transaction } from '@tiptap/pm/state'
import { caretAt, caretNear } from './caret'
import { isNode, paragraphOf } from './node-type'

/** Puts the caret at the end of the article, in a paragraph: a new one where the article ends with a list or a picture. */
export function writeAfterEnd(state: EditorState): Transaction {
  const end = state.doc.content.size
  if (isNode(state.doc.lastChild, 'paragraph')) return caretNear(state.tr, end, -1)
  return caretAt(state.tr.insert(end, paragraphOf(state.schema)), end + 1)
}

/** The same for ArrowDown: only where the caret stands in the very last text of an article that ends with a list. */
export function leaveDocumentEnd(state: EditorState): Transaction | undefined {
  const { $head, empty } = state.selection
  const isAtEnd = empty && $head.depth > 1 && $head.after(1) === state.doc.content.size && $head.pos + $head.depth === state.doc.content.size
  return isAtEnd ? writeAfterEnd(state) : undefined
}

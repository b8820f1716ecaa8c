import type { Transaction } from '@tiptap/pm/state'
import { TextSelection } from '@tiptap/pm/state'
import { canSplit } from '@tiptap/pm/transform'
import type { Change } from './change'
import { emptyCells } from './empty-cells'
import { isNode, nodeType } from './node-type'

/**
 * Enter over a selection of several texts, or one whose deletion leaves none: it deletes, and parts what is left where it can be parted.
 * TipTap's own `splitBlock` decides by the texts that are deleted and throws where what is left of them is one of another kind: the heading
 * of an item, the title of a box; ProseMirror's throws where nothing is left (prosemirror-commands 1.7). Selected cells are emptied.
 */
export const enterOverSeveral: Change = (state) => {
  const { selection } = state
  if (selection.empty || selection.$from.depth === 0) return undefined
  const inCells = emptyCells(state)
  if (inCells !== undefined) return inCells
  const transaction = state.tr.deleteSelection()
  if (transaction.selection.$from.depth === 0) return transaction
  return selection instanceof TextSelection && !selection.$from.sameParent(selection.$to) ? parted(transaction) : undefined
}

/**
 * As Enter parts the text at the caret: code by a line, a point of a list as a whole; behind the end of a heading, and behind what there can be one of
 * only, the heading of an item and the title of a box, begins a paragraph.
 */
function parted(transaction: Transaction): Transaction {
  const { $from, from } = transaction.selection
  const { parent } = $from
  if (isNode(parent, 'codeBlock')) return transaction.insertText('\n')
  const isParagraphNext = isNode(parent, 'itemHeading') || isNode(parent, 'factBoxTitle') || (isNode(parent, 'heading') && $from.parentOffset === parent.content.size)
  const depth = $from.depth > 1 && isNode($from.node(-1), 'listItem') ? 2 : 1
  const types = isParagraphNext ? [{ type: nodeType(parent.type.schema, 'paragraph') }] : undefined
  return canSplit(transaction.doc, from, depth, types) ? transaction.split(from, depth, types) : transaction
}

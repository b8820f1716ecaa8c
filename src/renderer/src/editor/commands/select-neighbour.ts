import { GapCursor } from '@tiptap/pm/gapcursor'
import type { ResolvedPos } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import { NodeSelection } from '@tiptap/pm/state'
import type { Change } from './change'
import { isNode } from './node-type'

const whole = ['figure', 'gallery', 'embed', 'linkCard'] as const

/**
 * Backspace at the beginning of a text behind a picture, gallery or card, and Delete at the end of one before it, select that first: pressed
 * again they remove it, with its words and credit.
 */
export function selectNeighbour(direction: -1 | 1): Change {
  return ({ doc, selection, tr }) => {
    const { $from, empty } = selection
    if (selection instanceof GapCursor) return selectAtGap(tr, $from, direction)
    const edge = direction < 0 ? 0 : $from.parent.content.size
    if (!empty || !$from.parent.isTextblock || $from.parent.content.size === 0 || $from.parentOffset !== edge) return undefined
    const $between = doc.resolve(direction < 0 ? $from.before() : $from.after())
    const neighbour = direction < 0 ? $between.nodeBefore : $between.nodeAfter
    if (neighbour === null || !whole.some((name) => isNode(neighbour, name))) return undefined
    return tr.setSelection(NodeSelection.create(doc, direction < 0 ? $between.pos - neighbour.nodeSize : $between.pos)).scrollIntoView()
  }
}

/** Between two blocks, the one before or behind is selected whatever it is; at an edge nothing happens. The keys of lists look there for a text. */
function selectAtGap(transaction: Transaction, $gap: ResolvedPos, direction: -1 | 1): Transaction {
  const neighbour = direction < 0 ? $gap.nodeBefore : $gap.nodeAfter
  return neighbour !== null && NodeSelection.isSelectable(neighbour)
    ? transaction.setSelection(NodeSelection.create(transaction.doc, direction < 0 ? $gap.pos - neighbour.nodeSize : $gap.pos)).scrollIntoView()
    : transaction
}

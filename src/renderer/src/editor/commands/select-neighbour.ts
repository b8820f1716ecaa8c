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
    const edge = direction < 0 ? 0 : $from.parent.content.size
    if (!empty || !$from.parent.isTextblock || $from.parent.content.size === 0 || $from.parentOffset !== edge) return undefined
    const $between = doc.resolve(direction < 0 ? $from.before() : $from.after())
    const neighbour = direction < 0 ? $between.nodeBefore : $between.nodeAfter
    if (neighbour === null || !whole.some((name) => isNode(neighbour, name))) return undefined
    return tr.setSelection(NodeSelection.create(doc, direction < 0 ? $between.pos - neighbour.nodeSize : $between.pos)).scrollIntoView()
  }
}

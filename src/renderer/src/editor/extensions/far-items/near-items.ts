import type { Node } from '@tiptap/pm/model'
import type { EditorState, Selection, Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { findItem } from '../../commands/item-place'
import { isNode } from '../../commands/node-type'
import { isTyping } from '../../queries/is-typing'

/** From this size on a document is long: some 500 words, below which most of it is in sight. */
export const longDocument = 3_000

/** Which items must be laid out wherever the page is scrolled to. */
export interface NearItems {
  readonly decorations: DecorationSet
  /** Where the items of both ends of the selection begin; -1 outside of every item. */
  readonly ends: readonly [number, number]
  /** How many items there are in all; 0 in a document that is not long. */
  readonly itemCount: number
}

const none: NearItems = { decorations: DecorationSet.empty, ends: [-1, -1], itemCount: 0 }

/** The items near the caret, with the first and the last of each list; none of a document that is not long. */
export function nearItems({ doc, selection }: Pick<EditorState, 'doc' | 'selection'>): NearItems {
  if (doc.content.size < longDocument) return none
  const ends = endsOf(selection)
  const decorations: Decoration[] = []
  let itemCount = 0
  doc.forEach((block, offset) => {
    if (!isNode(block, 'listicle')) return
    itemCount += block.childCount
    const starts: number[] = []
    block.forEach((_item, itemOffset) => starts.push(offset + 1 + itemOffset))
    const isNear = (index: number) => [index - 1, index, index + 1].some((place) => ends.includes(starts[place] ?? Number.NaN))
    starts.forEach((start, index) => {
      if (index > 0 && index < starts.length - 1 && !isNear(index)) return
      decorations.push(Decoration.node(start, start + block.child(index).nodeSize, { class: 'is-near' }))
    })
  })
  return { decorations: DecorationSet.create(doc, decorations), ends, itemCount }
}

/** The same after a transaction. A key within a block only moves them. */
export function nearItemsAfter(transaction: Transaction, before: NearItems): NearItems {
  if (!transaction.docChanged && !transaction.selectionSet) return before
  if (isLong(transaction.before) !== isLong(transaction.doc) || !isTyping(transaction)) return nearItems(transaction)
  if (!isLong(transaction.doc)) return before
  const ends = endsOf(transaction.selection)
  const moved = before.ends.map((end) => (end === -1 ? -1 : transaction.mapping.map(end, 1)))
  if (ends.some((end, index) => end !== moved[index])) return nearItems(transaction)
  return { ...before, decorations: transaction.docChanged ? before.decorations.map(transaction.mapping, transaction.doc) : before.decorations, ends }
}

function isLong(doc: Node): boolean {
  return doc.content.size >= longDocument
}

function endsOf({ $anchor, $head }: Selection): readonly [number, number] {
  return [findItem($anchor)?.itemPos ?? -1, findItem($head)?.itemPos ?? -1]
}

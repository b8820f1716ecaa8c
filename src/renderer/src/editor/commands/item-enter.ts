import type { ResolvedPos } from '@tiptap/pm/model'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import { caretAt } from './caret'
import type { ItemPlace } from './item-place'
import { findItem, hasRoom, headingOf, isBare, newItem } from './item-place'
import { isNode, nodeType, paragraphOf } from './node-type'

/** What Enter means in an item where it means more than a new paragraph; undefined elsewhere. */
export function itemEnter(state: EditorState): Transaction | undefined {
  const { $from, empty } = state.selection
  const place = findItem($from)
  if (!empty || place === undefined || $from.depth !== 3) return undefined
  if (isNode($from.parent, 'itemHeading')) return enterInHeading(state, $from, place)
  return isNode($from.parent, 'paragraph') ? enterInParagraph(state, $from, place) : undefined
}

function enterInHeading(state: EditorState, $from: ResolvedPos, place: ItemPlace): Transaction | undefined {
  const { size } = $from.parent.content
  const isLast = place.index === place.listicle.childCount - 1
  if (size === 0 && isLast && isBare(place.item)) return leaveList(state, place)
  if ($from.parentOffset === size) return enterText(state, place)
  if ($from.parentOffset > 0) return state.tr.split($from.pos, 1, [{ type: nodeType(state.schema, 'paragraph') }])
  return hasRoom(place.listicle) ? state.tr.insert(place.itemPos, newItem(state.schema)) : undefined
}

/** The caret goes on to the text under the heading if that is still empty, over pictures; else a paragraph is made under the heading. */
function enterText(state: EditorState, { item, itemPos }: ItemPlace): Transaction {
  const under = itemPos + 1 + headingOf(item).nodeSize
  let position = under
  for (const block of item.children.slice(1)) {
    if (block.isTextblock && block.content.size === 0) return caretAt(state.tr, position + 1)
    if (!block.isLeaf) break
    position += block.nodeSize
  }
  return caretAt(state.tr.insert(under, paragraphOf(state.schema)), under + 1)
}

function enterInParagraph(state: EditorState, $from: ResolvedPos, { item, itemPos, listicle }: ItemPlace): Transaction | undefined {
  if ($from.parent.content.size > 0 || $from.index(2) !== item.childCount - 1 || !hasRoom(listicle)) return undefined
  const transaction = state.tr.delete($from.before(), $from.after())
  const after = itemPos + item.nodeSize - 2
  return caretAt(transaction.insert(after, newItem(state.schema)), after + 2)
}

/** An empty last item goes, and the caret stands after the list: in the empty paragraph there, or in a new one. */
function leaveList(state: EditorState, { listicle, listiclePos, item, itemPos }: ItemPlace): Transaction {
  const isOnly = listicle.childCount === 1
  const transaction = isOnly ? state.tr.delete(listiclePos, listiclePos + listicle.nodeSize) : state.tr.delete(itemPos, itemPos + item.nodeSize)
  const after = isOnly ? listiclePos : itemPos + 1
  const next = transaction.doc.nodeAt(after)
  const isRoomThere = isNode(next, 'paragraph') && next.content.size === 0
  return caretAt(isRoomThere ? transaction : transaction.insert(after, paragraphOf(state.schema)), after + 1)
}

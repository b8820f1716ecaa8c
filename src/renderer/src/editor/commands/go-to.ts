import type { Node } from '@tiptap/pm/model'
import type { EditorState, Selection, Transaction } from '@tiptap/pm/state'
import { NodeSelection, TextSelection } from '@tiptap/pm/state'
import { findTk } from '../../../../core/article/find-tk'
import { leadsNowhere } from '../../../../core/checks/leads-nowhere'
import { fieldsOf, textOfField } from '../queries/fields-of'
import { itemsIn, ranksIn } from '../queries/item-names'
import { readOutline } from '../queries/outline'
import { caretNear } from './caret'
import { isNode } from './node-type'

/** Puts the caret into an entry of the outline. */
export function goToEntry(index: number): (state: EditorState) => Transaction | undefined {
  return (state) => {
    const placed = readOutline(state.doc)[index]
    return placed && caretNear(state.tr, placed.pos + 1, 1)
  }
}

/** Puts the caret into the heading of an item, counted from 0 among all items of the text. */
export function goToItem(index: number): (state: EditorState) => Transaction | undefined {
  return (state) => {
    const item = itemsIn(state.doc)[index]
    return item && caretNear(state.tr, item.itemPos + 1, 1)
  }
}

/** Selects the next TK of the text after the caret, or the first one; of a picture or a card with a TK in its words, the whole. */
export function goToNextTk(isFromStart: boolean): (state: EditorState) => Transaction | undefined {
  return ({ doc, tr, selection }) => {
    const next = tksIn(doc).find(({ from }) => isFromStart || from >= selection.to)
    return next && tr.setSelection(next)
  }
}

/** Selects the first link of the text that leads nowhere. */
export function goToLinkNowhere(state: EditorState): Transaction | undefined {
  return selectFirst(state, ({ marks }) => marks.some(({ type, attrs }) => type.name === 'link' && leadsNowhere(String(attrs['href']))))
}

/** Selects the first reference of the text whose item is gone. */
export function goToLostReference(state: EditorState): Transaction | undefined {
  const ranks = ranksIn(state.doc)
  return selectFirst(state, (node) => isNode(node, 'itemReference') && !ranks.has(String(node.attrs['itemId'])))
}

function selectFirst({ doc, tr }: EditorState, isSought: (inline: Node) => boolean): Transaction | undefined {
  const found: Selection[] = []
  doc.descendants((node, pos) => {
    if (found.length === 0 && node.isInline && isSought(node)) found.push(TextSelection.create(doc, pos, pos + node.nodeSize))
    return found.length === 0
  })
  const [first] = found
  return first && tr.setSelection(first)
}

function tksIn(doc: Node): Selection[] {
  const found: Selection[] = []
  doc.descendants((node, pos) => {
    if (node.isLeaf && findTk(fieldsOf(node).map((name) => textOfField(node, name)).join('\n')).length > 0) found.push(NodeSelection.create(doc, pos))
    if (!node.isTextblock) return true
    // A leaf (a hard break) takes one position, as one character would.
    const text = node.textBetween(0, node.content.size, '\n', '\n')
    for (const { from, to } of findTk(text)) found.push(TextSelection.create(doc, pos + 1 + from, pos + 1 + to))
    return false
  })
  return found
}

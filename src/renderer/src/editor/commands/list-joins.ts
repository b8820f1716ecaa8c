import type { Node, ResolvedPos } from '@tiptap/pm/model'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import { Selection } from '@tiptap/pm/state'
import { caretAt } from './caret'
import type { Change } from './change'
import { isNode } from './node-type'

/**
 * Delete at the end of a point before one that begins with a list of its own: the first text in there comes up to the caret, and all that
 * stood beside it stays. TipTap's key takes every point for one that begins with a paragraph, and loses points here. In an empty paragraph between two lists as `listBackspace`.
 */
export const listDelete: Change = (state) => {
  const { $from, empty } = state.selection
  if (empty && isBetweenLists($from)) return unparted(state, $from, 1)
  if (!empty || !isNode($from.parent, 'paragraph') || $from.parentOffset < $from.parent.content.size) return undefined
  const next = pointBehind($from)
  if (next === undefined || !isList(state.doc.resolve(next + 1).nodeAfter)) return undefined
  const $text = textFrom(state, next)
  return $text === undefined ? undefined : joined(state, $from.pos, $text)
}

/**
 * Backspace at the beginning of a paragraph behind a list: it joins the last text of the list. TipTap's key looks for the last point instead,
 * behind which there may be more of the point that it stands in. Of an empty one nothing is left, and two lists of one kind that it parted are one, as word
 * processors have it, if their numbers go on.
 */
export const listBackspace: Change = (state) => {
  const { $from, empty } = state.selection
  if (!empty || !isNode($from.parent, 'paragraph') || $from.parentOffset > 0) return undefined
  const $before = state.doc.resolve($from.before())
  if (isNode($before.parent, 'listItem') || !isList($before.nodeBefore)) return undefined
  if (isBetweenLists($from)) return unparted(state, $from, -1)
  let last = $before.nodeBefore
  let end = $before.pos
  while (last !== null && !last.isTextblock) {
    last = last.lastChild
    end--
  }
  return last === null ? undefined : joined(state, end - 1, $from)
}

function isBetweenLists($from: ResolvedPos): boolean {
  const { parent, depth } = $from
  if (!isNode(parent, 'paragraph') || parent.content.size > 0 || isNode($from.node(depth - 1), 'listItem')) return false
  const [before, after] = [$from.doc.resolve($from.before()).nodeBefore, $from.doc.resolve($from.after()).nodeAfter]
  return before !== null && after !== null && isList(before) && before.type === after.type && (isNode(before, 'bulletList') || Number(after.attrs['start']) === Number(before.attrs['start']) + before.childCount)
}

/** Takes the paragraph away, and has the caret where the list before ends, or where that behind begins. */
function unparted({ tr }: EditorState, $between: ResolvedPos, side: -1 | 1): Transaction {
  const at = $between.before()
  tr.delete(at, $between.after()).join(at)
  return tr.setSelection(Selection.near(tr.doc.resolve(at), side)).scrollIntoView()
}

/** Where the point begins that follows the one that ends with a text. */
function pointBehind($text: ResolvedPos): number | undefined {
  for (let depth = $text.depth - 1; depth > 0; depth--) {
    const $after = $text.doc.resolve($text.after(depth + 1))
    if ($after.nodeAfter !== null) return isNode($after.nodeAfter, 'listItem') ? $after.pos : undefined
    if (!isNode($after.parent, 'listItem') && !isList($after.parent)) return undefined
  }
  return undefined
}

function isList(node: Node | null): boolean {
  return isNode(node, 'bulletList') || isNode(node, 'orderedList')
}

/** The first text of what begins at a position. */
function textFrom({ doc }: EditorState, position: number): ResolvedPos | undefined {
  let node = doc.nodeAt(position)
  let start = position
  while (node !== null && !node.isTextblock) {
    node = node.firstChild
    start++
  }
  return node === null ? undefined : doc.resolve(start + 1)
}

/** Takes a later text away, with the points and lists that have nothing else, and puts its words at a position. */
function joined({ tr }: EditorState, position: number, $text: ResolvedPos): Transaction {
  let depth = $text.depth
  while (depth > 1 && $text.node(depth - 1).childCount === 1) depth--
  return caretAt(tr.delete($text.before(depth), $text.after(depth)).insert(position, $text.parent.content), position)
}

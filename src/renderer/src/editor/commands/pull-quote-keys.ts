import type { Node, ResolvedPos, Schema } from '@tiptap/pm/model'
import { Fragment } from '@tiptap/pm/model'
import { NodeSelection } from '@tiptap/pm/state'
import { caretAt } from './caret'
import type { Change } from './change'
import { canStandFor } from './insert-card'
import { figurePosition } from './insert-figures'
import { isNode, nodeType, paragraphOf } from './node-type'

/** Enter in what was said leads to who said it. */
export const toAttribution: Change = ({ selection, tr }) => {
  const { $from, $to } = selection
  if (!isNode($from.parent, 'pullQuoteText') || !$from.sameParent($to)) return undefined
  const attribution = $from.node(-1).child(1)
  return caretAt(tr.deleteSelection(), tr.mapping.map($from.after()) + 1 + attribution.content.size)
}

/** Enter in who said it leads on: into the paragraph that follows where it is empty, else into a new one. */
export const leaveAttribution: Change = ({ selection, tr, schema }) => {
  const { $from, $to } = selection
  if (!isNode($from.parent, 'attribution') || !$from.sameParent($to)) return undefined
  const after = $from.after(-1)
  const next = $from.doc.nodeAt(after)
  if (!isNode(next, 'paragraph') || next.content.size > 0) tr.insert(after, paragraphOf(schema))
  return caretAt(tr, after + 1)
}

/** Backspace at the beginning of who said it goes back to what was said; at the beginning of that, the pull quote is paragraphs again. */
export const pullQuoteBackspace: Change = ({ selection, tr, schema }) => {
  const { $from, empty } = selection
  if (!empty || $from.parentOffset > 0) return undefined
  if (isNode($from.parent, 'attribution')) return caretAt(tr, $from.before() - 1)
  if (!isNode($from.parent, 'pullQuoteText')) return undefined
  const [text, attribution] = $from.node(-1).children
  const paragraphs = [text, ...(attribution?.content.size === 0 ? [] : [attribution])].map((node) => paragraphOf(schema, node?.content))
  return caretAt(tr.replaceWith($from.before(-1), $from.after(-1), paragraphs), $from.before(-1) + 1)
}

/** Escape selects the whole, as it does in the words of a picture. */
export const selectPullQuote: Change = ({ selection: { $from }, tr }) =>
  isInPullQuote($from) ? tr.setSelection(NodeSelection.create(tr.doc, $from.before(-1))) : undefined

/** Makes a pull quote of the paragraph at the caret. Elsewhere an empty one is put in where a picture would go; in a pull quote it does nothing. */
export const insertPullQuote: Change = ({ selection, tr, schema }) => {
  const { $from } = selection
  if (isInPullQuote($from)) return undefined
  const make = (content: Fragment) => nodeType(schema, 'pullQuote').create(null, [nodeType(schema, 'pullQuoteText').create(null, content), nodeType(schema, 'attribution').create()])
  if (isNode($from.parent, 'paragraph') && $from.sameParent(selection.$to) && canStandFor($from, make(Fragment.empty))) {
    const quote = make($from.parent.content)
    const start = $from.before()
    tr.replaceWith(start, $from.after(), [quote, ...paragraphUnless(isTextAfter($from), schema)])
    return caretAt(tr, start + 2 + $from.parentOffset)
  }
  const position = figurePosition(selection instanceof NodeSelection ? selection.$to : $from)
  tr.insert(position, [make(Fragment.empty), ...paragraphUnless(tr.doc.resolve(position).nodeAfter?.isTextblock === true, schema)])
  return caretAt(tr, position + 2)
}

function paragraphUnless(isThere: boolean, schema: Schema): Node[] {
  return isThere ? [] : [paragraphOf(schema)]
}

function isTextAfter($pos: ResolvedPos): boolean {
  return $pos.doc.resolve($pos.after()).nodeAfter?.isTextblock === true
}

function isInPullQuote($pos: ResolvedPos): boolean {
  return isNode($pos.parent, 'pullQuoteText') || isNode($pos.parent, 'attribution')
}

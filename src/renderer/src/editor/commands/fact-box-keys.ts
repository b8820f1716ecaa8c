import type { ResolvedPos } from '@tiptap/pm/model'
import { NodeSelection } from '@tiptap/pm/state'
import { caretAt } from './caret'
import type { Change } from './change'
import { figurePosition } from './insert-figures'
import { isNode, nodeType, paragraphOf } from './node-type'

/** Enter in the title leads into the box: what stands behind the caret becomes its first paragraph. */
export const intoFactBox: Change = ({ selection, tr, schema }) => {
  const { $from, $to } = selection
  if (!isNode($from.parent, 'factBoxTitle') || !$from.sameParent($to)) return undefined
  const rest = $from.parent.content.cut($to.parentOffset)
  const first = $from.node(-1).child(1)
  const isPlaceThere = rest.size === 0 && isNode(first, 'paragraph') && first.content.size === 0
  tr.delete($from.pos, $from.end())
  const after = tr.mapping.map($from.after())
  if (!isPlaceThere) tr.insert(after, paragraphOf(schema, rest))
  return caretAt(tr, after + 1)
}

/** Enter in an empty last paragraph, if it is not the only one, leaves the box with it. */
export const leaveFactBox: Change = ({ selection, tr }) => {
  const { $from, empty } = selection
  const box = $from.depth > 0 ? $from.node(-1) : undefined
  if (!empty || !isNode(box, 'factBox') || !isNode($from.parent, 'paragraph') || $from.parent.content.size > 0) return undefined
  if ($from.index(-1) < box.childCount - 1 || box.childCount < 3) return undefined
  const after = $from.after(-1)
  tr.insert(after, $from.parent).delete($from.before(), $from.after())
  return caretAt(tr, tr.mapping.map(after, -1) + 1)
}

/** Backspace at the beginning of the title makes the box plain blocks again; an empty title goes. */
export const factBoxBackspace: Change = ({ selection, tr, schema }) => {
  const { $from, empty } = selection
  if (!empty || $from.parentOffset > 0 || !isNode($from.parent, 'factBoxTitle')) return undefined
  const [title, ...blocks] = $from.node(-1).children
  const lifted = title === undefined || title.content.size === 0 ? blocks : [paragraphOf(schema, title.content), ...blocks]
  tr.replaceWith($from.before(-1), $from.after(-1), lifted)
  return lifted[0]?.isTextblock === true ? caretAt(tr, $from.before(-1) + 1) : tr
}

/** Escape selects the whole, as it does in the words of a picture. */
export const selectFactBox: Change = ({ selection: { $from }, tr }) => {
  const depth = boxDepth($from)
  return depth === undefined ? undefined : tr.setSelection(NodeSelection.create(tr.doc, $from.before(depth)))
}

/** Puts an empty fact box in where a picture would go, the caret in its title; in a fact box it does nothing. */
export const insertFactBox: Change = ({ selection, tr, schema }) => {
  const { $from } = selection
  if (boxDepth($from) !== undefined) return undefined
  const box = nodeType(schema, 'factBox').create(null, [nodeType(schema, 'factBoxTitle').create(), paragraphOf(schema)])
  const position = figurePosition(selection instanceof NodeSelection ? selection.$to : $from)
  const isTextAfter = tr.doc.resolve(position).nodeAfter?.isTextblock === true
  tr.insert(position, isTextAfter ? box : [box, paragraphOf(schema)])
  return caretAt(tr, position + 2)
}

function boxDepth($pos: ResolvedPos): number | undefined {
  for (let depth = $pos.depth; depth > 0; depth--) if (isNode($pos.node(depth), 'factBox')) return depth
  return undefined
}

import type { ResolvedPos } from '@tiptap/pm/model'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import { NodeSelection } from '@tiptap/pm/state'
import type { PicturePlace } from '../../../../core/picture/picture'
import { caretAt } from './caret'
import { isNode, nodeType, paragraphOf } from './node-type'

/**
 * Where between blocks a picture goes that is put in at a position: before an empty or just begun block, else after it. It stands at the
 * top or in an item, never in a list or a quote, and always under the heading of an item.
 */
export function figurePosition($pos: ResolvedPos): number {
  const depth = $pos.depth >= 2 && isNode($pos.node(2), 'listicleItem') ? 2 : 0
  if ($pos.depth === depth) return depth === 2 && $pos.index(2) === 0 ? $pos.pos + $pos.node(2).child(0).nodeSize : $pos.pos
  const block = $pos.node(depth + 1)
  const goesBefore = isNode(block, 'paragraph') && $pos.parentOffset === 0
  return goesBefore ? $pos.before(depth + 1) : $pos.after(depth + 1)
}

/**
 * Puts pictures in at the caret, or at a position between blocks. Into a selected empty place goes the first of them. The caret stands
 * after them, in a new paragraph if nothing follows.
 */
export function insertFigures(places: readonly PicturePlace[], position?: number): (state: EditorState) => Transaction | undefined {
  return (state) => {
    const { selection } = state
    if (position === undefined && selection instanceof NodeSelection && isEmptyPlace(selection.node)) {
      return fillPlace(state, selection.from, places)
    }
    return insertAt(state.tr, position ?? (selection instanceof NodeSelection ? selection.to : figurePosition(selection.$from)), places)
  }
}

/** Fills the empty place that begins at a position with the first picture, keeping the words it has; the others follow it. */
export function fillPlaceAt(figurePos: number, places: readonly PicturePlace[]): (state: EditorState) => Transaction | undefined {
  return (state) => (isNode(state.doc.nodeAt(figurePos), 'figure') ? fillPlace(state, figurePos, places) : undefined)
}

/** Fills the place at a position and nothing else: no selection, no step of its own to undo. */
export function fillQuietly(figurePos: number, picture: Pick<PicturePlace, 'pictureId' | 'width' | 'height'>): (state: EditorState) => Transaction | undefined {
  return (state) => {
    if (!isNode(state.doc.nodeAt(figurePos), 'figure')) return undefined
    const { pictureId, width, height } = picture
    return state.tr.setNodeAttribute(figurePos, 'pictureId', pictureId).setNodeAttribute(figurePos, 'width', width).setNodeAttribute(figurePos, 'height', height).setMeta('addToHistory', false)
  }
}

function fillPlace(state: EditorState, figurePos: number, [first, ...others]: readonly PicturePlace[]): Transaction | undefined {
  const figure = state.doc.nodeAt(figurePos)
  if (figure === null || first === undefined) return undefined
  const { pictureId, width, height } = first
  const filled = state.tr.setNodeMarkup(figurePos, null, { ...figure.attrs, pictureId, width, height })
  return others.length === 0 ? filled.setSelection(NodeSelection.create(filled.doc, figurePos)) : insertAt(filled, figurePos + figure.nodeSize, others)
}

function insertAt(transaction: Transaction, position: number, places: readonly PicturePlace[]): Transaction | undefined {
  if (places.length === 0) return undefined
  const { schema } = transaction.doc.type
  const figures = places.map((place) => nodeType(schema, 'figure').create({ ...place }))
  const after = transaction.doc.resolve(position).nodeAfter
  const isTextAfter = after?.isTextblock === true
  transaction.insert(position, isTextAfter ? figures : [...figures, paragraphOf(schema)])
  return caretAt(transaction, position + figures.length + 1)
}

function isEmptyPlace(node: { readonly type: { readonly name: string }; readonly attrs: Readonly<Record<string, unknown>> }): boolean {
  return node.type.name === 'figure' && node.attrs['pictureId'] === null
}

import type { Node, ResolvedPos } from '@tiptap/pm/model'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import { NodeSelection } from '@tiptap/pm/state'
import type { PictureId, PicturePlace, PictureWords } from '../../../../core/picture/picture'
import { sizedPlaceSchema } from '../../../../core/picture/picture'
import { pictureInto } from '../../../../core/picture/picture-words'
import type { ImportedPicture } from '../../../../ipc/library-answers'
import { placeOf } from '../picture/place-of'
import { caretAt } from './caret'
import { galleryOf, splitGallery } from './gallery-of'
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

/** The same for more pictures: between those of a gallery they are put in there. */
export function picturePosition($pos: ResolvedPos): number {
  return isNode($pos.parent, 'gallery') ? $pos.pos : figurePosition($pos)
}

/**
 * Puts pictures in at the caret, or at a position between blocks or in a gallery; several at once make a gallery, and more than one holds make
 * several. Into a selected empty place goes the first of them. The caret stands after them, in a new paragraph if nothing follows.
 */
export function insertFigures(places: readonly PicturePlace[], position?: number): (state: EditorState) => Transaction | undefined {
  return (state) => {
    const { selection } = state
    if (position === undefined && selection instanceof NodeSelection && isEmptyPlace(selection.node)) {
      return fillPlace(state, selection.from, places)
    }
    const at = position ?? picturePosition(selection instanceof NodeSelection ? selection.$to : selection.$from)
    const figures = figuresOf(state, places)
    return insertAt(state.tr, at, isMadeGallery(state.doc.resolve(at), figures) ? [galleryOf(figures)] : figures)
  }
}

/** The picture in the place at a position, if there is one. */
export function pictureAt({ doc }: EditorState, position: number | undefined): PictureId | undefined {
  const node = position === undefined ? null : doc.nodeAt(position)
  return isNode(node, 'figure') ? placeIn(node).pictureId ?? undefined : undefined
}

/** Fills the place that begins at a position with the first picture (`pictureInto`); the others follow it. */
export function fillPlaceAt(figurePos: number, pictures: readonly ImportedPicture[]): (state: EditorState) => Transaction | undefined {
  return (state) => (isNode(state.doc.nodeAt(figurePos), 'figure') ? fillPlace(state, figurePos, pictures.map(placeOf), pictures[0]?.replacedWords) : undefined)
}

/** Fills the place at a position and nothing else: no selection, no step of its own to undo. */
export function fillQuietly(figurePos: number, place: PicturePlace): (state: EditorState) => Transaction | undefined {
  return ({ doc, tr }) => {
    const figure = doc.nodeAt(figurePos)
    return isNode(figure, 'figure') ? putIn(tr, figurePos, figure, place).setMeta('addToHistory', false) : undefined
  }
}

/** In a gallery, empty places that follow are filled first. */
function fillPlace(state: EditorState, figurePos: number, places: readonly PicturePlace[], replaced?: PictureWords): Transaction | undefined {
  const { tr } = state
  const isInGallery = isNode(state.doc.resolve(figurePos).parent, 'gallery')
  let filled = 0
  for (const place of places) {
    const figure = tr.doc.nodeAt(figurePos + filled) // each is one position long
    if (figure === null || (filled > 0 && !(isInGallery && isEmptyPlace(figure)))) break
    putIn(tr, figurePos + filled, figure, place, replaced)
    filled++
  }
  if (filled === 0) return undefined
  const others = figuresOf(state, places.slice(filled))
  return others.length === 0 ? tr.setSelection(NodeSelection.create(tr.doc, figurePos + filled - 1)) : insertAt(tr, figurePos + filled, others)
}

function putIn(transaction: Transaction, position: number, figure: Node, place: PicturePlace, replaced?: PictureWords): Transaction {
  for (const [name, value] of Object.entries(pictureInto(placeIn(figure), place, replaced))) transaction.setNodeAttribute(position, name, value)
  return transaction
}

function placeIn(figure: Node): PicturePlace {
  return sizedPlaceSchema.parse(figure.attrs)
}

function figuresOf({ schema }: EditorState, places: readonly PicturePlace[]): Node[] {
  return places.map((place) => nodeType(schema, 'figure').create({ ...place }))
}

function isMadeGallery($at: ResolvedPos, figures: readonly Node[]): boolean {
  return !isNode($at.parent, 'gallery') && figures.length > 1
}

/** Puts blocks in at a position between blocks; the caret stands after them, in a new paragraph if no text follows. */
export function insertAt(transaction: Transaction, position: number, nodes: readonly Node[]): Transaction | undefined {
  if (nodes.length === 0) return undefined
  const $at = transaction.doc.resolve(position)
  const end = position + nodes.reduce((size, node) => size + node.nodeSize, 0)
  if (isNode($at.parent, 'gallery')) {
    transaction.insert(position, nodes)
    return splitGallery(transaction.setSelection(NodeSelection.create(transaction.doc, end - 1)), $at.before())
  }
  const isTextAfter = $at.nodeAfter?.isTextblock === true
  transaction.insert(position, isTextAfter ? nodes : [...nodes, paragraphOf(transaction.doc.type.schema)])
  return splitGallery(caretAt(transaction, end + 1), position)
}

function isEmptyPlace(node: { readonly type: { readonly name: string }; readonly attrs: Readonly<Record<string, unknown>> }): boolean {
  return node.type.name === 'figure' && node.attrs['pictureId'] === null
}

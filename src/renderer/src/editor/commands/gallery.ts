import type { Node } from '@tiptap/pm/model'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import { NodeSelection } from '@tiptap/pm/state'
import { mostColumns } from '../../../../core/article/document'
import { removeBlock } from './block-move'
import { caretAt } from './caret'
import type { Change } from './change'
import { galleryOf, splitGallery } from './gallery-of'
import { figurePosition } from './insert-figures'
import { isNode, nodeType, paragraphOf } from './node-type'

/** Places for pictures that a new gallery has. */
const newPlaces = 2

/** A new gallery of empty places at the caret: in place of an empty paragraph, else after the caret's block. Its first place is selected. */
export function insertGallery(state: EditorState): Transaction {
  const { selection, schema } = state
  const position = figurePosition(selection instanceof NodeSelection ? selection.$to : selection.$from)
  const gallery = galleryOf(Array.from({ length: newPlaces }, () => nodeType(schema, 'figure').create()))
  const present = state.doc.nodeAt(position)
  const isRoomThere = isNode(present, 'paragraph') && present.content.size === 0 && position + 1 === selection.from
  const transaction = isRoomThere ? state.tr.replaceWith(position, position + present.nodeSize, gallery) : state.tr.insert(position, gallery)
  return transaction.setSelection(NodeSelection.create(transaction.doc, position + 1))
}

/** Where a gallery stands. */
interface GalleryPlace {
  readonly gallery: Node
  readonly pos: number
}

/** The gallery that begins at a position, or that holds what begins there. */
function findGallery(doc: Node, pos: number): GalleryPlace | undefined {
  const $pos = doc.resolve(pos)
  if (isNode($pos.nodeAfter, 'gallery')) return { gallery: $pos.nodeAfter, pos }
  return isNode($pos.parent, 'gallery') ? { gallery: $pos.parent, pos: $pos.before() } : undefined
}

/** Shows one picture more (1) or less (-1) side by side in the gallery at a position. */
export function stepColumns(pos: number, step: 1 | -1): Change {
  return (state) => {
    const place = findGallery(state.doc, pos)
    const columns = Number(place?.gallery.attrs['columns']) + step
    return place === undefined || columns < 1 || columns > mostColumns ? undefined : state.tr.setNodeAttribute(place.pos, 'columns', columns)
  }
}

/** Moves the picture at a position one place towards the beginning (-1) or the end (1) of its gallery, and selects it there. */
export function movePicture(figurePos: number, direction: -1 | 1): Change {
  return (state) => {
    const $pos = state.doc.resolve(figurePos)
    const figure = $pos.nodeAfter
    const other = isNode($pos.parent, 'gallery') ? $pos.parent.maybeChild($pos.index() + direction) : null
    if (!isNode(figure, 'figure') || other === null) return undefined
    const start = direction === 1 ? figurePos : figurePos - other.nodeSize
    const transaction = state.tr.replaceWith(start, start + figure.nodeSize + other.nodeSize, direction === 1 ? [other, figure] : [figure, other])
    return transaction.setSelection(NodeSelection.create(transaction.doc, figurePos + direction * other.nodeSize))
  }
}

/** Makes one gallery of the figure at a position and those right beside it. Undefined where it stands alone, or in a gallery. */
export function turnIntoGallery(figurePos: number): Change {
  return (state) => {
    const $pos = state.doc.resolve(figurePos)
    const { parent } = $pos
    if (!isNode($pos.nodeAfter, 'figure') || isNode(parent, 'gallery')) return undefined
    let [first, last] = [$pos.index(), $pos.index() + 1]
    while (first > 0 && isNode(parent.child(first - 1), 'figure')) first--
    while (last < parent.childCount && isNode(parent.child(last), 'figure')) last++
    const figures = parent.children.slice(first, last)
    if (figures.length < 2) return undefined
    const start = $pos.posAtIndex(first)
    const transaction = state.tr.replaceWith(start, $pos.posAtIndex(last), galleryOf(figures))
    return splitGallery(transaction.setSelection(NodeSelection.create(transaction.doc, start)), start)
  }
}

/** Makes single pictures of the gallery at a position. */
export function turnIntoPictures(pos: number): Change {
  return (state) => {
    const place = findGallery(state.doc, pos)
    if (place === undefined) return undefined
    const transaction = state.tr.replaceWith(place.pos, place.pos + place.gallery.nodeSize, place.gallery.children)
    return transaction.setSelection(NodeSelection.create(transaction.doc, place.pos))
  }
}

/** Takes the figure at a position away, and with the last one of a gallery the gallery. */
export function removeFigure(figurePos: number): Change {
  return (state) => {
    const $pos = state.doc.resolve(figurePos)
    if (!isNode($pos.nodeAfter, 'figure')) return undefined
    if (!isNode($pos.parent, 'gallery')) return removeBlock(figurePos)(state)
    if ($pos.parent.childCount === 1) return removeBlock($pos.before())(state)
    return state.tr.delete(figurePos, figurePos + $pos.nodeAfter.nodeSize)
  }
}

/** Delete and Backspace on the only picture of a gallery take the gallery. */
export const removeLastPicture: Change = (state) => {
  const { $from, from } = state.selection
  const isLast = state.selection instanceof NodeSelection && isNode($from.parent, 'gallery') && $from.parent.childCount === 1
  return isLast ? removeFigure(from)(state) : undefined
}

/** Enter between the pictures of a gallery goes on in a paragraph behind it. */
export const writeAfterGallery: Change = ({ selection: { $from, empty }, tr, schema }) =>
  empty && isNode($from.parent, 'gallery') ? caretAt(tr.insert($from.after(), paragraphOf(schema)), $from.after() + 1).scrollIntoView() : undefined

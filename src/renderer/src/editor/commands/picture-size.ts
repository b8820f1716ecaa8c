import type { EditorState, Transaction } from '@tiptap/pm/state'
import type { PictureSize } from '../../../../core/picture/picture'
import { pictureSizes } from '../../../../core/picture/picture'
import { isNode } from './node-type'

/** Gives the figure that begins at a position this size. In a gallery it has none of its own. */
export function setPictureSize(figurePos: number, size: PictureSize): (state: EditorState) => Transaction | undefined {
  return (state) => {
    const figure = state.doc.nodeAt(figurePos)
    if (!isNode(figure, 'figure') || isNode(state.doc.resolve(figurePos).parent, 'gallery') || figure.attrs['size'] === size) return undefined
    return state.tr.setNodeAttribute(figurePos, 'size', size)
  }
}

/** Makes the figure that begins at a position one size wider or smaller. */
export function stepPictureSize(figurePos: number, step: 1 | -1): (state: EditorState) => Transaction | undefined {
  return (state) => {
    const present = pictureSizes.findIndex((size) => size === state.doc.nodeAt(figurePos)?.attrs['size'])
    const next = present === -1 ? undefined : pictureSizes[present + step]
    return next === undefined ? undefined : setPictureSize(figurePos, next)(state)
  }
}

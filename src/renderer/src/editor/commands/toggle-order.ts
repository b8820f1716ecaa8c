import type { EditorState, Transaction } from '@tiptap/pm/state'
import type { ListicleOrder } from '../../../../core/article/document'
import { findItem } from './item-place'
import { isNode } from './node-type'

/** Turns the caret's list around, 1 … N or N … 1; with the caret elsewhere, the first list of the article. */
export function toggleOrder(state: EditorState): Transaction | undefined {
  const listiclePos = findItem(state.selection.$from)?.listiclePos ?? findFirstListicle(state)
  return listiclePos === undefined ? undefined : toggleOrderAt(listiclePos)(state)
}

/** The same for the listicle that begins at a position. */
export function toggleOrderAt(listiclePos: number): (state: EditorState) => Transaction | undefined {
  return (state) => {
    const listicle = state.doc.nodeAt(listiclePos)
    if (!isNode(listicle, 'listicle')) return undefined
    const order: ListicleOrder = listicle.attrs['order'] === 'countdown' ? 'ascending' : 'countdown'
    return state.tr.setNodeAttribute(listiclePos, 'order', order)
  }
}

function findFirstListicle(state: EditorState): number | undefined {
  let position = 0
  for (const block of state.doc.children) {
    if (isNode(block, 'listicle')) return position
    position += block.nodeSize
  }
  return undefined
}

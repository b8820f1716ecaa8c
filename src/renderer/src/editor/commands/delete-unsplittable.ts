import type { Change } from './change'

/**
 * Enter over a selection whose deletion leaves no text to split, a picture alone for example: it only deletes. ProseMirror's own
 * `splitBlock` throws there (prosemirror-commands 1.7).
 */
export const deleteUnsplittable: Change = (state) => {
  if (state.selection.empty || state.selection.$from.depth === 0) return undefined
  const transaction = state.tr.deleteSelection()
  return transaction.selection.$from.depth === 0 ? transaction : undefined
}

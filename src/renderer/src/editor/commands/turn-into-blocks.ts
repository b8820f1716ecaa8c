import { closeHistory } from '@tiptap/pm/history'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import type { ItemPlace } from './item-place'
import { findItem } from './item-place'
import { liftItem } from './lift-item'

/** Turns the caret's item, or all selected ones of one list, into plain blocks: headings of level 2, and what stood under them. */
export function turnItemIntoBlocks(state: EditorState): Transaction | undefined {
  const places = selectedItems(state)
  return places && closeHistory(liftItem(state, places.first, places.last.index - places.first.index + 1))
}

/** The same with the whole list of the caret. */
export function turnListIntoBlocks(state: EditorState): Transaction | undefined {
  const places = selectedItems(state)
  return places && closeHistory(liftItem(state, { ...places.first, index: 0 }, places.first.listicle.childCount))
}

function selectedItems({ selection }: EditorState): { readonly first: ItemPlace; readonly last: ItemPlace } | undefined {
  const [first, last] = [findItem(selection.$from), findItem(selection.$to)]
  return first !== undefined && last !== undefined && first.listiclePos === last.listiclePos ? { first, last } : undefined
}

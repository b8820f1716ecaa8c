import { Extension } from '@tiptap/core'
import { GapCursor } from '@tiptap/pm/gapcursor'
import { isHistoryTransaction } from '@tiptap/pm/history'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import { NodeSelection, Plugin, Selection } from '@tiptap/pm/state'
import { Mapping } from '@tiptap/pm/transform'
import { isNode } from '../../commands/node-type'

/**
 * A letter typed while a whole block is selected (a picture, a card, a fact box) would replace it: it does nothing. And where one was cut or
 * deleted, none that nobody has selected is selected in its stead, which the next key, or the same block pasted back, would replace.
 */
export const SelectedBlock = Extension.create({
  name: 'selectedBlock',
  addProseMirrorPlugins() {
    return [
      new Plugin({
        props: { handleTextInput: ({ state: { selection } }) => selection instanceof NodeSelection && selection.node.isBlock },
        appendTransaction: (transactions, before, state) => {
          const gap = gapOf(transactions, before, state)
          return gap === undefined ? null : state.tr.setSelection(gap)
        }
      })
    ]
  }
})

/** The caret where the selected block was that is gone, if a neighbour was selected instead. In a gallery there is no place for one. */
function gapOf(transactions: readonly Transaction[], { selection: gone }: EditorState, { doc, selection }: EditorState): Selection | undefined {
  if (!(gone instanceof NodeSelection) || !(selection instanceof NodeSelection) || !gone.node.isBlock || transactions.some(isHistoryTransaction)) return undefined
  const mapping = new Mapping(transactions.flatMap(({ mapping: { maps } }) => maps))
  const [place, end] = [mapping.map(gone.from, -1), mapping.map(gone.to, 1)]
  const isNeighbour = selection.from === place || selection.to <= place
  if (place !== end || !mapping.mapResult(gone.from, 1).deletedAfter || !isNeighbour) return undefined
  const $place = doc.resolve(place)
  if (isNode($place.parent, 'gallery')) return undefined
  const caret = new GapCursor($place).map(doc, new Mapping()) // none where a text stands beside it
  return caret instanceof GapCursor ? caret : (Selection.findFrom($place, -1, true) ?? undefined)
}

import { Extension } from '@tiptap/core'
import { GapCursor } from '@tiptap/pm/gapcursor'
import { isHistoryTransaction } from '@tiptap/pm/history'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import { NodeSelection, Plugin, Selection } from '@tiptap/pm/state'
import { Mapping } from '@tiptap/pm/transform'
import type { EditorView } from '@tiptap/pm/view'
import { isNode } from '../../commands/node-type'

/**
 * A letter typed while a whole block is selected (a picture, a card, a fact box) would replace it: it does nothing, as between the pictures of
 * a gallery, which it would tear in two. And where one was cut or deleted, none that nobody has selected is selected in its stead, which the
 * next key, or the same block pasted back, would replace.
 */
export const SelectedBlock = Extension.create({
  name: 'selectedBlock',
  priority: 1_300, // ahead of the language's signs, which are written by themselves
  addProseMirrorPlugins() {
    return [
      new Plugin({
        props: {
          handleTextInput: takesNoText,
          /*
           * Nor does a syllable that is composed there. Chromium would break its composition off without an end, and no key would be heard any more,
           * or write it, its first letter twice, into the text before a picture or card.
           */
          handleDOMEvents: { compositionstart: takesNoComposition, compositionupdate: takesNoComposition }
        },
        appendTransaction: (transactions, before, state) => {
          const caret = inStead(transactions, before, state)
          return caret === undefined ? null : state.tr.setSelection(caret)
        }
      })
    ]
  }
})

function takesNoText({ state: { selection } }: EditorView): boolean {
  return (selection instanceof NodeSelection && selection.node.isBlock) || isNode(selection.$from.parent, 'gallery')
}

/** A rule or a box that is selected Chromium takes away before anybody is asked: what is composed there is left to ProseMirror. */
function takesNoComposition({ state: { selection } }: EditorView): boolean {
  const selected = selection instanceof NodeSelection ? selection.node : undefined
  return isNode(selected, 'figure') || isNode(selected, 'embed') || isNode(selected, 'linkCard') || isNode(selection.$from.parent, 'gallery')
}

/** The caret where the selected block was that is gone, if its neighbour got the selection because it is the nearest; the empty place that is left in a gallery. */
function inStead(transactions: readonly Transaction[], { selection: gone }: EditorState, { doc, selection }: EditorState): Selection | undefined {
  if (!(gone instanceof NodeSelection) || !gone.node.isBlock || transactions.some(isHistoryTransaction)) return undefined
  const mapping = new Mapping(transactions.flatMap(({ mapping: { maps } }) => maps))
  const [place, end] = [mapping.map(gone.from, -1), mapping.map(gone.to, 1)]
  if (!mapping.mapResult(gone.from, 1).deletedAfter) return undefined
  const $place = doc.resolve(place)
  if (isNode($place.parent, 'gallery') && $place.parent.childCount === 1 && $place.nodeAfter !== null && place < end) return NodeSelection.create(doc, place)
  if (place !== end) return undefined
  if (!([1, -1] as const).some((bias) => Selection.near($place, bias).eq(selection))) return undefined
  const caret = new GapCursor($place).map(doc, new Mapping()) // none where a text stands beside it
  if (caret instanceof GapCursor) return caret
  return selection instanceof NodeSelection ? (Selection.findFrom($place, -1, true) ?? undefined) : undefined
}

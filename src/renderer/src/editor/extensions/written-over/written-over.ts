import { Extension } from '@tiptap/core'
import { closeHistory } from '@tiptap/pm/history'
import { Plugin, TextSelection } from '@tiptap/pm/state'
import type { Selection } from '@tiptap/pm/state'
import { Mapping } from '@tiptap/pm/transform'
import type { CellContent } from '../../commands/empty-cells'
import { emptied, emptyCells, selectedCells } from '../../commands/empty-cells'
import { writeText } from '../../commands/write-text'

/**
 * What is written over more than words of one text takes its place, in whatever way it is written: by a letter's key, without a key (an emoji,
 * dictation), or composed. Without a key Chromium would join the blocks by itself, with styles that the page refuses, and what ProseMirror then
 * reads is neither: an item too many, the end of a text gone.
 *
 * What is composed over blocks ProseMirror deletes before it begins. Of selected cells it knows the last alone, in which the composition is: the
 * others are emptied as soon as something is in it. Not before: Chromium has counted by then how many letters stand before the composition.
 */
export const WrittenOver = Extension.create({
  name: 'writtenOver',
  priority: 1_300, // ahead of the language's signs, which are written by themselves
  addProseMirrorPlugins: () => {
    let composedOver: readonly CellContent[] = []
    return [
      new Plugin({
        props: {
          handleTextInput: (view, _from, _to, text) => {
            const change = view.composing ? undefined : emptyCells(view.state)
            if (change === undefined) return false
            view.dispatch(change)
            writeText(view, text)
            return true
          },
          handleDOMEvents: {
            compositionstart: (view) => {
              composedOver = selectedCells(view.state).slice(0, -1)
              if (composedOver.length > 0) view.dispatch(closeHistory(view.state.tr))
            },
            compositionend: () => {
              composedOver = []
            },
            beforeinput: (view, event) => {
              if (event.inputType !== 'insertText' || event.data === null || view.composing || isInOneText(view.state.selection)) return false
              event.preventDefault()
              writeText(view, event.data)
              return true
            }
          }
        },
        appendTransaction: (transactions, _before, { tr }) => {
          if (composedOver.length === 0) return null
          const mapping = new Mapping(transactions.flatMap(({ mapping: { maps } }) => maps))
          const cells = composedOver.map(({ from, to }) => ({ from: mapping.map(from, -1), to: mapping.map(to, 1) }))
          const begun = transactions.find((transaction) => transaction.docChanged)
          composedOver = begun === undefined ? cells : []
          // As a part of the composition it is one step of the history with it.
          return begun === undefined ? null : emptied(tr, cells).setMeta('composition', begun.getMeta('composition'))
        }
      })
    ]
  }
})

function isInOneText(selection: Selection): boolean {
  return selection instanceof TextSelection && selection.$from.sameParent(selection.$to)
}

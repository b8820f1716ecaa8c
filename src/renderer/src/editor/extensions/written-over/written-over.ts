import { Extension } from '@tiptap/core'
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
            compositionstart: ({ state }) => {
              composedOver = selectedCells(state).slice(0, -1)
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
          const isBegun = transactions.some((transaction) => transaction.docChanged)
          composedOver = isBegun ? [] : cells
          return isBegun ? emptied(tr, cells) : null
        }
      })
    ]
  }
})

function isInOneText(selection: Selection): boolean {
  return selection instanceof TextSelection && selection.$from.sameParent(selection.$to)
}

import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'

/**
 * Keys that wait in a row, because the page was busy or a hand is quick, come one right after the other: the browser tells of a selection
 * that the first has moved (End) only after the second (Enter), which ProseMirror would then carry out at the old place. So a key that
 * finds the selection somewhere else than it was last told of has it told now. For most keys this is one comparison.
 */
export const FreshSelection = Extension.create({
  name: 'freshSelection',
  priority: 9_000, // after the keys of input methods, before everything that acts on a key
  addProseMirrorPlugins() {
    let told: Selected | undefined
    return [
      new Plugin({
        props: {
          handleDOMEvents: {
            keydown: () => {
              if (!isSame(told, selected())) document.dispatchEvent(new Event('selectionchange'))
              return false
            }
          }
        },
        view: () => {
          const onSelectionChange = () => {
            told = selected()
          }
          // Before ProseMirror's own, at the document, which may move it again.
          window.addEventListener('selectionchange', onSelectionChange, { capture: true })
          return { destroy: () => window.removeEventListener('selectionchange', onSelectionChange, { capture: true }) }
        }
      })
    ]
  }
})

type Selected = Readonly<Pick<Selection, 'anchorNode' | 'anchorOffset' | 'focusNode' | 'focusOffset'>>

function selected(): Selected | undefined {
  const selection = document.getSelection()
  if (selection === null) return undefined
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection
  return { anchorNode, anchorOffset, focusNode, focusOffset }
}

function isSame(one: Selected | undefined, other: Selected | undefined): boolean {
  return (
    one?.focusNode === other?.focusNode &&
    one?.focusOffset === other?.focusOffset &&
    one?.anchorNode === other?.anchorNode &&
    one?.anchorOffset === other?.anchorOffset
  )
}

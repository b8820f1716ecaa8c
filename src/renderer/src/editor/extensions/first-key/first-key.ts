import { Extension } from '@tiptap/core'
import { Plugin, Selection, TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

/** Milliseconds; a little longer than ProseMirror, after the focus came, takes a caret at the very beginning for the browser's doing. */
const doubt = 250

/**
 * A key pressed right after the focus came back (from a menu, say, that Escape has closed) may take the caret to the beginning of the text.
 * ProseMirror would put the old selection back there, and the key would be lost: it knows that some browsers begin so by themselves. What
 * follows a key is the editor's will, and is taken over before ProseMirror looks.
 */
export const FirstKey = Extension.create({
  name: 'firstKey',
  addProseMirrorPlugins() {
    let focusedAt = -Infinity
    let hasKey = false
    return [
      new Plugin({
        props: {
          handleDOMEvents: {
            focus: () => {
              focusedAt = performance.now()
              hasKey = false
              return false
            },
            keydown: () => {
              hasKey = true
              return false
            }
          }
        },
        view: (view) => {
          const onSelectionChange = () => {
            if (hasKey && performance.now() - focusedAt <= doubt && view.hasFocus() && !view.composing) takeBeginning(view)
          }
          // ProseMirror listens at the document. The window comes first.
          window.addEventListener('selectionchange', onSelectionChange, { capture: true })
          return { destroy: () => window.removeEventListener('selectionchange', onSelectionChange, { capture: true }) }
        }
      })
    ]
  }
})

/** Puts the selection where the caret stands, if that is the very beginning of the text. Before a picture ProseMirror believes it by itself. */
function takeBeginning(view: EditorView): void {
  const caret = document.getSelection()
  if (caret === null || !caret.isCollapsed || caret.focusNode === null || !view.dom.contains(caret.focusNode)) return
  const { doc, tr, selection } = view.state
  const beginning = Selection.near(doc.resolve(0))
  if (beginning instanceof TextSelection && !selection.eq(beginning) && view.posAtDOM(caret.focusNode, caret.focusOffset) === beginning.from) view.dispatch(tr.setSelection(beginning))
}

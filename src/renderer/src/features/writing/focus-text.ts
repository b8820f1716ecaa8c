import type { Editor } from '@tiptap/core'
import { Selection } from '@tiptap/pm/state'

/** The text gets the focus at once, its caret in sight: with TipTap's own command it gets it a frame later, and keys pressed meanwhile go elsewhere. */
export function focusText(editor: Editor): void {
  editor.view.focus()
  editor.view.dispatch(editor.state.tr.scrollIntoView())
}

/** The same, with the caret at the text's beginning. */
export function focusTextStart(editor: Editor, isShown = true): void {
  const { doc, tr } = editor.state
  const selected = tr.setSelection(Selection.atStart(doc))
  editor.view.dispatch(isShown ? selected.scrollIntoView() : selected)
  editor.view.focus()
}

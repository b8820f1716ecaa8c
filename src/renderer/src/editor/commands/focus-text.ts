import type { Editor } from '@tiptap/core'
import { Selection } from '@tiptap/pm/state'

/**
 * Puts the caret at the start of the text, now: TipTap's own `focus` waits for the next frame, and what a quick hand types until then
 * goes into the field that it has just left.
 */
export function focusText(editor: Editor, options: { readonly scrolls: boolean }): void {
  const { tr, doc } = editor.state
  const transaction = tr.setSelection(Selection.atStart(doc))
  editor.view.dispatch(options.scrolls ? transaction.scrollIntoView() : transaction)
  editor.view.focus()
}

import type { Editor } from '@tiptap/core'
import { focusText } from './focus-text'

/**
 * Remembers where the caret stands; the answer puts it back. The browser gives what had the focus its focus back after a dialog of its own,
 * but not its caret: keys would go nowhere.
 */
export function rememberCaret(editor: Editor): () => void {
  const focused = document.activeElement
  if (focused === editor.view.dom) return () => focusText(editor)
  if (!(focused instanceof HTMLTextAreaElement || focused instanceof HTMLInputElement)) return () => undefined
  const { selectionStart, selectionEnd } = focused
  return () => {
    if (selectionStart !== null && document.activeElement === focused) focused.setSelectionRange(selectionStart, selectionEnd)
  }
}

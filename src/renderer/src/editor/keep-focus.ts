import type { EditorView } from '@tiptap/pm/view'

/** Does something in a view that may take the field away in which the focus is: then the text has it, where the next key is heard. */
export function keepFocus(view: EditorView, run: () => void): void {
  const hadFocus = view.dom.contains(document.activeElement)
  run()
  if (hadFocus && !view.dom.contains(document.activeElement)) view.focus()
}

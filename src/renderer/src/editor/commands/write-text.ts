import type { EditorView } from '@tiptap/pm/view'

/** Writes at the selection what an editor typed: whatever answers to typing is asked first. */
export function writeText(view: EditorView, text: string): void {
  const { from, to } = view.state.selection
  const insert = () => view.state.tr.insertText(text).scrollIntoView()
  if (view.someProp('handleTextInput', (handle) => handle(view, from, to, text, insert)) !== true) view.dispatch(insert())
}

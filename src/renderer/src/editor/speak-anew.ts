import type { Editor } from '@tiptap/core'

/** Draws the text anew, and what its plugins show beside it, after the language of the interface has changed. The document, its history and the selection stay. */
export function speakAnew(editor: Editor): void {
  editor.createNodeViews()
  const { view } = editor
  // With a list of plugins that is another one, each of them shows its things anew; their states go on.
  view.updateState(view.state.reconfigure({ plugins: view.state.plugins.slice() }))
}

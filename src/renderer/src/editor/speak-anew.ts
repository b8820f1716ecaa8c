import type { Editor } from '@tiptap/core'

/**
 * Draws the text anew, and what its plugins show beside it, after the language of the interface has changed. The document, its history and the
 * selection stay; a menu that is open in the words of before closes, since the focus leaves it.
 */
export function speakAnew(editor: Editor): void {
  const { view } = editor
  if (document.activeElement?.matches('.floating-menu *') === true) view.focus()
  editor.createNodeViews()
  // With a list of plugins that is another one, each of them shows its things anew; their states go on.
  view.updateState(view.state.reconfigure({ plugins: view.state.plugins.slice() }))
}

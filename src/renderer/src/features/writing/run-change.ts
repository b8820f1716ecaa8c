import type { Editor } from '@tiptap/core'
import type { Change } from '../../editor/commands/change'
import { commandOf } from '../../editor/commands/change'

/** Makes a change in the editor and gives it the focus back. */
export function runChange(editor: Editor, change: Change): void {
  commandOf(change)(editor.state, (transaction) => editor.view.dispatch(transaction))
  editor.view.focus()
}

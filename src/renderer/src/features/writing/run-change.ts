import type { Editor } from '@tiptap/core'
import type { Change } from '../../editor/commands/change'
import { commandOf } from '../../editor/commands/change'

/** Gives the editor the focus back and makes a change in it. */
export function runChange(editor: Editor, change: Change): void {
  editor.view.focus() // a view without the focus scrolls nothing into sight
  commandOf(change)(editor.state, (transaction) => editor.view.dispatch(transaction))
}

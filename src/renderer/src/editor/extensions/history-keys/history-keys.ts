import { Extension } from '@tiptap/core'

/**
 * Undo and redo keep their keys where nothing is left to undo or redo, too. Passed on, a redo would be tried as the same key without Shift
 * (ProseMirror's keymap does that), which is undo, and an undo would be the browser's own.
 */
export const HistoryKeys = Extension.create({
  name: 'historyKeys',
  priority: 1_000,
  addKeyboardShortcuts() {
    const answer = (run: () => boolean) => () => {
      run()
      return true
    }
    const undo = answer(() => this.editor.commands.undo())
    const redo = answer(() => this.editor.commands.redo())
    return { 'Mod-z': undo, 'Shift-Mod-z': redo, 'Mod-y': redo }
  }
})

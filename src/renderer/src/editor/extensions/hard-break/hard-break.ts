import { HardBreak } from '@tiptap/extension-hard-break'

/** A line break within a block. Only Shift+Enter makes it: Mod+Enter splits an item. */
export const LineBreak = HardBreak.extend({
  addKeyboardShortcuts() {
    return { 'Shift-Enter': () => this.editor.commands.setHardBreak() }
  }
})

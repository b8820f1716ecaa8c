import { HardBreak } from '@tiptap/extension-hard-break'

/** A line break within a block. Only Shift+Enter makes it: Mod+Enter splits an item. Where no text is to be broken, it would replace what is selected: a picture, a card. */
export const LineBreak = HardBreak.extend({
  addKeyboardShortcuts() {
    return { 'Shift-Enter': () => !this.editor.state.selection.$from.parent.inlineContent || this.editor.commands.setHardBreak() }
  }
})

import { Strike } from '@tiptap/extension-strike'

/** Struck-out text, with Google Docs' key beside TipTap's own. */
export const StrikeThrough = Strike.extend({
  addKeyboardShortcuts() {
    return { 'Mod-Shift-x': () => this.editor.commands.toggleStrike() }
  }
})

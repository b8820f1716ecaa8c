import { Extension } from '@tiptap/core'
import { keydownHandler } from '@tiptap/pm/keymap'
import { Plugin } from '@tiptap/pm/state'
import { commandOf } from '../../commands/change'
import { codeBackspace, codeEnter, codeLine, indentCode, leaveCode, leaveCodeEnd, outdentCode, selectCode } from '../../commands/code-keys'

const handleKey = keydownHandler({
  Enter: commandOf(codeEnter),
  'Shift-Enter': commandOf(codeLine),
  'Mod-Enter': commandOf(leaveCode),
  ArrowDown: commandOf(leaveCodeEnd),
  Tab: commandOf(indentCode),
  'Shift-Tab': commandOf(outdentCode),
  Backspace: commandOf(codeBackspace),
  Escape: commandOf(selectCode)
})

/** The keys of code. A thing of its own: a node that came before all others would be what an empty document is filled with. */
export const CodeBlockKeys = Extension.create({
  name: 'codeBlockKeys',
  priority: 1_150,
  addProseMirrorPlugins() {
    return [new Plugin({ props: { handleKeyDown: handleKey } })]
  }
})

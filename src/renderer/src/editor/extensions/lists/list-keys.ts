import { Extension } from '@tiptap/core'
import { keydownHandler } from '@tiptap/pm/keymap'
import { Plugin } from '@tiptap/pm/state'
import { commandOf } from '../../commands/change'
import { listBackspace, listDelete } from '../../commands/list-joins'

const [backspace, deletion] = [commandOf(listBackspace), commandOf(listDelete)]
const handleKey = keydownHandler({ Backspace: backspace, 'Mod-Backspace': backspace, Delete: deletion, 'Mod-Delete': deletion })

/** The keys of lists that TipTap's own would get wrong, before them. */
export const ListKeys = Extension.create({
  name: 'listKeys',
  priority: 1_050,
  addProseMirrorPlugins() {
    return [new Plugin({ props: { handleKeyDown: handleKey } })]
  }
})

import { Extension } from '@tiptap/core'
import { chainCommands } from '@tiptap/pm/commands'
import { keydownHandler } from '@tiptap/pm/keymap'
import { Plugin } from '@tiptap/pm/state'
import { commandOf } from '../../commands/change'
import { enterOverSeveral } from '../../commands/enter-over-several'
import { insertItem } from '../../commands/insert-item'
import { itemBackspace } from '../../commands/item-backspace'
import { itemDelete } from '../../commands/item-delete'
import { itemEnter } from '../../commands/item-enter'
import { moveItem } from '../../commands/move-item'
import { selectNeighbour } from '../../commands/select-neighbour'
import { splitItem } from '../../commands/split-item'
import { leaveDocumentEnd } from '../../commands/write-after-end'

const backspace = chainCommands(commandOf(itemBackspace), commandOf(selectNeighbour(-1)))
const deletion = chainCommands(commandOf(itemDelete), commandOf(selectNeighbour(1)))

const handleKey = keydownHandler({
  Enter: chainCommands(commandOf(itemEnter), commandOf(enterOverSeveral)),
  Backspace: backspace,
  'Mod-Backspace': backspace,
  Delete: deletion,
  'Mod-Delete': deletion,
  'Mod-Enter': commandOf(splitItem),
  'Mod-Shift-Enter': commandOf(insertItem),
  'Alt-Shift-ArrowUp': commandOf(moveItem(-1)),
  'Alt-Shift-ArrowDown': commandOf(moveItem(1)),
  ArrowDown: commandOf(leaveDocumentEnd)
})

/** The keys of a listicle, before all others. */
export const ItemKeys = Extension.create({
  name: 'itemKeys',
  priority: 1_100,
  addProseMirrorPlugins() {
    return [new Plugin({ props: { handleKeyDown: handleKey } })]
  }
})

import { Extension } from '@tiptap/core'
import { chainCommands } from '@tiptap/pm/commands'
import { keydownHandler } from '@tiptap/pm/keymap'
import { Plugin } from '@tiptap/pm/state'
import { commandOf } from '../../commands/change'
import { factBoxBackspace, intoFactBox, leaveFactBox, selectFactBox } from '../../commands/fact-box-keys'

const handleKey = keydownHandler({
  Enter: chainCommands(commandOf(intoFactBox), commandOf(leaveFactBox)),
  Backspace: commandOf(factBoxBackspace),
  Escape: commandOf(selectFactBox)
})

/** The keys of a fact box, before those of lists and paragraphs. */
export const FactBoxKeys = Extension.create({
  name: 'factBoxKeys',
  priority: 1_150,
  addProseMirrorPlugins() {
    return [new Plugin({ props: { handleKeyDown: handleKey } })]
  }
})

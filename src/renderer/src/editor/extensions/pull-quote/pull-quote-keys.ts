import { Extension } from '@tiptap/core'
import { chainCommands } from '@tiptap/pm/commands'
import { keydownHandler } from '@tiptap/pm/keymap'
import { Plugin } from '@tiptap/pm/state'
import { commandOf } from '../../commands/change'
import { leaveAttribution, pullQuoteBackspace, selectPullQuote, toAttribution } from '../../commands/pull-quote-keys'

const handleKey = keydownHandler({
  Enter: chainCommands(commandOf(toAttribution), commandOf(leaveAttribution)),
  Backspace: commandOf(pullQuoteBackspace),
  Escape: commandOf(selectPullQuote)
})

/** The keys of a pull quote. A thing of its own: a node that came before all others would be what an empty document is filled with. */
export const PullQuoteKeys = Extension.create({
  name: 'pullQuoteKeys',
  priority: 1_150,
  addProseMirrorPlugins() {
    return [new Plugin({ props: { handleKeyDown: handleKey } })]
  }
})

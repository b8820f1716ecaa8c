import { Extension } from '@tiptap/core'
import { keydownHandler } from '@tiptap/pm/keymap'
import { Plugin } from '@tiptap/pm/state'
import { commandOf } from '../../commands/change'
import { goToEdge, selectToEdge } from '../../commands/go-to-edge'

const [toBegin, toEnd, selectToBegin, selectToEnd] = [commandOf(goToEdge(-1)), commandOf(goToEdge(1)), commandOf(selectToEdge(-1)), commandOf(selectToEdge(1))]

const handleKey = keydownHandler({
  'Ctrl-Home': toBegin,
  'Ctrl-End': toEnd,
  'Ctrl-Shift-Home': selectToBegin,
  'Ctrl-Shift-End': selectToEnd,
  // As macOS has it.
  'Meta-ArrowUp': toBegin,
  'Meta-ArrowDown': toEnd,
  'Meta-Shift-ArrowUp': selectToBegin,
  'Meta-Shift-ArrowDown': selectToEnd
})

/** The keys that lead to the begin and the end of the text. Chromium's own stay where they are when a list, a table, code or a gallery stands there. */
export const EdgeKeys = Extension.create({
  name: 'edgeKeys',
  addProseMirrorPlugins: () => [new Plugin({ props: { handleKeyDown: handleKey } })]
})

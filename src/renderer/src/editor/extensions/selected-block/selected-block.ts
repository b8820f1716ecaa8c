import { Extension } from '@tiptap/core'
import { NodeSelection, Plugin } from '@tiptap/pm/state'

/** A letter typed while a whole block is selected (a picture, a card, a fact box) would replace it: it does nothing. */
export const SelectedBlock = Extension.create({
  name: 'selectedBlock',
  addProseMirrorPlugins() {
    return [new Plugin({ props: { handleTextInput: ({ state: { selection } }) => selection instanceof NodeSelection && selection.node.isBlock } })]
  }
})

import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import type { EditorTexts } from '../../editor-texts'
import { BlockGripView } from './block-grip-view'

export interface BlockGripOptions {
  readonly t: EditorTexts
}

/** The grip of the plain block under the pointer, or of the caret's: drag it, or press it for the menu of the block. */
export const BlockGrip = Extension.create<BlockGripOptions>({
  name: 'blockGrip',
  addProseMirrorPlugins() {
    const { t } = this.options
    let grip: BlockGripView | undefined
    return [
      new Plugin({
        view: (view) => {
          grip = new BlockGripView(view, t)
          return grip
        },
        props: {
          handleDOMEvents: {
            pointermove: (_view, event) => grip?.pointAt(event.target),
            pointerleave: (_view, event) => grip?.leave(event.relatedTarget)
          }
        }
      })
    ]
  }
})

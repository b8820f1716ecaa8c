import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'

/** A key that belongs to an input method (Korean, Japanese, Chinese) is no shortcut of ours: nobody here sees it, and it takes its way. */
export const InputMethod = Extension.create({
  name: 'inputMethod',
  priority: 10_000,
  addProseMirrorPlugins() {
    return [
      new Plugin({
        props: { handleDOMEvents: { keydown: (_view, event) => event.isComposing || event.keyCode === 229 } }
      })
    ]
  }
})

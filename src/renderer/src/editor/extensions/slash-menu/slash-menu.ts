import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import type { EditorSurroundings } from '../../surroundings'
import { SlashMenuView } from './menu-view'
import { canBeginQuery } from './slash-query'

/** A slash typed into an empty paragraph offers the kinds of blocks. Never while something is composed; what is composed after it, filters. */
export const SlashMenu = Extension.create<EditorSurroundings>({
  name: 'slashMenu',
  priority: 1_200, // an Enter that chooses is no Enter in an item
  addProseMirrorPlugins() {
    const { editor, options } = this
    let menu: SlashMenuView | undefined
    return [
      new Plugin({
        view: () => {
          menu = new SlashMenuView(editor, options)
          return menu
        },
        props: {
          handleTextInput: (view, _from, _to, text, insert) => {
            if (text !== '/' || view.composing || !canBeginQuery(view.state)) return false
            view.dispatch(insert())
            menu?.open()
            return true
          },
          handleKeyDown: (_view, event) => menu?.handleKey(event) ?? false,
          handleDOMEvents: { blur: () => menu?.close() }
        }
      })
    ]
  }
})

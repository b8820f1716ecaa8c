import { Extension } from '@tiptap/core'
import type { EditorState } from '@tiptap/pm/state'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { findItem } from '../../commands/item-place'

const spotlight = new PluginKey<boolean>('spotlight')

/** Marks the block, or the item, in which the caret stands, so that focus mode can let all others step back. Off until it is turned on. */
export const Spotlight = Extension.create({
  name: 'spotlight',
  addProseMirrorPlugins() {
    return [
      new Plugin<boolean>({
        key: spotlight,
        state: {
          init: () => false,
          apply: (transaction, isOn) => {
            const asked: unknown = transaction.getMeta(spotlight)
            return typeof asked === 'boolean' ? asked : isOn
          }
        },
        props: { decorations: (state) => (spotlight.getState(state) === true ? lit(state) : null) }
      })
    ]
  }
})

/** Turns the marking on or off. Nothing is put into the history. */
export function setSpotlight(view: EditorView, isOn: boolean): void {
  if (spotlight.getState(view.state) !== isOn) view.dispatch(view.state.tr.setMeta(spotlight, isOn).setMeta('addToHistory', false))
}

function lit({ doc, selection }: EditorState): DecorationSet {
  const { $from } = selection
  const item = findItem($from)
  if (item !== undefined) return marked(doc, item.itemPos, item.item.nodeSize)
  const index = $from.index(0)
  if (index >= doc.childCount) return DecorationSet.empty
  return marked(doc, $from.posAtIndex(index, 0), doc.child(index).nodeSize)
}

function marked(doc: EditorState['doc'], pos: number, size: number): DecorationSet {
  return DecorationSet.create(doc, [Decoration.node(pos, pos + size, { class: 'is-lit' })])
}

import { Extension } from '@tiptap/core'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import type { EditorState } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { longDocument, nearItems, nearItemsAfter } from './near-items'
import type { NearItems } from './near-items'

const key = new PluginKey<NearItems>('farItems')

/**
 * Lets the browser skip the layout and painting of items that are out of sight in a long document, which is most of what a key costs
 * there. The first, the last, the caret's and its neighbours are always laid out, or Mod+End and the arrow keys would stop short.
 */
export const FarItems = Extension.create({
  name: 'farItems',
  addProseMirrorPlugins() {
    return [
      new Plugin<NearItems>({
        key,
        state: { init: (_config, state) => nearItems(state), apply: nearItemsAfter },
        props: { decorations: (state) => key.getState(state)?.decorations },
        view: skipWhenMeasured
      })
    ]
  }
})

/** Items are skipped once each was laid out as wide and as large, and in the fonts, as it is now: what is skipped stands in with the height that it had. */
function skipWhenMeasured(view: EditorView): { update: (view: EditorView, before: EditorState) => void; destroy: () => void } {
  let frame = 0
  let measures = 0
  const stop = () => {
    cancelAnimationFrame(frame)
    measures++
  }
  const skip = () => {
    frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => {
        if (document.fonts.status === 'loading') {
          const present = measures
          void document.fonts.ready.then(() => present === measures && skip())
        } else view.dom.dataset['farItems'] = 'skipped'
      })
    })
  }
  const measure = () => {
    stop()
    delete view.dom.dataset['farItems']
    if (view.state.doc.content.size < longDocument) return
    view.dom.dataset['farItems'] = 'measured'
    skip()
  }
  let width = 0
  const onResize = new ResizeObserver(([entry]) => {
    const now = entry?.contentRect.width ?? 0
    if (now !== width) measure()
    width = now
  })
  const onLook = new MutationObserver(measure)
  onResize.observe(view.dom)
  onLook.observe(document.documentElement, { attributes: true, attributeFilter: ['data-text-size', 'data-column-width'] })
  return {
    update: ({ state, dom }, before) => {
      const hasCrossed = state.doc.content.size >= longDocument !== (dom.dataset['farItems'] !== undefined)
      // One new item is near the caret, and laid out. Of several at once, from the clipboard, none was ever measured.
      if (hasCrossed || itemCountOf(state) > itemCountOf(before) + 1) measure()
    },
    destroy: () => {
      stop()
      onResize.disconnect()
      onLook.disconnect()
    }
  }
}

const itemCountOf = (state: EditorState): number => key.getState(state)?.itemCount ?? 0

import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

/**
 * What a key changes is seen: TipTap's own keys (bold, headings, lists) scroll nothing, so that they would change a text that was scrolled
 * out of sight unseen. Of a selection that reaches further than the window some is in sight, and the page stays where it is: its
 * other end is no news.
 */
export const ChangeInSight = Extension.create<unknown, { isByKey: boolean; isOfSelection: boolean }>({
  name: 'changeInSight',
  priority: 8_000, // ahead of all keys but those of input methods
  addStorage: () => ({ isByKey: false, isOfSelection: false }),
  dispatchTransaction({ transaction, next }) {
    const isChange = transaction.docChanged || transaction.storedMarksSet
    this.storage.isOfSelection = isChange && !transaction.selection.empty
    next(isChange && this.storage.isByKey ? transaction.scrollIntoView() : transaction)
    this.storage.isOfSelection = false
  },
  addProseMirrorPlugins() {
    const { storage } = this
    return [
      new Plugin({
        props: {
          handleKeyDown: () => {
            storage.isByKey = true
            // All that answers to a key does so before its listener comes to an end.
            queueMicrotask(() => {
              storage.isByKey = false
            })
            return false
          },
          handleScrollToSelection: (view) => storage.isOfSelection && isSomeInSight(view)
        }
      })
    ]
  }
})

function isSomeInSight(view: EditorView): boolean {
  const { from, to } = view.state.selection
  const { top, bottom } = scrollerOf(view.dom).getBoundingClientRect()
  return view.coordsAtPos(from, 1).top < bottom && view.coordsAtPos(to, -1).bottom > top
}

function scrollerOf(element: HTMLElement): HTMLElement {
  const { parentElement } = element
  return parentElement === null || /auto|scroll/.test(getComputedStyle(element).overflowY) ? element : scrollerOf(parentElement)
}

import { NodeSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

/** Puts the focus into the fields of the selected block; false for a block without fields. */
export function enterSelected(view: EditorView): boolean {
  const { selection } = view.state
  if (!(selection instanceof NodeSelection)) return false
  const dom = view.nodeDOM(selection.from)
  return dom instanceof HTMLElement && !dom.dispatchEvent(new Event('copydesk:enter', { cancelable: true }))
}

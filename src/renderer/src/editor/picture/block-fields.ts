import { redo, undo } from '@tiptap/pm/history'
import { NodeSelection } from '@tiptap/pm/state'
import type { Command } from '@tiptap/pm/state'
import type { Node } from '@tiptap/pm/model'
import type { EditorView, NodeView } from '@tiptap/pm/view'
import { caretNear } from '../commands/caret'
import { keepFocus } from '../keep-focus'
import type { FieldEvents } from './field-keys'

/** A pause this long (in milliseconds) ends what one undo takes back: the editor's own measure for text. */
const burstPause = 500
let bursts = 0

/** Where a block stands, asked anew each time: undefined once it is gone. */
type Place = () => number | undefined

/** Writes what is typed into a field of a block into its attribute, at once; a burst of it is one step to undo. */
export function createFieldWriter(view: EditorView, getPos: Place): (name: string, text: string) => void {
  let burst = { name: '', at: 0, id: '' }
  return (name, text) => {
    const position = getPos()
    if (position === undefined) return
    const now = Date.now()
    const isSame = burst.name === name && now - burst.at < burstPause
    burst = { name, at: now, id: isSame ? burst.id : `words-${++bursts}` }
    // The history joins changes of one composition into one step, however far apart their places are.
    view.dispatch(view.state.tr.setNodeAttribute(position, name, text).setMeta('composition', burst.id))
  }
}

/** The ways out of the fields of a block, and the editor's undo within them. */
export function leavingField(view: EditorView, getPos: Place): Required<FieldEvents> {
  return {
    onLeave: (to) => {
      const position = getPos()
      const node = position === undefined ? null : view.state.doc.nodeAt(position)
      if (position === undefined || node === null) return
      view.focus()
      if (to === 'block') view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, position)))
      else view.dispatch(caretNear(view.state.tr, to === 'after' ? position + node.nodeSize : position, to === 'after' ? 1 : -1).scrollIntoView())
    },
    ...fieldHistory(view, getPos)
  }
}

/**
 * The editor's undo within a field of a block, which may take the block away. What it changes is in sight: the field, where that belongs to its
 * block, and else the text, which then has the focus too.
 */
export function fieldHistory(view: EditorView, getPos: Place): Required<Pick<FieldEvents, 'onUndo' | 'onRedo'>> {
  const block = () => {
    const position = getPos()
    return position === undefined ? null : view.state.doc.nodeAt(position)
  }
  const play = (step: Command) => () => {
    const [field, before, doc] = [document.activeElement, block(), view.state.doc]
    keepFocus(view, () => step(view.state, view.dispatch))
    if (view.state.doc === doc || field?.isConnected !== true) return
    if (block() === before) {
      view.focus()
      view.dispatch(view.state.tr.scrollIntoView())
    } else field.scrollIntoView({ block: 'nearest' })
  }
  return { onUndo: play(undo), onRedo: play(redo) }
}

/** Takes a block away and leaves the caret where it was. */
export function removeBlock(view: EditorView, position: number | undefined): void {
  const node = position === undefined ? null : view.state.doc.nodeAt(position)
  if (position === undefined || node === null) return
  const transaction = view.state.tr.delete(position, position + node.nodeSize)
  view.dispatch(caretNear(transaction, Math.min(position, transaction.doc.content.size), 1))
  view.focus()
}

/** The view of a block that is fields and buttons and no text: the editor stays out of them. `show` is called with what the block says now. */
export function fieldsView(node: Node, dom: HTMLElement, show: (attributes: Node['attrs']) => void): NodeView {
  let current = node
  dom.contentEditable = 'false'
  show(node.attrs)
  return {
    dom,
    update: (next) => {
      if (next.type !== current.type) return false
      if (next.attrs !== current.attrs) show(next.attrs)
      current = next
      return true
    },
    selectNode: () => dom.classList.add('is-selected'),
    deselectNode: () => dom.classList.remove('is-selected'),
    stopEvent: (event) => event.target instanceof HTMLElement && event.target.closest('textarea, button, label') !== null,
    ignoreMutation: () => true
  }
}

import type { Node } from '@tiptap/pm/model'
import type { EditorView, NodeView } from '@tiptap/pm/view'
import type { z } from 'zod'
import { createFieldWriter, leavingField, removeBlock } from '../../picture/block-fields'
import type { EditorTexts } from '../../editor-texts'
import { createCardFrame } from './card-frame'
import type { CardKind, CardWords } from './card-frame'

/** The view of a card. What is typed into its fields goes into the document at once; the fields are never rebuilt. */
export function createCardView(t: EditorTexts, kind: CardKind, schema: z.ZodType<CardWords>, node: Node, view: EditorView, getPos: () => number | undefined): NodeView {
  let current = node
  const frame = createCardFrame(t, kind, {
    onWords: createFieldWriter(view, getPos),
    onAddress: (address) => {
      const position = getPos()
      if (position !== undefined) view.dispatch(view.state.tr.setNodeAttribute(position, 'address', address))
    },
    onRemove: () => removeBlock(view, getPos()),
    ...leavingField(view, getPos)
  })
  frame.dom.contentEditable = 'false'
  frame.dom.addEventListener('copydesk:enter', (event) => {
    event.preventDefault()
    frame.focus()
  })
  frame.show(schema.parse(node.attrs))

  return {
    dom: frame.dom,
    update: (next) => {
      if (next.type !== current.type) return false
      if (next.attrs !== current.attrs) frame.show(schema.parse(next.attrs))
      current = next
      return true
    },
    selectNode: () => frame.dom.classList.add('is-selected'),
    deselectNode: () => frame.dom.classList.remove('is-selected'),
    stopEvent: (event) => event.target instanceof HTMLElement && event.target.closest('textarea, button, label') !== null,
    ignoreMutation: () => true
  }
}

import type { Node } from '@tiptap/pm/model'
import type { EditorView, NodeView } from '@tiptap/pm/view'
import type * as z from 'zod/mini'
import { createFieldWriter, fieldsView, leavingField, removeBlock } from '../../picture/block-fields'
import type { EditorTexts } from '../../editor-texts'
import { createCardFrame } from './card-frame'
import type { CardKind, CardWords } from './card-frame'

/** The view of a card. What is typed into its fields goes into the document at once; the fields are never rebuilt. */
export function createCardView(t: EditorTexts, kind: CardKind, schema: z.ZodMiniType<CardWords>, node: Node, view: EditorView, getPos: () => number | undefined): NodeView {
  const frame = createCardFrame(t, kind, {
    onWords: createFieldWriter(view, getPos),
    onAddress: (address) => {
      const position = getPos()
      if (position !== undefined) view.dispatch(view.state.tr.setNodeAttribute(position, 'address', address))
    },
    onRemove: () => removeBlock(view, getPos()),
    ...leavingField(view, getPos)
  })
  frame.dom.addEventListener('copydesk:enter', (event) => {
    event.preventDefault()
    frame.focus()
  })
  return fieldsView(node, frame.dom, (attributes) => frame.show(schema.parse(attributes)))
}

import type { Node } from '@tiptap/pm/model'
import type { EditorView, NodeView } from '@tiptap/pm/view'
import { sizedPlaceSchema } from '../../../../../core/picture/picture'
import { caretNear } from '../../commands/caret'
import { removeFigure } from '../../commands/gallery'
import { fillPlaceAt, pictureAt } from '../../commands/insert-figures'
import { setPictureSize } from '../../commands/picture-size'
import { createPictureFrame } from '../../picture/picture-frame'
import { createFieldWriter, fieldsView, leavingField } from '../../picture/block-fields'
import type { EditorSurroundings } from '../../surroundings'
import { importInto } from '../picture-arrivals/picture-arrivals'

/** The view of a figure. What is typed into its fields goes into the document at once; the fields are never rebuilt. */
export function createFigureView(surroundings: EditorSurroundings, node: Node, view: EditorView, getPos: () => number | undefined): NodeView {
  const frame = createPictureFrame(surroundings.t, {
    onWords: createFieldWriter(view, getPos),
    onChoose: () => {
      surroundings.choosePicture((picture) => {
        const position = getPos()
        const transaction = position === undefined ? undefined : fillPlaceAt(position, [picture])(view.state)
        if (transaction === undefined) return
        view.dispatch(transaction)
        frame.focus()
      }, pictureAt(view.state, getPos()))
    },
    onRemove: () => {
      const position = getPos()
      const transaction = position === undefined ? undefined : removeFigure(position)(view.state)
      if (position === undefined || transaction === undefined) return
      view.dispatch(caretNear(transaction, Math.min(position, transaction.doc.content.size), 1))
      view.focus()
    },
    onSize: (size) => {
      const position = getPos()
      const sized = position === undefined ? undefined : setPictureSize(position, size)(view.state)
      if (sized !== undefined) view.dispatch(sized)
    },
    onFiles: (files) => {
      const position = getPos()
      if (position !== undefined) importInto(view, surroundings, files, { position, isPlace: true })
    },
    ...leavingField(view, getPos)
  })
  frame.dom.addEventListener('copydesk:enter', frame.focus)
  return fieldsView(node, frame.dom, (attributes) => frame.show(sizedPlaceSchema.parse(attributes)))
}

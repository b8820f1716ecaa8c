import type { Node } from '@tiptap/pm/model'
import type { EditorView, NodeView } from '@tiptap/pm/view'
import { sizedPlaceSchema } from '../../../../../core/picture/picture'
import { setPictureSize } from '../../commands/picture-size'
import { createPictureFrame } from '../../picture/picture-frame'
import { createFieldWriter, leavingField, removeBlock } from '../../picture/block-fields'
import type { EditorSurroundings } from '../../surroundings'
import { importInto } from '../picture-arrivals/picture-arrivals'

/** The view of a figure. What is typed into its fields goes into the document at once; the fields are never rebuilt. */
export function createFigureView(surroundings: EditorSurroundings, node: Node, view: EditorView, getPos: () => number | undefined): NodeView {
  let current = node

  const frame = createPictureFrame(surroundings.t, {
    onWords: createFieldWriter(view, getPos),
    onChoose: () => {
      surroundings.choosePicture(({ pictureId, width, height }) => {
        const position = getPos()
        if (position === undefined) return
        view.dispatch(view.state.tr.setNodeMarkup(position, null, { ...current.attrs, pictureId, width, height }))
        frame.focus()
      })
    },
    onRemove: () => removeBlock(view, getPos()),
    onSize: (size) => {
      const position = getPos()
      const sized = position === undefined ? undefined : setPictureSize(position, size)(view.state)
      if (sized !== undefined) view.dispatch(sized)
    },
    onFiles: (files) => {
      const position = getPos()
      if (position !== undefined) importInto(view, surroundings.importPicture, files, { position, isPlace: true })
    },
    ...leavingField(view, getPos)
  })
  frame.dom.contentEditable = 'false'
  frame.dom.addEventListener('copydesk:enter', frame.focus)
  frame.show(sizedPlaceSchema.parse(node.attrs))

  return {
    dom: frame.dom,
    update: (next) => {
      if (next.type !== current.type) return false
      if (next.attrs !== current.attrs) frame.show(sizedPlaceSchema.parse(next.attrs))
      current = next
      return true
    },
    selectNode: () => frame.dom.classList.add('is-selected'),
    deselectNode: () => frame.dom.classList.remove('is-selected'),
    stopEvent: (event) => event.target instanceof HTMLElement && event.target.closest('textarea, button, label') !== null,
    ignoreMutation: () => true
  }
}

import type { Node } from '@tiptap/pm/model'
import { redo, undo } from '@tiptap/pm/history'
import { NodeSelection } from '@tiptap/pm/state'
import type { EditorView, NodeView } from '@tiptap/pm/view'
import { sizedPlaceSchema } from '../../../../../core/picture/picture'
import { caretNear } from '../../commands/caret'
import { removeFigure } from '../../commands/gallery'
import { setPictureSize } from '../../commands/picture-size'
import { createPictureFrame } from '../../picture/picture-frame'
import type { PictureWords } from '../../picture/picture-frame'
import type { EditorSurroundings } from '../../surroundings'
import { importInto } from '../picture-arrivals/picture-arrivals'

/** A pause this long (in milliseconds) ends what one undo takes back: the editor's own measure for text. */
const burstPause = 500
let bursts = 0

/** The view of a figure. What is typed into its fields goes into the document at once; the fields are never rebuilt. */
export function createFigureView(surroundings: EditorSurroundings, node: Node, view: EditorView, getPos: () => number | undefined): NodeView {
  let current = node
  let burst = { name: '', at: 0, id: '' }

  const write = (name: PictureWords, text: string) => {
    const position = getPos()
    if (position === undefined) return
    const now = Date.now()
    const isSame = burst.name === name && now - burst.at < burstPause
    burst = { name, at: now, id: isSame ? burst.id : `words-${++bursts}` }
    // The history joins changes of one composition into one step, however far apart their places are.
    view.dispatch(view.state.tr.setNodeAttribute(position, name, text).setMeta('composition', burst.id))
  }

  const frame = createPictureFrame(surroundings.t, {
    onWords: write,
    onChoose: () => {
      surroundings.choosePicture(({ pictureId, width, height }) => {
        const position = getPos()
        if (position === undefined) return
        view.dispatch(view.state.tr.setNodeMarkup(position, null, { ...current.attrs, pictureId, width, height }))
        frame.focus()
      })
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
      if (position !== undefined) importInto(view, surroundings.importPicture, files, { position, isPlace: true })
    },
    onLeave: (to) => {
      const position = getPos()
      if (position === undefined) return
      view.focus()
      if (to === 'picture') view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, position)))
      else view.dispatch(caretNear(view.state.tr, to === 'after' ? position + current.nodeSize : position, to === 'after' ? 1 : -1).scrollIntoView())
    },
    onUndo: () => undo(view.state, view.dispatch),
    onRedo: () => redo(view.state, view.dispatch)
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

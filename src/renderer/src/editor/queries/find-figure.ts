import { NodeSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { isNode } from '../commands/node-type'

/** Where the figure begins that is selected, or one of whose fields has the focus. */
export function findFigure(view: EditorView): number | undefined {
  const { selection } = view.state
  if (selection instanceof NodeSelection && isNode(selection.node, 'figure')) return selection.from
  const figure = document.activeElement?.closest('figure.picture') ?? null
  if (figure === null || !view.dom.contains(figure)) return undefined
  const position = view.posAtDOM(figure, 0) // that of the figure itself: it holds no text of the document
  return isNode(view.state.doc.nodeAt(position), 'figure') ? position : undefined
}

/** The same, or where the gallery begins that is selected. */
export function findPictures(view: EditorView): number | undefined {
  const { selection } = view.state
  return selection instanceof NodeSelection && isNode(selection.node, 'gallery') ? selection.from : findFigure(view)
}

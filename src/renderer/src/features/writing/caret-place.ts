import type { Editor } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'
import type { CaretPlace } from '../../../../ipc/caret-place'
import { caretFields } from '../../../../ipc/caret-place'
import { clampSelection } from './clamp-selection'

type PlainField = HTMLTextAreaElement | HTMLInputElement
type Place = Omit<CaretPlace, 'articleId'>

/** Where the caret stands on the page of an article; undefined when it is not on it. Costs a layout, so not to be asked for on a key. */
export function findCaret(page: HTMLElement, editor: Editor): Place | undefined {
  const focused = document.activeElement
  if (focused === editor.view.dom) return caretInText(editor)
  if (!isPlainField(focused) || !page.contains(focused)) return undefined
  const field = caretFields.find((name) => name === focused.name)
  if (field === undefined) return undefined
  const { selectionStart, selectionEnd, selectionDirection } = focused
  const [start, end] = [selectionStart ?? 0, selectionEnd ?? 0]
  const [anchor, head] = selectionDirection === 'backward' ? [end, start] : [start, end]
  return { field, index: fieldsNamed(field, page).indexOf(focused), anchor, head, top: focused.getBoundingClientRect().top }
}

/** Where the caret of the text stands, whether or not that has the focus. */
export function caretInText({ state, view }: Editor): Place {
  const { anchor, head } = state.selection
  return { field: 'body', index: 0, anchor, head, top: view.coordsAtPos(head).top }
}

/**
 * Puts the caret where it stood, or as near to it as the words allow that are there now. False where its field is gone. Scrolls nothing, and
 * takes the focus from nobody: the language may be changed in a dialog.
 */
export function putCaret(place: CaretPlace, page: HTMLElement, editor: Editor): boolean {
  if (place.field === 'body') {
    const { doc, tr, selection } = editor.state
    const { anchor, head } = clampSelection(place, doc.content.size)
    // Where it stands already, a picture or cells may be selected. Set all the same: what is shown beside the selection waits to hear of it.
    const isThere = anchor === selection.anchor && head === selection.head
    editor.view.dispatch(tr.setSelection(isThere ? selection.map(doc, tr.mapping) : TextSelection.between(doc.resolve(anchor), doc.resolve(head))))
    if (document.activeElement === document.body) editor.view.focus()
    return true
  }
  const field = fieldsNamed(place.field, page)[place.index]
  if (field === undefined) return false
  const { anchor, head } = clampSelection(place, field.value.length)
  field.focus({ preventScroll: true })
  field.setSelectionRange(Math.min(anchor, head), Math.max(anchor, head), anchor > head ? 'backward' : 'forward')
  return true
}

/** How far down the window that place of the text, or its field, stands now, wherever the caret went since: what `top` said before. */
export function topOfPlace({ field, index, head, top }: Place, page: HTMLElement, editor: Editor): number {
  if (field === 'body') return editor.view.coordsAtPos(Math.min(head, editor.state.doc.content.size)).top
  return fieldsNamed(field, page)[index]?.getBoundingClientRect().top ?? top
}

function fieldsNamed(name: string, page: HTMLElement): PlainField[] {
  return [...page.querySelectorAll<PlainField>(`:is(textarea, input)[name="${name}"]`)]
}

function isPlainField(element: Element | null): element is PlainField {
  return element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement
}

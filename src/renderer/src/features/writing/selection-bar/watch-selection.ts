import type { Editor, EditorEvents } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'

/** How long a selection stays as it is before it counts as made, in milliseconds. */
const settlingTime = 180

/** Whether there are selected words, with the focus on the text, and nobody composes among them. */
export function hasSelectedWords({ view, state: { doc, selection } }: Editor): boolean {
  return selection instanceof TextSelection && !selection.empty && view.hasFocus() && !view.composing && doc.textBetween(selection.from, selection.to, ' ').trim() !== ''
}

/**
 * Tells when words have been selected, with the pointer let go or the keys at rest, and when they no longer are. A key that is typed with
 * nothing selected costs a comparison. The answer ends it.
 */
export function watchSelection(editor: Editor, isInBar: (target: EventTarget | null) => boolean, tell: (isSelected: boolean) => void): () => void {
  const { dom } = editor.view
  let timer: ReturnType<typeof setTimeout> | undefined
  let isTold = false
  let isPointerDown = false

  const say = (isSelected: boolean) => {
    clearTimeout(timer)
    timer = undefined
    isTold = isSelected
    tell(isSelected)
  }
  const settle = () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      timer = undefined
      if (!isInBar(document.activeElement)) say(!isPointerDown && hasSelectedWords(editor))
    }, settlingTime)
  }
  const onTransaction = ({ transaction }: EditorEvents['transaction']) => {
    const { empty } = transaction.selection
    if (empty && !isTold && timer === undefined) return
    if (empty) say(false)
    else if (transaction.docChanged || transaction.selectionSet) settle()
  }
  const onPointerDown = ({ target }: PointerEvent) => {
    if (isInBar(target)) return
    isPointerDown = true
    say(false)
  }
  const onPointerUp = () => {
    isPointerDown = false
    if (!editor.state.selection.empty) settle()
  }
  const onBlur = ({ relatedTarget }: FocusEvent) => {
    if (!isInBar(relatedTarget)) say(false)
  }
  const onFocus = () => {
    if (!editor.state.selection.empty) settle()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.isComposing || event.keyCode === 229 || !isTold) return
    event.preventDefault()
    say(false)
  }
  const onCompositionStart = () => say(false)

  editor.on('transaction', onTransaction)
  window.addEventListener('pointerdown', onPointerDown, { capture: true })
  window.addEventListener('pointerup', onPointerUp, { capture: true })
  window.addEventListener('pointercancel', onPointerUp, { capture: true })
  dom.addEventListener('blur', onBlur)
  dom.addEventListener('focus', onFocus)
  dom.addEventListener('keydown', onKeyDown)
  dom.addEventListener('compositionstart', onCompositionStart)
  return () => {
    clearTimeout(timer)
    editor.off('transaction', onTransaction)
    window.removeEventListener('pointerdown', onPointerDown, { capture: true })
    window.removeEventListener('pointerup', onPointerUp, { capture: true })
    window.removeEventListener('pointercancel', onPointerUp, { capture: true })
    dom.removeEventListener('blur', onBlur)
    dom.removeEventListener('focus', onFocus)
    dom.removeEventListener('keydown', onKeyDown)
    dom.removeEventListener('compositionstart', onCompositionStart)
  }
}

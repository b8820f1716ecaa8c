/**
 * Keys typed after a dialog was asked for and before it stands there belong to the dialog, not to the article behind it: they are held
 * back and typed into its first field. To be called when a dialog is asked for; `onEscape` takes the asking back. The answer ends the
 * holding when no dialog comes after all.
 */
export function holdKeysForDialog(onEscape: () => void): () => void {
  let held = ''
  // An input method's keys cannot be held. Without a field that has the focus they go nowhere, which is better than into the article.
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()

  const hold = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.keyCode === 229) return
    if (event.key === 'Escape') onEscape()
    else if (event.key.length === 1) held += event.key
    event.preventDefault()
    event.stopPropagation()
  }
  const handOver = (event: FocusEvent) => {
    const field = event.target
    if (!(field instanceof HTMLElement) || field.closest('[role="dialog"]') === null) return
    end()
    if (held === '' || !(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return
    document.execCommand('insertText', false, held)
  }
  const end = () => {
    window.removeEventListener('keydown', hold, { capture: true })
    window.removeEventListener('focusin', handOver)
  }
  window.addEventListener('keydown', hold, { capture: true })
  window.addEventListener('focusin', handOver)
  return end
}

/**
 * Keys typed after a dialog or the find panel was asked for and before it stands there belong to it, not to the article: they are held back and
 * typed into its first field. To be called when it is asked for; `onEscape` takes the asking back. The answer ends the holding when nothing
 * comes after all.
 */
export function holdKeys(onEscape: () => void): () => void {
  let held = ''
  const hold = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.keyCode === 229) return
    if (event.key === 'Escape') onEscape()
    else if (event.key.length === 1) held += event.key
    event.preventDefault()
    event.stopPropagation()
  }
  const handOver = (event: FocusEvent) => {
    const field = event.target
    if (!(field instanceof HTMLElement) || field.closest('[role="dialog"], [role="search"]') === null) return
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

/**
 * Takes the caret out of a field beside the article, or of a note: their words are taken when the field is left, and React does not tell a field
 * that it is removed. To be called before the field goes without a click: a time of embargo, a tag or a note would be lost with it.
 */
export function leaveField(): void {
  const field = document.activeElement
  if (!(field instanceof HTMLElement) || field.closest('.desk-inspector, .note-editor') === null) return
  field.blur()
  // The browser tells a field so only in the window that has the focus; one that lies behind another may be closed, too.
  if (!document.hasFocus()) field.dispatchEvent(new FocusEvent('focusout', { bubbles: true }))
}

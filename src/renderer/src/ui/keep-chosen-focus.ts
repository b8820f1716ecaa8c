/**
 * Keeps the focus in the field of a dialog that somebody has chosen while it opened. Mantine's trap of the focus moves it to `data-autofocus`,
 * or else to the first field, some time after the dialog stands there and twice: on a busy computer long enough for a click and a word.
 */
export function keepChosenFocus(): void {
  document.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof HTMLElement)) return
    const dialog = target.closest('[role="dialog"]')
    if (dialog === null) return
    for (const field of dialog.querySelectorAll('[data-autofocus]')) field.removeAttribute('data-autofocus')
    target.dataset['autofocus'] = ''
  })
}

/** Puts the focus into the empty credit of a picture on the page, counted from 0 among those without one, and shows it. */
export function goToMissingCredit(index: number): void {
  const field = document.querySelectorAll<HTMLElement>('.picture:not(.is-empty) .picture-credit.is-missing :is(input, textarea)')[index]
  field?.scrollIntoView({ block: 'center' })
  field?.focus()
}

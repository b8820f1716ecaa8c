import { runAction } from '../actions/action-registry'

/** Shows a field and puts the focus into it. */
export function focusOn(field: HTMLElement | null): void {
  field?.scrollIntoView({ block: 'center' })
  field?.focus()
}

/** The same for a field of what belongs to the article, as soon as it stands there: the panel's code may still have to be read, and a dialog that closes gives the focus back before. */
export function focusInDetails(name: 'categories' | 'tags' | 'excerpt' | 'slug' | 'seoTitle' | 'seoDescription' | 'socialTitle' | 'social-alt' | 'social-credit'): void {
  runAction('show-details')
  const side = document.querySelector('.desk-inspector')
  const find = () => side?.querySelector<HTMLElement>(`.inspector [name="${name}"]`) ?? null
  const field = find()
  if (side === null || field !== null) {
    focusOn(field)
    return
  }
  const arrival = new MutationObserver(() => {
    const arrived = find()
    if (arrived === null) return
    arrival.disconnect()
    focusOn(arrived)
  })
  arrival.observe(side, { childList: true, subtree: true })
}

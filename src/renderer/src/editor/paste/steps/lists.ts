import { all, asWritten, hasWords, isElement, isNext, makeLike, rename, unwrap } from '../tree'

/** Lists as the article has them: items in lists, lists in items, and nothing but paragraphs and lists in an item. */
export function readLists(tree: DocumentFragment): void {
  for (const stray of all(tree, 'ul > ul, ul > ol, ol > ul, ol > ol')) nest(stray)
  for (const item of all(tree, 'li')) {
    if (item.closest('ul, ol') === null) rename(item, 'p')
    else simplify(item)
  }
  for (const list of all(tree, 'ol')) splitAtNumbers(list)
  for (const list of all(tree, 'ul, ol').reverse()) joinNext(list)
  for (const name of all(tree, 'dt, dd')) rename(name, 'p')
}

/** Google Docs and Word put a list within a list behind its item, not into it. */
function nest(list: HTMLElement): void {
  const before = list.previousElementSibling
  if (before?.matches('li') === true) before.append(list)
  else unwrap(list)
}

function simplify(item: HTMLElement): void {
  for (const heading of all(item, 'h1, h2, h3, h4, h5, h6')) rename(heading, 'p')
  for (const other of all(item, 'blockquote, hr')) unwrap(other)
  // A level that was skipped would be an item without words.
  const [only, ...others] = [...item.childNodes].filter((node) => isElement(node) || hasWords(node))
  if (only === undefined || others.length > 0 || !isElement(only) || !only.matches('ul, ol')) return
  // Alone, it is the list that is meant, with its kind and its numbers.
  if (item.parentElement?.childElementCount === 1) item.parentElement.replaceWith(only)
  else item.replaceWith(...only.childNodes)
}

/** A list begins with the number of its first item; an item whose number does not follow begins a list of its own. */
function splitAtNumbers(list: HTMLElement): void {
  const [first, ...others] = all(list, ':scope > li')
  const number = first === undefined ? undefined : numberOf(first)
  if (number !== undefined && !list.hasAttribute('start')) list.setAttribute('start', String(number))
  let present = list
  let next = startOf(list)
  for (const item of others) {
    next++
    const wanted = numberOf(item) ?? next
    if (wanted !== next) {
      const rest = makeLike(list, 'ol', [])
      rest.setAttribute('start', String(wanted))
      present.after(rest)
      present = rest
      next = wanted
    }
    if (present !== list) present.append(item)
  }
}

function numberOf(item: Element): number | undefined {
  const value = item.getAttribute('value') ?? ''
  return /^\d+$/.test(value) ? Number(value) : undefined
}

/** Lists that follow each other without a word between them are one, if their numbers allow. */
function joinNext(list: HTMLElement): void {
  const next = list.nextElementSibling
  if (next === null || next.tagName !== list.tagName || next.hasAttribute(asWritten) || !isNext(list, next)) return
  if (list.matches('ol') && startOf(next) !== startOf(list) + list.childElementCount) return
  list.append(...next.childNodes)
  next.remove()
}

function startOf(list: Element): number {
  const start = Number.parseInt(list.getAttribute('start') ?? '', 10)
  return Number.isNaN(start) ? 1 : start
}

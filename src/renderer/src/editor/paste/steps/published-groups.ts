import { isLinkAddress } from '../../extensions/link/link'
import { placeAttribute } from '../../picture/place-attribute'
import { all, linesOf, make, rename } from '../tree'
import { destinationOf } from './links'

/** Link cards and fact boxes as we write them in WordPress (`core/serialise`): groups with a class. Must see classes. */
export function readPublishedGroups(tree: DocumentFragment): void {
  for (const group of all(tree, 'div.link-card')) {
    const link = group.querySelector('a[href]')
    const address = destinationOf(link?.getAttribute('href') ?? '')
    if (link === null || !isLinkAddress(address)) continue
    const title = lineOf(link)
    const description = all(group, 'p').filter((paragraph) => !paragraph.contains(link)).map(lineOf).join(' ')
    const card = make(group, 'figure')
    card.dataset['card'] = 'linkCard'
    card.dataset['words'] = placeAttribute({ address, title: title === address ? '' : title.slice(0, 500), description: description.slice(0, 1_000) })
    group.replaceWith(card)
  }
  for (const group of all(tree, 'div.fact-box')) {
    for (const line of all(group, 'hr')) line.remove()
    const [title] = all(group, 'h1, h2, h3, h4, h5, h6')
    for (const heading of all(group, 'h1, h2, h3, h4, h5, h6')) if (heading !== title) rename(heading, 'p')
    // Like a quote it holds paragraphs and lists, and pictures stand behind it.
    const box = make(group, 'blockquote', [...group.childNodes])
    box.dataset['factBox'] = ''
    if (title !== undefined) rename(title, 'p').dataset['factBoxTitle'] = ''
    group.replaceWith(box)
  }
}

/** Fact boxes under the name that the article's schema has for them, once nothing looks at quotes any more. Each has a title there, which may be empty. */
export function nameFactBoxes(tree: DocumentFragment): void {
  for (const quote of all(tree, 'blockquote[data-fact-box]')) {
    const box = make(quote, 'div', [...quote.childNodes])
    box.dataset['factBox'] = ''
    quote.replaceWith(box)
  }
  for (const box of all(tree, 'div[data-fact-box]')) {
    if (box.querySelector('[data-fact-box-title]') !== null) continue
    const title = make(box, 'p')
    title.dataset['factBoxTitle'] = ''
    box.prepend(title)
  }
}

function lineOf(element: Element): string {
  return linesOf(element).replace(/\s+/g, ' ').trim()
}

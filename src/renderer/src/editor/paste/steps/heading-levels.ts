import { all, rename } from '../tree'

/** Level 1 is the headline's: where a paste has one, its headings go down a level each, as far as there are levels. */
export function lowerHeadings(tree: DocumentFragment): void {
  const shift = tree.querySelector('h1') === null ? 0 : 1
  for (const heading of all(tree, 'h1, h2, h3, h4, h5, h6')) rename(heading, `h${Math.min(Number(heading.tagName[1]) + shift, 4)}`)
}

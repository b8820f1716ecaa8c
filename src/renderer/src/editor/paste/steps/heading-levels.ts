import { all, rename } from '../tree'

/** Level 1 is the headline's: where a paste has one in any of its parts, its headings go down a level each, as far as there are levels. */
export function lowerHeadings(parts: readonly HTMLElement[]): void {
  const shift = parts.some((part) => part.querySelector('h1') !== null) ? 1 : 0
  for (const heading of parts.flatMap((part) => all(part, 'h1, h2, h3, h4, h5, h6'))) rename(heading, `h${Math.min(Number(heading.tagName[1]) + shift, 4)}`)
}

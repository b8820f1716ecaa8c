import { all, hasWords, unwrap } from '../tree'

const contents = 'img, hr, figure'

/** Nothing is left of what holds nothing: paragraphs that were there for their height, headings, items, lists. */
export function dropEmptyBlocks(tree: DocumentFragment): void {
  const candidates = all(tree, 'p:not([data-attribution]), h1, h2, h3, h4, h5, h6, li, ul, ol, blockquote, a').reverse()
  for (const block of candidates) {
    if (hasWords(block) || block.querySelector(contents) !== null) continue
    // The space in an empty link parts two words.
    if (block.matches('a')) unwrap(block)
    else block.remove()
  }
}

import type { Hit } from '../../../../../core/find/find-query'

/** The ranges of hits, given in their order, in the DOM of a block of text, where a line break counts as one character. */
export function rangesIn(block: HTMLElement, hits: readonly Hit[]): Range[] {
  const ranges: Range[] = []
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) =>
    node instanceof Text || node.nodeName === 'BR' ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP
  )
  let offset = 0
  let open: Range | undefined
  for (let node = walker.nextNode(); node !== null && ranges.length < hits.length; node = walker.nextNode()) {
    const length = node instanceof Text ? node.length : 1
    for (let hit = hits[ranges.length]; hit !== undefined; hit = hits[ranges.length]) {
      if (open === undefined) {
        if (hit.from >= offset + length) break
        open = document.createRange()
        if (node instanceof Text) open.setStart(node, hit.from - offset)
        else open.setStartBefore(node)
      }
      if (hit.to > offset + length) break
      if (node instanceof Text) open.setEnd(node, hit.to - offset)
      else open.setEndAfter(node)
      ranges.push(open)
      open = undefined
    }
    offset += length
  }
  return ranges
}

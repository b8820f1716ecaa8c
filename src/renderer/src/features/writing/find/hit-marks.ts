import type { Editor } from '@tiptap/core'
import type { Hit } from '../../../../../core/find/find-query'
import type { ArticleHit, ArticlePlace } from './article-hits'
import type { Findings } from './article-search'
import { findFieldElement } from './field-elements'
import { markField } from './mark-field'

/** Free around a hit that is brought into view, in pixels. */
const margin = 24

/**
 * Shows what was found on the page: in the text as highlights, which change nothing in the document nor in its DOM and cost a keystroke
 * nothing; in fields by `markField`. Highlights move with the text that is typed; the search repaints them when it has looked again.
 */
export class HitMarks {
  private readonly scroll: HTMLElement
  private readonly editor: Editor
  private readonly layer = document.createElement('div')

  constructor(scroll: HTMLElement, editor: Editor) {
    this.scroll = scroll
    this.editor = editor
    this.layer.className = 'found-in-fields'
    this.layer.setAttribute('aria-hidden', 'true')
    scroll.append(this.layer)
  }

  show({ hits, current }: Findings): void {
    const ranges: Range[] = []
    const currentRanges: Range[] = []
    this.layer.replaceChildren()
    const chosen = current === undefined ? undefined : hits[current]
    for (const [place, inPlace] of byPlace(hits)) {
      const field = findFieldElement(this.scroll, this.editor, place)
      if (field !== undefined) markField(this.layer, field, inPlace.map((each) => ({ ...each.hit, isCurrent: each === chosen })))
      else if (place.kind === 'text') {
        const found = rangesIn(this.editor.view.nodeDOM(place.position), inPlace.map(({ hit }) => hit))
        for (const [index, range] of found.entries()) (inPlace[index] === chosen ? currentRanges : ranges).push(range)
      }
    }
    CSS.highlights.set('found', new Highlight(...ranges))
    CSS.highlights.set('found-current', new Highlight(...currentRanges))
  }

  /** Brings a hit into view, clear of what lies over the page. */
  reveal({ place, hit }: ArticleHit, over: HTMLElement): void {
    const box = this.boxOf(place, hit)
    const view = this.scroll.getBoundingClientRect()
    const cover = over.getBoundingClientRect()
    if (box === undefined || (!isCovered(box, cover) && box.top >= view.top + margin && box.bottom <= view.bottom - margin)) return
    const clear = cover.bottom + margin
    this.scroll.scrollTop += box.top - Math.max(clear, view.top + view.height * 0.4)
    const now = this.boxOf(place, hit)
    // There is nothing above the headline to scroll to: the page makes room.
    if (now !== undefined && isCovered(now, cover)) this.scroll.style.paddingTop = `${(Number.parseFloat(this.scroll.style.paddingTop) || 0) + clear - now.top}px`
  }

  /** Takes everything away that is shown. */
  clear(): void {
    CSS.highlights.delete('found')
    CSS.highlights.delete('found-current')
    this.layer.remove()
    this.scroll.style.paddingTop = ''
  }

  private boxOf(place: ArticlePlace, hit: Hit): DOMRect | undefined {
    if (place.kind === 'text') return rangesIn(this.editor.view.nodeDOM(place.position), [hit])[0]?.getBoundingClientRect()
    return (this.layer.querySelector('.is-current') ?? findFieldElement(this.scroll, this.editor, place))?.getBoundingClientRect()
  }
}

function isCovered(box: DOMRect, cover: DOMRect): boolean {
  return box.right > cover.left && box.left < cover.right && box.top < cover.bottom && box.bottom > cover.top
}

function byPlace(hits: readonly ArticleHit[]): readonly (readonly [ArticlePlace, ArticleHit[]])[] {
  const places: [ArticlePlace, ArticleHit[]][] = []
  for (const hit of hits) {
    const last = places.at(-1)
    if (last !== undefined && isSamePlace(last[0], hit.place)) last[1].push(hit)
    else places.push([hit.place, [hit]])
  }
  return places
}

function isSamePlace(one: ArticlePlace, other: ArticlePlace): boolean {
  return one === other || (one.kind === 'field' && other.kind === 'field' && one.field === other.field)
}

/** The ranges of hits, given in their order, in the DOM of a block of text, where a line break counts as one character. */
function rangesIn(block: Node | null, hits: readonly Hit[]): Range[] {
  if (block === null) return []
  const ranges: Range[] = []
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) =>
    node instanceof Text || node.nodeName === 'BR' ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP
  )
  let offset = 0
  let next = 0
  let open: Range | undefined
  for (let node = walker.nextNode(); node !== null && next < hits.length; node = walker.nextNode()) {
    const length = node instanceof Text ? node.length : 1
    for (let hit = hits[next]; hit !== undefined; hit = hits[next]) {
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
      next++
    }
    offset += length
  }
  return ranges
}

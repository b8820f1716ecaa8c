import type { Editor } from '@tiptap/core'
import type { Hit } from '../../../../../core/find/find-query'
import type { ArticleHit, ArticlePlace } from './article-hits'
import type { Findings } from './article-search'
import { findFieldElement } from './field-elements'
import { markField } from './mark-field'
import { rangesIn } from './ranges-in'

/** Free around a hit that is brought into view, in pixels. */
const margin = 24

interface PlaceOfHits {
  readonly place: ArticlePlace
  readonly hits: readonly ArticleHit[]
}

/**
 * Shows what was found on the page: in the text as highlights, which change nothing in the document nor in its DOM and move with what is
 * typed, in fields by `markField`. Only what is in view, and a page more on either side, is marked: a key costs the same however much was
 * found.
 */
export class HitMarks {
  private readonly scroll: HTMLElement
  private readonly editor: Editor
  private readonly layer = document.createElement('div')
  private places: readonly PlaceOfHits[] = []
  private chosen: ArticleHit | undefined
  private markedAt = 0

  constructor(scroll: HTMLElement, editor: Editor) {
    this.scroll = scroll
    this.editor = editor
    this.layer.className = 'found-in-fields'
    this.layer.setAttribute('aria-hidden', 'true')
    scroll.append(this.layer)
    scroll.addEventListener('scroll', this.onScroll, { passive: true })
  }

  show({ hits, current }: Findings): void {
    this.places = byPlace(hits)
    this.chosen = current === undefined ? undefined : hits[current]
    this.mark()
  }

  /** Brings a hit into view, clear of what lies over the page. */
  reveal({ place, hit }: ArticleHit, over: HTMLElement): void {
    const box = this.boxOf(place, hit)
    const view = this.scroll.getBoundingClientRect()
    const cover = over.getBoundingClientRect()
    if (box === undefined || (!isCovered(box, cover) && box.top >= view.top + margin && box.bottom <= view.bottom - margin)) return
    const clear = cover.bottom + margin
    this.scroll.scrollTop += box.top - Math.max(clear, view.top + view.height * 0.4)
    this.mark()
    const now = this.boxOf(place, hit)
    // There is nothing above the headline to scroll to: the page makes room.
    if (now !== undefined && isCovered(now, cover)) this.scroll.style.paddingTop = `${(Number.parseFloat(this.scroll.style.paddingTop) || 0) + clear - now.top}px`
  }

  /** Takes everything away that is shown. */
  clear(): void {
    this.scroll.removeEventListener('scroll', this.onScroll)
    CSS.highlights.delete('found')
    CSS.highlights.delete('found-current')
    this.layer.remove()
    this.scroll.style.paddingTop = ''
  }

  private readonly onScroll = (): void => {
    if (Math.abs(this.scroll.scrollTop - this.markedAt) > this.scroll.clientHeight / 2) this.mark()
  }

  private mark(): void {
    const view = this.scroll.getBoundingClientRect()
    this.markedAt = this.scroll.scrollTop
    this.layer.replaceChildren()
    const ranges: Range[] = []
    const chosenRanges: Range[] = []
    for (let index = this.firstBelow(view.top - view.height); index < this.places.length; index++) {
      const { place, hits } = this.places[index] ?? { hits: [] }
      const element = place === undefined ? undefined : this.elementOf(place)
      if (element === undefined) continue
      if (element.getBoundingClientRect().top > view.bottom + view.height) break
      if (element instanceof HTMLTextAreaElement) markField(this.layer, element, hits.map((each) => ({ ...each.hit, isCurrent: each === this.chosen })))
      else for (const [at, range] of rangesIn(element, hits.map(({ hit }) => hit)).entries()) (hits[at] === this.chosen ? chosenRanges : ranges).push(range)
    }
    CSS.highlights.set('found', new Highlight(...ranges))
    CSS.highlights.set('found-current', new Highlight(...chosenRanges))
  }

  /** The first place that reaches below a height: they stand in the order in which they are read. */
  private firstBelow(height: number): number {
    let low = 0
    let high = this.places.length
    while (low < high) {
      const middle = (low + high) >> 1
      const place = this.places[middle]?.place
      const bottom = place === undefined ? undefined : this.elementOf(place)?.getBoundingClientRect().bottom
      if (bottom !== undefined && bottom < height) low = middle + 1
      else high = middle
    }
    return low
  }

  private elementOf(place: ArticlePlace): HTMLElement | undefined {
    if (place.kind !== 'text') return findFieldElement(this.scroll, this.editor, place)
    const block = this.editor.view.nodeDOM(place.position)
    return block instanceof HTMLElement ? block : undefined
  }

  private boxOf(place: ArticlePlace, hit: Hit): DOMRect | undefined {
    const element = this.elementOf(place)
    if (element === undefined || element instanceof HTMLTextAreaElement) return (this.layer.querySelector('.is-current') ?? element)?.getBoundingClientRect()
    return rangesIn(element, [hit])[0]?.getBoundingClientRect()
  }
}

function isCovered(box: DOMRect, cover: DOMRect): boolean {
  return box.right > cover.left && box.left < cover.right && box.top < cover.bottom && box.bottom > cover.top
}

function byPlace(hits: readonly ArticleHit[]): readonly PlaceOfHits[] {
  const places: { place: ArticlePlace; hits: ArticleHit[] }[] = []
  for (const hit of hits) {
    const last = places.at(-1)
    if (last !== undefined && isSamePlace(last.place, hit.place)) last.hits.push(hit)
    else places.push({ place: hit.place, hits: [hit] })
  }
  return places
}

function isSamePlace(one: ArticlePlace, other: ArticlePlace): boolean {
  return one === other || (one.kind === 'field' && other.kind === 'field' && one.field === other.field)
}

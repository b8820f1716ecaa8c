import type { ResolvedPos } from '@tiptap/pm/model'
import type { EditorState, PluginView } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { moveBlockTo } from '../../commands/block-move'
import { findBlock, findBlockAt } from '../../commands/block-place'
import { findItem } from '../../commands/item-place'
import type { EditorTexts } from '../../editor-texts'
import { letDrag } from '../../floating/drag-by-grip'
import { scrollerOf } from '../../floating/float-beside'
import { createGrip } from '../../floating/grip'
import { readBlockEdges } from '../../queries/drop-edges'
import { findFigure } from '../../queries/find-figure'
import { openBlockMenu } from './block-menu'

/** How far left of the column the grip stands, in pixels, and how high it is. */
const margin = 30
const height = 28

const grips = new WeakMap<EditorView, BlockGripView>()

/** Opens the menu of the caret's block, or of the picture whose words are being written; in the heading of an item, that of the item. */
export function openMenuAtCaret(view: EditorView): void {
  const figure = findFigure(view)
  const $pos = figure === undefined ? view.state.selection.$from : view.state.doc.resolve(figure)
  if (grips.get(view)?.openAt($pos) === true) return
  const item = findItem($pos)
  const dom = item && view.nodeDOM(item.itemPos)
  if (dom instanceof HTMLElement) dom.querySelector<HTMLElement>('.item-grip')?.click()
}

/**
 * One grip for all plain blocks. Where the pointer goes it follows; with the keyboard it goes along when the caret enters another
 * block, which costs a key within a block one comparison.
 */
export class BlockGripView implements PluginView {
  private readonly grip: HTMLButtonElement
  private readonly endDrag: () => void
  /** The text is laid out anew: the window or the letters have another size, or a picture above has come. */
  private readonly resizes = new ResizeObserver(() => this.later(() => this.showAgain()))
  private element: HTMLElement | undefined
  private isPointed = false
  private caretBlock = -1
  private frame = 0

  constructor(
    private readonly view: EditorView,
    private readonly t: EditorTexts
  ) {
    this.grip = createGrip('block-grip', t('block.menu'), t('block.menuHint'), () => this.open())
    this.grip.tabIndex = -1
    this.grip.hidden = true
    grips.set(view, this)
    this.resizes.observe(view.dom)
    const getPos = () => this.position()
    this.endDrag = letDrag(this.grip, { view, getPos, element: () => this.element, readEdges: readBlockEdges, distance: 7, moveTo: moveBlockTo })
  }

  update({ state, composing }: EditorView, before: EditorState): void {
    if (state.selection === before.selection || composing) return
    const { $head } = state.selection
    const start = $head.depth === 0 ? $head.pos : $head.before($head.depth >= 3 && $head.node(1).type.name === 'listicle' ? 3 : 1)
    if (start === this.caretBlock) return
    this.caretBlock = start
    this.isPointed = false
    this.later(() => this.showAtCaret())
  }

  /** The pointer is over something within the text. */
  pointAt(target: EventTarget | null): void {
    const element = target instanceof Element ? this.blockElement(target) : undefined
    if (element === undefined || (this.isPointed && element === this.element)) return
    this.isPointed = true
    this.later(() => this.show(element))
  }

  /** The pointer leaves the text: on its way to the grip perhaps. */
  leave(to: EventTarget | null): void {
    if (!this.isPointed || (to instanceof Node && this.grip.contains(to))) return
    this.isPointed = false
    this.later(() => this.showAtCaret())
  }

  /** Opens the menu of the block at a position; false where there is none. */
  openAt($pos: ResolvedPos): boolean {
    cancelAnimationFrame(this.frame)
    this.showAt($pos)
    if (this.grip.hidden) return false
    this.open()
    return true
  }

  destroy(): void {
    cancelAnimationFrame(this.frame)
    this.endDrag()
    this.resizes.disconnect()
    this.grip.remove()
  }

  private open(): void {
    const pos = this.position()
    if (pos !== undefined) openBlockMenu(this.grip, this.view, this.t, pos)
  }

  private later(act: () => void): void {
    cancelAnimationFrame(this.frame)
    this.frame = requestAnimationFrame(act)
  }

  private isBusy(): boolean {
    return this.grip.getAttribute('aria-expanded') === 'true' || this.grip.matches(':active')
  }

  private showAtCaret(): void {
    if (this.view.hasFocus()) this.showAt(this.view.state.selection.$from)
    else this.show(undefined)
  }

  private showAt($pos: ResolvedPos): void {
    const place = findBlock($pos)
    const element = place && this.view.nodeDOM(place.pos)
    this.show(element instanceof HTMLElement ? element : undefined)
  }

  private showAgain(): void {
    if (!this.grip.hidden) this.show(this.element?.isConnected === true ? this.element : undefined)
  }

  private show(element: HTMLElement | undefined): void {
    const holder = this.view.dom.parentElement
    if (holder === null || this.isBusy()) return
    if (this.grip.parentElement === null) holder.append(this.grip)
    this.element = element
    this.grip.hidden = element === undefined
    this.grip.classList.toggle('is-shown', element !== undefined)
    const origin = this.grip.offsetParent?.getBoundingClientRect()
    if (element === undefined || origin === undefined) return
    const box = element.getBoundingClientRect()
    const line = Number.parseFloat(getComputedStyle(element).lineHeight)
    const firstLine = element.matches('p, h2, h3, h4, ul, ol, blockquote') && line > 0 ? line : height
    this.grip.style.top = `${box.top - origin.top + (firstLine - height) / 2}px`
    const left = Math.max(this.view.dom.getBoundingClientRect().left - margin, scrollerOf(this.view.dom).getBoundingClientRect().left)
    this.grip.style.left = `${left - origin.left}px`
  }

  private blockElement(target: Element): HTMLElement | undefined {
    for (let element: Element | null = target; element !== null && element !== this.view.dom; element = element.parentElement) {
      const isBlock = element.parentElement === this.view.dom || element.parentElement?.classList.contains('item-content') === true
      if (isBlock) return element instanceof HTMLElement && !element.matches('.listicle, .item-heading') ? element : undefined
    }
    return undefined
  }

  /** Where the block begins now; undefined when it is gone. */
  private position(): number | undefined {
    const parent = this.element?.parentNode
    if (this.element === undefined || !parent || !this.view.dom.contains(parent)) return undefined
    const pos = this.view.posAtDOM(parent, [...parent.childNodes].indexOf(this.element))
    return findBlockAt(this.view.state.doc, pos)?.pos
  }
}

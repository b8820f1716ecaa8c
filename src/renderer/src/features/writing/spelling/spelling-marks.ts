import type { Editor } from '@tiptap/core'
import { rangesIn } from '../find/ranges-in'
import { chosenSpelling, isMisspelled, judge, onSpellingChosen } from './chosen-spelling'
import { spelledBlocks } from './spelled-blocks'
import type { SpelledBlock } from './spelled-blocks'

/** Milliseconds without a key after which words are looked at. */
const rest = 400

/**
 * Marks misspelled words with highlights, which change nothing in the document nor in its DOM. A key only notes the time; words are read
 * and judged when the hands rest, and only those in view. The word at the caret is not judged while it may still be typed.
 */
export class SpellingMarks {
  private readonly editor: Editor
  private readonly scroll: HTMLElement
  private readonly stopListening: () => void
  private timer: ReturnType<typeof setTimeout> | undefined
  private movedAt = 0

  constructor(editor: Editor, scroll: HTMLElement) {
    this.editor = editor
    this.scroll = scroll
    this.stopListening = onSpellingChosen(this.soon)
    editor.on('transaction', this.soon)
    editor.on('focus', this.soon)
    editor.on('blur', this.soon)
    scroll.addEventListener('scroll', this.soon, { passive: true })
    this.soon()
  }

  destroy(): void {
    clearTimeout(this.timer)
    this.stopListening()
    this.editor.off('transaction', this.soon)
    this.editor.off('focus', this.soon)
    this.editor.off('blur', this.soon)
    this.scroll.removeEventListener('scroll', this.soon)
    CSS.highlights.delete('misspelled')
  }

  private readonly soon = (): void => {
    this.movedAt = performance.now()
    this.timer ??= setTimeout(this.look, rest)
  }

  private readonly look = (): void => {
    this.timer = undefined
    if (this.editor.isDestroyed) return
    const wait = rest - (performance.now() - this.movedAt)
    if (wait > 0 || this.editor.view.composing) {
      this.timer = setTimeout(this.look, Math.max(wait, 50))
      return
    }
    requestIdleCallback(() => void this.mark(), { timeout: 1_000 })
  }

  private async mark(): Promise<void> {
    if (this.isOutdated()) return
    if (!chosenSpelling().isChecked) {
      CSS.highlights.delete('misspelled')
      return
    }
    const blocks = this.blocksInView()
    const hasJudged = await judge(blocks.flatMap(({ words }) => words.map(({ word }) => word))).catch(() => false)
    // What was typed meanwhile is looked at in its turn.
    if (this.isOutdated()) return
    const ranges = (hasJudged ? this.blocksInView() : blocks).flatMap((block) => this.rangesOf(block))
    CSS.highlights.set('misspelled', Object.assign(new Highlight(...ranges), { type: 'spelling-error' as const }))
  }

  /** Whether a later look is to come, or none any more. */
  private isOutdated(): boolean {
    return this.timer !== undefined || this.editor.isDestroyed
  }

  private rangesOf({ position, words }: SpelledBlock): readonly Range[] {
    const { view, state } = this.editor
    const caret = view.hasFocus() && state.selection.empty ? state.selection.from - position - 1 : -1
    const wrong = words.filter(({ word, from, to }) => isMisspelled(word) && !(caret >= from && caret <= to))
    const element = wrong.length === 0 ? undefined : view.nodeDOM(position)
    return element instanceof HTMLElement ? rangesIn(element, wrong) : []
  }

  private blocksInView(): readonly SpelledBlock[] {
    const { view, state } = this.editor
    const seen = this.scroll.getBoundingClientRect()
    const text = view.dom.getBoundingClientRect()
    if (text.bottom < seen.top || text.top > seen.bottom) return []
    const at = (top: number) => view.posAtCoords({ left: text.left + text.width / 2, top })?.pos
    const from = text.top >= seen.top ? 0 : (at(seen.top + 1) ?? 0)
    const to = text.bottom <= seen.bottom ? state.doc.content.size : (at(seen.bottom - 1) ?? state.doc.content.size)
    return spelledBlocks(state.doc, from, to)
  }
}

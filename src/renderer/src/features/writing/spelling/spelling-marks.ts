import type { Editor } from '@tiptap/core'
import { rangesIn } from '../find/ranges-in'
import { chosenSpelling, isMisspelled, judge, onSpellingChosen } from './chosen-spelling'
import type { FieldMarks } from './field-marks'
import type { FieldWord } from './spelled-fields'
import { fieldsIn, isBeingTyped, isSpelledField, wordsInField } from './spelled-fields'
import { spelledBlocks } from './spelled-blocks'
import type { SpelledBlock } from './spelled-blocks'

/** Milliseconds without a key after which words are looked at. */
const rest = 400

/**
 * Marks misspelled words: in the text with highlights, which change nothing in the document nor in its DOM, in fields by `FieldMarks`. A key only notes the time; words are read
 * and judged when the hands rest, and only those in view. The word at the caret is not judged while it may still be typed.
 */
export class SpellingMarks {
  private readonly editor: Editor
  private readonly scroll: HTMLElement
  private readonly fields: FieldMarks
  private readonly stopListening: () => void
  private timer: ReturnType<typeof setTimeout> | undefined
  private movedAt = 0

  constructor(editor: Editor, scroll: HTMLElement, fields: FieldMarks) {
    this.editor = editor
    this.scroll = scroll
    this.fields = fields
    this.stopListening = onSpellingChosen(this.soon)
    editor.on('transaction', this.soon)
    editor.on('focus', this.soon)
    editor.on('blur', this.soon)
    scroll.addEventListener('scroll', this.soon, { passive: true })
    scroll.addEventListener('input', this.onInput)
    for (const name of ['focusin', 'focusout', 'keyup', 'pointerup'] as const) scroll.addEventListener(name, this.onMove)
    this.soon()
  }

  destroy(): void {
    clearTimeout(this.timer)
    this.stopListening()
    this.editor.off('transaction', this.soon)
    this.editor.off('focus', this.soon)
    this.editor.off('blur', this.soon)
    this.scroll.removeEventListener('scroll', this.soon)
    this.scroll.removeEventListener('input', this.onInput)
    for (const name of ['focusin', 'focusout', 'keyup', 'pointerup'] as const) this.scroll.removeEventListener(name, this.onMove)
    CSS.highlights.delete('misspelled')
  }

  private readonly soon = (): void => {
    this.movedAt = performance.now()
    this.timer ??= setTimeout(this.look, rest)
  }

  private readonly onInput = ({ target }: Event): void => {
    if (isSpelledField(target)) this.fields.drop(target)
    this.onMove({ target })
  }

  /** In the text, transactions tell. */
  private readonly onMove = ({ target }: Pick<Event, 'target'>): void => {
    if (isSpelledField(target)) this.soon()
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
      this.fields.show([])
      return
    }
    const blocks = this.blocksInView()
    const inFields = this.fieldWordsInView()
    const hasJudged = await judge([...blocks.flatMap(({ words }) => words), ...inFields].map(({ word }) => word)).catch(() => false)
    // What was typed meanwhile is looked at in its turn.
    if (this.isOutdated()) return
    const ranges = (hasJudged ? this.blocksInView() : blocks).flatMap((block) => this.rangesOf(block))
    CSS.highlights.set('misspelled', Object.assign(new Highlight(...ranges), { type: 'spelling-error' as const }))
    this.fields.show((hasJudged ? this.fieldWordsInView() : inFields).filter((word) => isMisspelled(word.word) && !isBeingTyped(word)))
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

  private fieldWordsInView(): readonly FieldWord[] {
    const seen = this.scroll.getBoundingClientRect()
    const isInView = (field: HTMLElement) => {
      const { top, bottom } = field.getBoundingClientRect()
      return bottom > seen.top && top < seen.bottom
    }
    // To ask for the box of a field in an item that is not laid out would have it laid out.
    return fieldsIn(this.scroll).filter((field) => field.checkVisibility({ contentVisibilityAuto: true }) && isInView(field)).flatMap(wordsInField)
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

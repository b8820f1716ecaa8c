import type { Editor } from '@tiptap/core'
import type { TFunction } from 'i18next'
import { replaceWord } from '../../../editor/commands/replace-word'
import { openFloatingMenu } from '../../../editor/floating/floating-menu'
import { chosenSpelling, isMisspelled, judge, suggestionsFor } from './chosen-spelling'
import type { FieldMarks } from './field-marks'
import { placed, spelledBlocks } from './spelled-blocks'
import type { PlacedWord } from './spelled-blocks'
import type { FieldWord } from './spelled-fields'
import type { ArticleWord } from './words-in-order'
import { wordsFromCaret } from './words-in-order'

/** So many words are judged at once on the way to the next misspelled one. */
const batch = 1_000

type Box = Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>

/** What can be done about a misspelled word, in the text or in a field: write another one, or keep it in the editor's own dictionary. */
export class SpellingMenu {
  private readonly editor: Editor
  private readonly page: HTMLElement
  private readonly fields: FieldMarks
  private readonly t: TFunction<'spelling'>
  /** Where the menu stands, and nothing that a screen reader should find. The focus that is given back to it is the word's. */
  private readonly anchor = document.createElement('span')

  constructor(editor: Editor, page: HTMLElement, fields: FieldMarks, t: TFunction<'spelling'>) {
    this.editor = editor
    this.page = page
    this.fields = fields
    this.t = t
    this.anchor.setAttribute('aria-hidden', 'true')
    this.anchor.style.position = 'fixed'
    this.anchor.style.pointerEvents = 'none'
  }

  /** Opens the menu for the misspelled word at a place of the window; false where there is none. */
  openAt(left: number, top: number): boolean {
    const word = chosenSpelling().isChecked ? (this.fields.wordAt(left, top) ?? this.wordInText(left, top)) : undefined
    if (word === undefined) return false
    void this.open(word)
    return true
  }

  /** Selects the next misspelled word after the caret, or from the beginning again, and opens its menu; false when none is misspelled. */
  async openNext(): Promise<boolean> {
    const { doc } = this.editor.state
    const inOrder = wordsFromCaret(this.editor, this.page)
    for (let start = 0; start < inOrder.length; start += batch) {
      const some = inOrder.slice(start, start + batch)
      await judge(some.map(({ word }) => word))
      const word = some.find((each) => isMisspelled(each.word))
      if (this.editor.isDestroyed || this.editor.state.doc !== doc) return true
      if (word !== undefined) {
        await this.open(word)
        return true
      }
    }
    return false
  }

  destroy(): void {
    this.anchor.remove()
  }

  private wordInText(left: number, top: number): PlacedWord | undefined {
    const position = this.editor.view.posAtCoords({ left, top })?.pos
    if (position === undefined) return undefined
    const { doc } = this.editor.state
    const words = spelledBlocks(doc, position, position).flatMap((block) => block.words.map((word) => placed(doc, block, word)))
    return words.find(({ from, to, word: spelled }) => from <= position && position <= to && isMisspelled(spelled))
  }

  private async open(word: ArticleWord): Promise<void> {
    const { editor, t } = this
    this.select(word)
    const suggestions = await suggestionsFor(word.word, word.written).catch(() => [])
    const holder = editor.view.dom.parentElement
    if (editor.isDestroyed || holder === null || !this.isThere(word)) return
    const { left, right, top, bottom } = this.boxOf(word)
    Object.assign(this.anchor.style, { left: `${left}px`, top: `${top}px`, width: `${Math.max(1, right - left)}px`, height: `${bottom - top}px` })
    this.anchor.focus = () => this.focus(word)
    const name = t('menu', { word: word.written })
    holder.append(this.anchor)
    openFloatingMenu(this.anchor, holder, name, [
      ...suggestions.map((name) => ({ name, run: () => this.write(word, name) })),
      { name: t('add', { word: word.written }), run: () => this.add(word), beginsGroup: true }
    ])
  }

  private select(word: ArticleWord): void {
    if (isInField(word)) {
      word.field.focus()
      word.field.setSelectionRange(word.from, word.to)
      word.field.scrollIntoView({ block: 'nearest' })
    } else {
      this.editor.chain().setTextSelection({ from: word.from, to: word.to }).scrollIntoView().run()
    }
  }

  /** Whether the word is still where it was: somebody may have gone on writing. */
  private isThere(word: ArticleWord): boolean {
    const { from, to, written } = word
    if (isInField(word)) return word.field.isConnected && word.field.value.slice(from, to) === written
    const { doc } = this.editor.state
    return to <= doc.content.size && doc.textBetween(from, to) === written
  }

  private boxOf(word: ArticleWord): Box {
    if (isInField(word)) return this.fields.boxOf(word)
    const [start, end] = [this.editor.view.coordsAtPos(word.from), this.editor.view.coordsAtPos(word.to)]
    return { left: start.left, right: end.left, top: start.top, bottom: start.bottom }
  }

  private focus(word: ArticleWord): void {
    if (isInField(word)) word.field.focus()
    else this.editor.view.focus()
  }

  private write(word: ArticleWord, better: string): void {
    const { state, view } = this.editor
    const isThere = this.isThere(word)
    this.focus(word)
    if (!isThere) return
    if (isInField(word)) {
      // Through the browser's own insertion, so that a field's own undo and its listeners know.
      word.field.setSelectionRange(word.from, word.to)
      document.execCommand('insertText', false, better)
    } else {
      const replaced = replaceWord(word.from, word.to, better)(state)
      if (replaced !== undefined) view.dispatch(replaced.scrollIntoView())
    }
  }

  private add(word: ArticleWord): void {
    chosenSpelling().add(word.word.replace(/'s$/, '')) // the name, which knows its possessive
    this.focus(word)
  }
}

function isInField(word: ArticleWord): word is FieldWord {
  return 'field' in word
}

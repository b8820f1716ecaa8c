import type { Editor } from '@tiptap/core'
import type { TFunction } from 'i18next'
import { openFloatingMenu } from '../../../editor/floating/floating-menu'
import { chosenSpelling, isMisspelled, judge, suggestionsFor } from './chosen-spelling'
import { placed, spelledBlocks } from './spelled-blocks'
import type { PlacedWord } from './spelled-blocks'

/** So many words are judged at once on the way to the next misspelled one. */
const batch = 1_000

/** What can be done about a misspelled word: write another one, or keep it in the editor's own dictionary. */
export class SpellingMenu {
  private readonly editor: Editor
  private readonly t: TFunction<'spelling'>
  /** Where the menu stands, and nothing that a screen reader should find. The focus that is given back to it is the text's. */
  private readonly anchor = document.createElement('span')

  constructor(editor: Editor, t: TFunction<'spelling'>) {
    this.editor = editor
    this.t = t
    this.anchor.setAttribute('aria-hidden', 'true')
    this.anchor.style.position = 'fixed'
    this.anchor.style.pointerEvents = 'none'
    this.anchor.focus = () => editor.view.focus()
  }

  /** Opens the menu for the misspelled word at a place of the window; false where there is none. */
  openAt(left: number, top: number): boolean {
    const position = this.editor.view.posAtCoords({ left, top })?.pos
    if (position === undefined || !chosenSpelling().isChecked) return false
    const { doc } = this.editor.state
    const words = spelledBlocks(doc, position, position).flatMap((block) => block.words.map((word) => placed(doc, block, word)))
    const word = words.find(({ from, to, word: spelled }) => from <= position && position <= to && isMisspelled(spelled))
    if (word === undefined) return false
    void this.open(word)
    return true
  }

  /** Selects the next misspelled word after the caret, or from the beginning again, and opens its menu; false when none is misspelled. */
  async openNext(): Promise<boolean> {
    const { doc, selection } = this.editor.state
    const all = spelledBlocks(doc, 0, doc.content.size).flatMap((block) => block.words.map((word) => placed(doc, block, word)))
    const after = all.findIndex(({ from }) => from >= selection.to)
    const inOrder = after === -1 ? all : [...all.slice(after), ...all.slice(0, after)]
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

  private async open(word: PlacedWord): Promise<void> {
    const { editor, t } = this
    const { doc } = editor.state
    editor.chain().setTextSelection({ from: word.from, to: word.to }).scrollIntoView().run()
    const suggestions = await suggestionsFor(word.word, word.written).catch(() => [])
    const holder = editor.view.dom.parentElement
    if (editor.isDestroyed || holder === null || editor.state.doc !== doc) return
    const [start, end] = [editor.view.coordsAtPos(word.from), editor.view.coordsAtPos(word.to)]
    Object.assign(this.anchor.style, { left: `${start.left}px`, top: `${start.top}px`, width: `${Math.max(1, end.left - start.left)}px`, height: `${start.bottom - start.top}px` })
    const name = t('menu', { word: word.written })
    holder.append(this.anchor)
    openFloatingMenu(this.anchor, holder, name, [
      ...suggestions.map((name) => ({ name, run: () => this.write(word, name) })),
      { name: t('add', { word: word.written }), run: () => this.add(word.written), beginsGroup: true }
    ])
  }

  private write({ from, to, written }: PlacedWord, better: string): void {
    const { state, view } = this.editor
    if (state.doc.textBetween(from, to) === written) view.dispatch(state.tr.insertText(better, from, to).scrollIntoView())
    view.focus()
  }

  private add(word: string): void {
    chosenSpelling().add(word)
    this.editor.view.focus()
  }
}

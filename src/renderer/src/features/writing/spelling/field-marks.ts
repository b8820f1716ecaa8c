import { markField } from '../find/mark-field'
import type { FieldWord } from './spelled-fields'

interface Marked {
  readonly word: FieldWord
  readonly mark: HTMLElement
}

/** Underlines words in fields, which no highlight of the text reaches: by copies of them that lie over them (`markField`). */
export class FieldMarks {
  private readonly layer = document.createElement('div')
  private marked: readonly Marked[] = []

  constructor(scroll: HTMLElement) {
    this.layer.className = 'misspelled-in-fields'
    this.layer.setAttribute('aria-hidden', 'true')
    scroll.append(this.layer)
  }

  /** Marks these words, those of a field in their order, and no others. */
  show(words: readonly FieldWord[]): void {
    this.layer.replaceChildren()
    this.marked = [...new Set(words.map(({ field }) => field))].flatMap((field) => {
      const ofField = words.filter((word) => word.field === field)
      return markField(this.layer, field, ofField).flatMap((mark, index): Marked[] => {
        const word = ofField[index]
        return word === undefined ? [] : [{ word, mark }]
      })
    })
  }

  /** Of a field that says something else now, no mark is right any more. */
  drop(field: HTMLTextAreaElement): void {
    if (this.marked.some(({ word }) => word.field === field)) this.show(this.marked.map(({ word }) => word).filter((word) => word.field !== field))
  }

  /** The marked word at a place of the window. */
  wordAt(left: number, top: number): FieldWord | undefined {
    const isAt = (box: DOMRect) => left >= box.left && left <= box.right && top >= box.top && top <= box.bottom
    return this.marked.find(({ mark }) => [...mark.getClientRects()].some(isAt))?.word
  }

  /** Where a word stands in the window. */
  boxOf(word: FieldWord): DOMRect {
    const isSame = (other: FieldWord) => other.field === word.field && other.from === word.from
    if (!this.marked.some((each) => isSame(each.word))) this.show([...this.marked.map((each) => each.word).filter(({ field }) => field !== word.field), word])
    return (this.marked.find((each) => isSame(each.word))?.mark ?? word.field).getBoundingClientRect()
  }

  clear(): void {
    this.layer.remove()
  }
}

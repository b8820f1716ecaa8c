import type { Editor } from '@tiptap/core'
import { fieldsOf } from '../../../editor/queries/fields-of'
import { placed, spelledBlocks } from './spelled-blocks'
import type { PlacedWord } from './spelled-blocks'
import type { FieldWord } from './spelled-fields'
import { fieldsIn, isSpelledField, wordsInField } from './spelled-fields'

export type ArticleWord = PlacedWord | FieldWord

/** A place in the article: where it stands in the document, and where within the fields there. Those above the text come first. */
type Place = readonly [position: number, within: number]

/** Longer than any field. */
const fieldRoom = 100_000

interface Stop {
  readonly place: Place
  readonly word: ArticleWord
}

/** All words of the article that can be judged, in reading order, beginning after the caret and ending with those before it. */
export function wordsFromCaret(editor: Editor, page: HTMLElement): readonly ArticleWord[] {
  const above = fieldsIn(page).filter((field) => !editor.view.dom.contains(field))
  const fields = [...above.map((field, index) => ({ field, place: [-1, index * fieldRoom] as const })), ...fieldsInText(editor)]
  const stops: Stop[] = fields.flatMap(({ field, place: [position, within] }) => wordsInField(field).map((word) => ({ place: [position, within + word.from] as const, word })))
  const { doc, selection } = editor.state
  for (const block of spelledBlocks(doc, 0, doc.content.size)) {
    for (const each of block.words) {
      const word = placed(doc, block, each)
      stops.push({ place: [word.from, 0], word })
    }
  }
  stops.sort((one, other) => compare(one.place, other.place))
  const focused = document.activeElement
  const at = isSpelledField(focused) ? fields.find(({ field }) => field === focused) : undefined
  const caret: Place = at === undefined || !isSpelledField(focused) ? [selection.to, 0] : [at.place[0], at.place[1] + focused.selectionEnd]
  const after = stops.findIndex(({ place }) => compare(place, caret) >= 0)
  return (after === -1 ? stops : [...stops.slice(after), ...stops.slice(0, after)]).map(({ word }) => word)
}

function fieldsInText({ state, view }: Editor): { readonly field: HTMLTextAreaElement; readonly place: Place }[] {
  const found: { readonly field: HTMLTextAreaElement; readonly place: Place }[] = []
  state.doc.descendants((node, position) => {
    const block = fieldsOf(node).length === 0 ? undefined : view.nodeDOM(position)
    if (block instanceof HTMLElement) found.push(...fieldsIn(block).map((field, index) => ({ field, place: [position, index * fieldRoom] as const })))
    return !node.isTextblock
  })
  return found
}

function compare(one: Place, other: Place): number {
  return one[0] - other[0] || one[1] - other[1]
}

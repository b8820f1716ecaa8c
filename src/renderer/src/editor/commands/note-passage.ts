import { closeHistory } from '@tiptap/pm/history'
import type { Mark, MarkType, Node, Schema } from '@tiptap/pm/model'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import { TextSelection } from '@tiptap/pm/state'
import { mostNotesOnText } from '../../../../core/article/document'
import type { NoteId, PassageNote } from '../../../../core/article/passage-note'
import { passageNoteLimits } from '../../../../core/article/passage-note'
import { caretNear } from './caret'
import { notePassages } from '../queries/note-passages'
import { NoteStep } from '../history/note-step'

/** A stretch of the text that a note can be put on, and how it begins. */
export interface Passage {
  readonly from: number
  readonly to: number
  readonly text: string
}

/** What a note made now would be on: the selected words, or the word at the caret, or else its block. Undefined where there are none. */
export function passageAt({ doc, selection }: EditorState): Passage | undefined {
  const { $from, from, to, empty } = selection
  const range = empty ? rangeAround($from.parent.isTextblock ? $from.parent.textBetween(0, $from.parent.content.size, undefined, '\ufffc') : '', $from.parentOffset, $from.start()) : { from, to }
  return passageIn(doc, range)
}

/** What a note on a stretch of the text would be on; undefined where there are no words, and where as many notes lie already as may. */
export function passageIn(doc: Node, { from, to }: Pick<Passage, 'from' | 'to'>): Passage | undefined {
  const text = doc.textBetween(from, to, ' ', ' ').trim()
  if (text === '' || mostNotesIn(doc.slice(from, to).content) >= mostNotesOnText) return undefined
  return { from, to, text: Array.from(text).slice(0, passageNoteLimits.passage / 2).join('') }
}

/** Puts a note on a passage. The caret stands behind it then: what is typed next must not take the place of the words. */
export function addNote({ from, to }: Passage, note: PassageNote): (state: EditorState) => Transaction {
  return ({ tr, schema }) => caretNear(closeHistory(tr).addMark(from, to, markOf(schema, note.id)).step(new NoteStep(undefined, note)), to, -1)
}

/** Changes what a note says, or whether it is resolved. */
export function changeNote(before: PassageNote, after: PassageNote): (state: EditorState) => Transaction {
  return ({ tr }) => closeHistory(tr).step(new NoteStep(before, after))
}

/** Takes a note away, and off its passage. */
export function deleteNote(note: PassageNote): (state: EditorState) => Transaction {
  return ({ tr, schema, doc }) => closeHistory(tr).removeMark(0, doc.content.size, markOf(schema, note.id)).step(new NoteStep(note, undefined))
}

/** Selects the passage of a note, or its first part; undefined where the text has none. */
export function goToNote(id: NoteId): (state: EditorState) => Transaction | undefined {
  return ({ doc, tr }) => {
    const passage = notePassages(doc).find((each) => each.id === id)
    return passage && tr.setSelection(TextSelection.create(doc, passage.from, passage.to))
  }
}

/** The note at the caret, the shortest where several lie over each other. */
export function noteAt({ doc, selection }: EditorState): NoteId | undefined {
  const here = notePassages(doc).filter(({ from, to }) => from <= selection.from && selection.to <= to)
  return here.toSorted((one, other) => one.to - one.from - (other.to - other.from))[0]?.id
}

function markOf(schema: Schema, id: NoteId): Mark {
  return noteType(schema).create({ id })
}

/** The type of the mark. Throws when the schema has none: then it is not an article's. */
function noteType(schema: Schema): MarkType {
  const type = schema.marks['note']
  if (type === undefined) throw new Error('The schema has no note')
  return type
}

/** The letters and digits around an offset, or the whole text where it is next to none. Positions are those of the document. */
function rangeAround(text: string, offset: number, start: number): { readonly from: number; readonly to: number } {
  const before = /[\p{L}\p{N}\p{M}'’-]*$/u.exec(text.slice(0, offset))?.[0].length ?? 0
  const after = /^[\p{L}\p{N}\p{M}'’-]*/u.exec(text.slice(offset))?.[0].length ?? 0
  return before + after === 0 ? { from: start, to: start + text.length } : { from: start + offset - before, to: start + offset + after }
}

function mostNotesIn(content: EditorState['doc']['content']): number {
  let most = 0
  content.descendants((node) => {
    most = Math.max(most, node.marks.filter(({ type }) => type.name === 'note').length)
  })
  return most
}

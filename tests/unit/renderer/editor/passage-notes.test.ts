import { describe, expect, it } from 'vitest'
import type { PassageNote } from '../../../../src/core/article/passage-note'
import { addNote, changeNote, deleteNote, goToNote, noteAt, passageAt } from '../../../../src/renderer/src/editor/commands/note-passage'
import { splitItem } from '../../../../src/renderer/src/editor/commands/split-item'
import { notesAfter } from '../../../../src/renderer/src/editor/history/note-step'
import { notePassages } from '../../../../src/renderer/src/editor/queries/note-passages'
import type { EditorInPage } from './editor-in-page'
import { openEditor } from './editor-in-page'
import { changed } from './notation'

const note = (id: string, words = 'Is that so?'): PassageNote => ({ id, words, passage: '', writtenAt: `2026-03-08T09:00:00.00${String(id.length)}Z`, isResolved: false })

/** An editor whose article has notes, as the page keeps them. */
function withNotes(notation: string) {
  const opened: EditorInPage = openEditor(notation)
  const { editor } = opened
  let notes: readonly PassageNote[] = []
  editor.on('transaction', ({ transaction }) => {
    notes = notesAfter(notes, transaction)
  })
  const put = (id: string) => {
    const passage = passageAt(editor.state)
    if (passage === undefined) throw new Error('Nothing to put a note on')
    editor.view.dispatch(addNote(passage, note(id))(editor.state))
  }
  return { ...opened, put, notes: () => notes, passages: () => notePassages(editor.state.doc).map(({ id, text }) => [id, text]) }
}

describe('a note', () => {
  it.each([
    ['p: Half |a word| more', 'a word'],
    ['p: Half a wo|rd more', 'word'],
    ['p: 서울의 밤|은 깊다', '밤은'],
    ['p: One … | … two', 'One …  … two'],
    ['item: The |chem|istry\n  p: x', 'chem'],
    ['p: a |b\nbullets: c; d| e', 'b c d'],
    ['p: |', undefined]
  ])('on “%s” is on “%s”', (notation, text) => {
    expect(passageAt(openEditor(notation).editor.state)?.text).toBe(text)
  })

  it('goes over several blocks, and undo takes back words and mark at once, redo brings both', () => {
    const { editor, put, notes, passages } = withNotes('p: One |two\nitem: Three\n  p: four| five')
    put('noteone1')
    expect(passages()).toEqual([['noteone1', 'two'], ['noteone1', 'Three'], ['noteone1', 'four']])
    editor.commands.undo()
    expect([passages(), notes()]).toEqual([[], []])
    editor.commands.redo()
    expect([passages().length, notes().length]).toEqual([3, 1])
  })

  it('stays on its words while they are written in, split and formatted, and not on what is typed after them', () => {
    const { editor, put, type, passages } = withNotes('p: It began |with one song|.')
    put('noteone1')
    editor.commands.setTextSelection(15)
    type('just ')
    editor.commands.setTextSelection({ from: 11, to: 15 })
    editor.commands.toggleBold()
    expect(passages()).toEqual([['noteone1', 'with just one song']])
    editor.commands.setTextSelection(28)
    type(' of hers')
    editor.commands.setTextSelection(15)
    editor.commands.splitBlock()
    expect(passages()).toEqual([['noteone1', 'with '], ['noteone1', 'just one song']])
  })

  it('leaves the caret behind its passage, so that what is typed next takes no word away', () => {
    const { put, type, written, passages } = withNotes('p: |One two| three')
    put('noteone1')
    type('!')
    expect([written(), passages()]).toEqual(['p: One two!| three', [['noteone1', 'One two']]])
  })

  it('may lie over another one', () => {
    const { editor, put, passages } = withNotes('p: |One two| three')
    put('noteone1')
    editor.commands.setTextSelection({ from: 5, to: 14 })
    put('notetwo22')
    expect(passages()).toEqual([['noteone1', 'One two'], ['notetwo22', 'two three']])
    editor.commands.setTextSelection(6)
    expect(noteAt(editor.state)).toBe('noteone1')
  })

  it('is changed, resolved and deleted, each as a step to undo, and is kept when its passage is deleted', () => {
    const { editor, put, notes, passages } = withNotes('p: |One two| three')
    put('noteone1')
    const [written = note('')] = notes()
    editor.view.dispatch(changeNote(written, { ...written, words: 'Checked.', isResolved: true })(editor.state))
    expect(notes()).toMatchObject([{ words: 'Checked.', isResolved: true }])
    editor.commands.undo()
    expect(notes()).toEqual([written])
    editor.view.dispatch(deleteNote(written)(editor.state))
    expect([notes(), passages()]).toEqual([[], []])
    editor.commands.undo()
    expect([notes(), passages()]).toEqual([[written], [['noteone1', 'One two']]])
    editor.commands.deleteRange({ from: 1, to: 9 })
    expect([notes(), passages()]).toEqual([[written], []])
  })

  it('is gone to', () => {
    const { editor, put } = withNotes('p: One\np: |two|')
    put('noteone1')
    editor.commands.setTextSelection(1)
    const selected = goToNote('noteone1')(editor.state)?.selection
    expect([selected?.from, selected?.to]).toEqual([6, 9])
    expect(goToNote('noteelse')(editor.state)).toBeUndefined()
  })

  it('does not stand in the way of splitting an item', () => {
    expect(changed('item: On|e\n  p: x', splitItem)).toBe('item: On\nitem: |e\n  p: x')
  })
})

import type { Editor } from '@tiptap/core'
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import type { Root } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { leaveField } from '../../../../../src/renderer/src/app/leave-field'
import { notePassages } from '../../../../../src/renderer/src/editor/queries/note-passages'
import { LinkEditor } from '../../../../../src/renderer/src/features/writing/link-editor'
import { NoteEditor } from '../../../../../src/renderer/src/features/writing/note-editor'
import { openEditor } from '../../editor/editor-in-page'

Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true)

let root: Root
beforeEach(() => {
  vi.stubGlobal('copydesk', { sites: { list: () => new Promise(() => undefined) } })
})
afterEach(() => {
  act(() => root.unmount())
  vi.unstubAllGlobals()
})

/** A popover on selected words, with the caret in its field. */
function opened(Popover: typeof LinkEditor | typeof NoteEditor, notation = 'p: It began |with one song|.') {
  const { editor } = openEditor(notation)
  const onClose = vi.fn<() => void>()
  const holder = document.createElement('div')
  document.body.append(holder)
  root = createRoot(holder)
  act(() => root.render(<Popover editor={editor} onClose={onClose} />))
  const field = holder.querySelector<HTMLInputElement | HTMLTextAreaElement>('.writing-input')
  if (field === null) throw new Error('no field')
  field.focus()
  return { editor, onClose, field }
}

/** As the browser does: the field is told, and stays what the document has as its active element. */
const windowLosesFocus = (field: HTMLElement) => act(() => void field.dispatchEvent(new FocusEvent('focusout', { bubbles: true })))
const notesIn = (editor: Editor) => notePassages(editor.state.doc).map(({ text }) => text)
const namesIn = (editor: Editor) => notePassages(editor.state.doc).map(({ id }) => id)

describe.each([
  ['the address of a link', LinkEditor],
  ['a note', NoteEditor]
] as const)('where %s is written', (_, Popover) => {
  it('stays while the editor looks something up in another window, and goes when the focus goes elsewhere', () => {
    const { editor, onClose, field } = opened(Popover)
    windowLosesFocus(field)
    expect(onClose).not.toHaveBeenCalled()
    expect(document.activeElement).toBe(field)
    act(() => editor.view.dom.focus())
    expect(onClose).toHaveBeenCalledOnce()
  })
})

it('a note is kept when the window is closed while another one has the focus', () => {
  const { editor, field } = opened(NoteEditor)
  field.value = 'Is that so?'
  windowLosesFocus(field)
  vi.spyOn(document, 'hasFocus').mockReturnValue(false)
  vi.spyOn(field, 'blur').mockImplementation(() => {
    // Of a window without the focus the browser tells no field that it is left.
    Object.defineProperty(document, 'activeElement', { configurable: true, value: document.body })
  })
  act(leaveField)
  vi.restoreAllMocks()
  Reflect.deleteProperty(document, 'activeElement')
  expect(notesIn(editor)).toEqual(['with one song'])
})

describe('a note that is being written', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())
  const save = (field: HTMLInputElement | HTMLTextAreaElement, words: string) => {
    field.value = words
    act(() => {
      field.dispatchEvent(new InputEvent('input', { bubbles: true }))
      vi.runOnlyPendingTimers()
    })
  }

  it('stays the same one however often it is saved: what is pressed at its card is not taken away', () => {
    const { editor, field } = opened(NoteEditor)
    save(field, 'Is that')
    const names = namesIn(editor)
    expect(names).toHaveLength(1)
    save(field, 'Is that so?')
    expect(namesIn(editor)).toEqual(names)
    act(() => editor.view.dom.focus())
    expect(namesIn(editor)).toEqual(names)
  })

  it('stays on its passage when a picture comes in meanwhile and takes the caret along', () => {
    const { editor, field } = opened(NoteEditor, 'p: It began |with one song\np: and no| more')
    save(field, 'Is that')
    act(() => void editor.commands.insertContentAt(editor.state.doc.content.size, { type: 'paragraph' }, { updateSelection: true }))
    save(field, 'Is that so?')
    act(() => editor.view.dom.focus())
    expect(notesIn(editor)).toEqual(['with one song', 'and no'])
  })
})

import type { Editor } from '@tiptap/core'
import type { Body } from '../../../../src/core/article/document'
import { createEditor } from '../../../../src/renderer/src/editor/create-editor'
import { readBody } from '../../../../src/renderer/src/editor/queries/read-body'
import type { EditorSurroundings } from '../../../../src/renderer/src/editor/surroundings'
import { surroundings } from './editor-surroundings'
import { notationOf, stateFrom } from './notation'

export interface EditorInPage {
  readonly editor: Editor
  /** Types as the browser would: each character is offered to the editor first, for its shortcuts. */
  readonly type: (text: string) => void
  readonly press: (key: string, more?: KeyboardEventInit) => void
  readonly written: () => string
  readonly body: () => Body
}

/** An editor in the test's document, opened on a notation (see notation.ts), the caret where it says. */
export function openEditor(notation: string, special: Partial<EditorSurroundings> = {}): EditorInPage {
  const { doc, selection } = stateFrom(notation)
  const editor = createEditor({ body: readBody(doc), surroundings: surroundings(special), onChange: () => undefined, onMove: () => undefined })
  const holder = document.createElement('div')
  document.body.replaceChildren(holder)
  editor.mount(holder)
  editor.commands.setTextSelection({ from: selection.from, to: selection.to })
  return {
    editor,
    type: (text) => {
      for (const character of text) {
        const { from, to } = editor.state.selection
        const insert = () => editor.state.tr.insertText(character, from, to)
        if (editor.view.someProp('handleTextInput', (handle) => handle(editor.view, from, to, character, insert)) !== true) editor.view.dispatch(insert())
      }
    },
    press: (key, more = {}) => {
      editor.view.dom.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }))
    },
    written: () => notationOf(editor.state),
    body: () => readBody(editor.state.doc)
  }
}

import { expect, it } from 'vitest'
import { openEditor } from './editor-in-page'

function caretToBeginning(dom: HTMLElement): void {
  document.getSelection()?.collapse(dom.querySelector('p')?.firstChild ?? dom, 0)
  document.dispatchEvent(new Event('selectionchange'))
}

it('a key that goes to the beginning of the text right after the focus came back is not lost', () => {
  const { editor, press, written } = openEditor('p: One two|')
  editor.view.focus()
  press('Home')
  caretToBeginning(editor.view.dom)
  expect(written()).toBe('p: |One two')
})

it('a caret that the browser puts there by itself is put back', () => {
  const { editor, written } = openEditor('p: One two|')
  editor.view.focus()
  caretToBeginning(editor.view.dom)
  expect(written()).toBe('p: One two|')
})

it('before a first picture the caret stays, right after the focus came back too: the picture was selected', () => {
  const { editor, press } = openEditor('figure x\np: |b')
  editor.view.focus()
  press('Home', { ctrlKey: true })
  document.dispatchEvent(new Event('selectionchange'))
  expect(editor.state.selection.toJSON()).toEqual({ type: 'gapcursor', pos: 0 })
})

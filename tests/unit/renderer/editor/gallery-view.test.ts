import { expect, it } from 'vitest'
import { openEditor } from './editor-in-page'

it.each([['take the gallery apart', 4], ['remove it', 5]])('the focus is in the text after a button that takes away the field it was in: to %s', (_, at) => {
  const { editor } = openEditor('p: a|\ngallery: x; y\np: b')
  const { dom } = editor.view
  const button = dom.querySelectorAll<HTMLButtonElement>('.gallery-tools button')[at - 1]
  dom.querySelector<HTMLTextAreaElement>('[name="caption"]')?.focus()
  expect(dom.querySelector(':focus')).not.toBeNull()
  button?.click()
  expect(dom.querySelector('.gallery')).toBeNull()
  expect(document.activeElement).toBe(dom)
})

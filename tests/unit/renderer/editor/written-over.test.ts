import { describe, expect, it } from 'vitest'
import { openEditor } from './editor-in-page'
import { written } from './notation'

/** Words that come without a key: an emoji, dictation. True where they are left to the browser. */
function insert(editor: ReturnType<typeof openEditor>['editor'], data: string): boolean {
  return editor.view.dom.dispatchEvent(new InputEvent('beforeinput', { inputType: 'insertText', data, bubbles: true, cancelable: true }))
}

describe('an emoji over what is selected from one block into another', () => {
  it.each([
    ['item: o|ne\n  p: x\nitem: t|wo\n  p: y', 'item: o😀|wo\n  p: y'],
    ['code: o|ne\np: t|wo', 'code: o😀|wo'],
    ['pull: o|ne / who\np: t|wo', 'pull: o😀|wo /'],
    ['p: o|ne\nbox: t|wo / below', 'p: o😀|wo\nbox:  / below']
  ])('of “%s” takes its place as a letter does', (before, after) => {
    const { editor, written: read } = openEditor(before)
    expect(insert(editor, '😀')).toBe(false)
    expect(read()).toBe(written(after))
  })
})

it('an emoji over words of one text is left to the browser', () => {
  const { editor, written: read } = openEditor('p: o|n|e')
  const before = read()
  expect(insert(editor, '😀')).toBe(true)
  expect(read()).toBe(before)
})

import { describe, expect, it, vi } from 'vitest'
import { addNote, passageAt } from '../../../../src/renderer/src/editor/commands/note-passage'
import { duplicateItemAt } from '../../../../src/renderer/src/editor/commands/duplicate-item'
import { formAt, insertReference } from '../../../../src/renderer/src/editor/commands/insert-reference'
import { moveItemFrom } from '../../../../src/renderer/src/editor/commands/move-item'
import { removeItemAt } from '../../../../src/renderer/src/editor/commands/remove-item'
import { toggleOrder } from '../../../../src/renderer/src/editor/commands/toggle-order'
import { itemsIn } from '../../../../src/renderer/src/editor/queries/item-names'
import { notePassages } from '../../../../src/renderer/src/editor/queries/note-passages'
import type { Change } from '../../../../src/renderer/src/editor/commands/change'
import { openBlockMenu } from '../../../../src/renderer/src/editor/extensions/block-grip/block-menu'
import { openEditor, type EditorInPage } from './editor-in-page'
import { surroundings } from './editor-surroundings'
import { stateFrom } from './notation'

const list = 'p: see |\nitem: One\n  p: a\nitem: Two\n  p: b\nitem: Three'

/** An editor with a reference to the second item at its caret. */
function referring(notation = list) {
  const opened = openEditor(notation)
  const { editor } = opened
  const run = (change: Change) => {
    const transaction = change(editor.state)
    if (transaction === undefined) throw new Error('Nothing was changed')
    editor.view.dispatch(transaction)
  }
  run(insertReference(itemsIn(editor.state.doc)[1]?.itemPos ?? -1, formAt(editor.state), 'itemtwo2'))
  return { ...opened, run, shown: () => [...document.querySelectorAll('.item-reference')].map(({ textContent }) => textContent), places: () => itemsIn(editor.state.doc) }
}

/** What the clipboard gets of a part of the text, and that pasted at a position. */
function copied({ editor }: EditorInPage, from: number, to: number): { readonly html: string; readonly text: string } {
  editor.commands.setTextSelection({ from, to })
  const { dom, text } = editor.view.serializeForClipboard(editor.state.selection.content())
  return { html: dom.innerHTML, text }
}

describe('a reference to an item', () => {
  it('shows the number of its item, which alone gets a name, as one step to undo', () => {
    const { editor, shown, places } = referring()
    expect([shown(), places().map(({ id }) => id)]).toEqual([['No. 2'], [null, 'itemtwo2', null]])
    editor.commands.undo()
    expect([shown(), places().map(({ id }) => id)]).toEqual([[], [null, null, null]])
  })

  it('follows when items move, come, go and change their order, and says when its item is gone', () => {
    const { editor, run, shown, places } = referring()
    run(moveItemFrom(places()[1]?.itemPos ?? -1, -1))
    expect(shown()).toEqual(['No. 1'])
    editor.commands.setTextSelection((places()[0]?.itemPos ?? 0) + 2)
    run(toggleOrder)
    expect(shown()).toEqual(['No. 3'])
    run(duplicateItemAt(places()[2]?.itemPos ?? -1))
    expect(shown()).toEqual(['No. 4'])
    run(removeItemAt(places()[0]?.itemPos ?? -1))
    expect(shown()).toEqual(['No. ?'])
    expect(document.querySelector<HTMLElement>('.item-reference.is-lost')?.title).toBe('The item that this pointed to is gone')
    editor.commands.undo()
    expect(shown()).toEqual(['No. 4'])
    expect(document.querySelector('.item-reference.is-lost')).toBeNull()
  })

  it('is worded as the text around it is', () => {
    expect(formAt(stateFrom('p: 자세한 이야기는 |'))).toBe('korean')
    expect(formAt(stateFrom('p: |\np: 서울의 밤'))).toBe('korean')
    expect(formAt(stateFrom('p: see |\np: 서울의 밤'))).toBe('english')
  })

  it('stays with the item it was made for when that is duplicated', () => {
    const { run, places, shown } = referring()
    run(duplicateItemAt(places()[1]?.itemPos ?? -1))
    expect([places().map(({ id }) => id), shown()]).toEqual([[null, 'itemtwo2', null, null], ['No. 2']])
  })
})

describe('the clipboard', () => {
  it('gets a reference as plain text, and no name and no note', () => {
    const opened = referring('p: |One two| and \nitem: One\n  p: a\nitem: Two\n  p: b')
    const { editor } = opened
    editor.commands.setTextSelection({ from: 1, to: 6 })
    const passage = passageAt(editor.state)
    if (passage !== undefined) editor.view.dispatch(addNote(passage, { id: 'canaryid', words: 'canary', passage: '', writtenAt: '2026-03-08T09:00:00.000Z', isResolved: false })(editor.state))
    const { html, text } = copied(opened, 1, editor.state.doc.content.size - 1)
    expect(html).toContain('No. 2')
    expect(text).toContain('No. 2')
    expect(`${html}${text}`).not.toMatch(/canary|data-note|passage-note|itemtwo2|item-reference/)
  })

  it('brings back what was cut here, with its notes, its name and its references', () => {
    const opened = referring('p: see |\nitem: One\n  p: a\nitem: Two\n  p: b c d\np: After')
    const { editor, shown, places } = opened
    const second = places()[1]
    if (second === undefined) throw new Error('There is no second item')
    editor.commands.setTextSelection({ from: second.itemPos + 8, to: second.itemPos + 11 })
    const passage = passageAt(editor.state)
    if (passage !== undefined) editor.view.dispatch(addNote(passage, { id: 'noteone1', words: 'x', passage: '', writtenAt: '2026-03-08T09:00:00.000Z', isResolved: false })(editor.state))
    const words = { from: second.itemPos + 6, to: second.itemPos + 13 }
    const { html } = copied(opened, words.from, words.to)
    editor.commands.deleteSelection()
    editor.commands.setTextSelection(1)
    editor.view.pasteHTML(html)
    expect(notePassages(editor.state.doc).map(({ id }) => id)).toEqual(['noteone1'])
    editor.commands.setTextSelection(1)
    editor.view.pasteHTML(html)
    expect(notePassages(editor.state.doc).map(({ id }) => id)).toEqual(['noteone1'])
    expect(shown()).toEqual(['No. 2'])
  })

  it('brings in no note and no name that somebody else has written', () => {
    const { editor, body } = openEditor('p: |')
    editor.view.pasteHTML('<div data-pm-slice="0 0 []"><section data-listicle="ascending"><div data-listicle-item="itemone1"><h2>One</h2><p><span data-note="noteone1">x</span></p></div></section></div>')
    expect(JSON.stringify(body())).toContain('"x"')
    expect(JSON.stringify(body())).not.toMatch(/itemone1|noteone1/)
  })

  it('brings plain text into another article', () => {
    const here = referring()
    const { html } = copied(here, 1, 6)
    const there = openEditor('p: |')
    there.editor.view.pasteHTML(html)
    expect(there.body().content).toEqual([{ type: 'paragraph', content: [{ type: 'text', text: 'see No. 2' }] }])
  })
})

describe('what is dragged within the article', () => {
  it.each([true, false])('keeps its references (moved: %s)', (move) => {
    const { editor } = referring()
    const whole = editor.state.doc.slice(1, editor.state.doc.firstChild?.nodeSize ?? 0)
    const { slice } = editor.view.serializeForClipboard(whole)
    expect(slice.content.toString()).not.toContain('itemReference') // other programs get it as it is printed
    editor.view.dragging = { slice, move }
    let dropped = slice
    editor.view.someProp('transformPasted', (transform) => {
      dropped = transform(dropped, editor.view, false)
    })
    expect(dropped.content.toString()).toContain('itemReference')
  })
})

it('a reference in a block that is copied as Markdown says its number, and a note over a part of it leaves no trace', async () => {
  const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(() => new Promise(() => undefined))
  const { editor, run } = referring()
  run((state) => state.tr.insertText(' all sixteen', 4))
  run(addNote({ from: 6, to: 9, text: 'all' }, { id: 'noteone1', passage: 'all', words: 'Sure?', writtenAt: '2026-11-25T12:00:00.000Z', isResolved: false }))
  openBlockMenu(document.createElement('button'), editor.view, surroundings().t, 0)
  const entries = [...document.querySelectorAll<HTMLElement>('[role="menuitem"]')]
  entries.find(({ textContent }) => textContent === 'Copy as Markdown')?.click()
  await vi.waitFor(() => expect(writeText.mock.calls).toEqual([['see all sixteen No. 2']]), 20_000)
})

describe('an item', () => {
  it.each([
    ['a list at the end of a text', 'item: one\n  p: text|\n  figure f\nitem: two', '<ul><li>Q</li><li>R</li></ul>'],
    ['a list in a text', 'item: one\n  p: te|xt\n  figure f\nitem: two', '<ul><li>Q</li><li>R</li></ul>'],
    ['a list in its heading', 'item: o|ne\n  p: text\nitem: two', '<ol><li>Q</li><li>R</li></ol><p>S</p>']
  ])('is not torn in two by %s that is pasted', (_what, notation, html) => {
    const { editor } = openEditor(notation)
    editor.view.pasteHTML(html)
    editor.state.doc.check()
    expect(editor.state.doc.childCount).toBe(1)
    expect(itemsIn(editor.state.doc)).toHaveLength(2)
    expect(editor.state.doc.textContent).toContain('R')
  })

  it('nor is a box', () => {
    const { editor } = openEditor('box: Title / so|me\np: end')
    editor.view.pasteHTML('<ul><li>Q</li><li>R</li></ul>')
    expect(editor.state.doc.children.map(({ type }) => type.name)).toEqual(['factBox', 'paragraph'])
  })

  it('keeps its name alone when ProseMirror parts it around a table', () => {
    const { editor } = openEditor('item: o|ne\n  p: text')
    editor.view.dispatch(editor.state.tr.setNodeAttribute(1, 'id', 'itemnum1'))
    editor.view.pasteHTML('<table><tr><td>Q</td><td>R</td></tr></table>')
    expect(itemsIn(editor.state.doc).filter(({ id }) => id !== null)).toHaveLength(1)
    editor.commands.undo()
    expect(itemsIn(editor.state.doc).map(({ id }) => id)).toEqual(['itemnum1'])
  })
})

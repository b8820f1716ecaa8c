import { describe, expect, it } from 'vitest'
import { typographies } from '../../../../src/core/typography/typography'
import { chooseTypography } from '../../../../src/renderer/src/editor/typography/chosen-typography'
import { codeBackspace, codeEnter, codeLine, indentCode, leaveCode, leaveCodeEnd, outdentCode } from '../../../../src/renderer/src/editor/commands/code-keys'
import { blockChanges } from '../../../../src/renderer/src/editor/commands/block-changes'
import { toggleCodeBlock, turnBlockInto, turnCodeInto } from '../../../../src/renderer/src/editor/commands/block-turn'
import { replaceInDocument } from '../../../../src/renderer/src/editor/commands/replace-in-document'
import { takesMarks } from '../../../../src/renderer/src/editor/queries/takes-marks'
import { turnsBlocks } from '../../../../src/renderer/src/editor/queries/turns-blocks'
import { findInDocument } from '../../../../src/renderer/src/editor/queries/find-in-document'
import { compileQuery } from '../../../../src/core/find/compile-query'
import { openEditor } from './editor-in-page'
import { changed, notationOf, stateFrom, written } from './notation'

describe('a block of code', () => {
  it.each([
    ['of the paragraph at the caret', 'p: Wo|rds\np: After', 'code: Wo|rds\np: After'],
    ['of an empty one, with a paragraph to go on in', 'p: |', 'code: |\np:'],
    ['of a heading in an item', 'item: One\n  h2: T|wo\n  p: x', 'item: One\n  code: T|wo\n  p: x'],
    ['of all selected paragraphs', 'p: o|ne\np: t|wo\np: x', 'code: |one⏎two\np: x']
  ])('is made %s', (_of, before, after) => {
    expect(changed(before, toggleCodeBlock)).toBe(after)
  })

  it('is made of no list, picture or heading of an item by the key, and becomes paragraphs by it again', () => {
    for (const other of ['bullets: a|', 'item: O|ne', 'p: o|ne\nfigure\np: t|wo']) expect(changed(other, toggleCodeBlock)).toBeUndefined()
    expect(changed('code: one⏎⏎  t|wo', toggleCodeBlock)).toBe('p: |one\np:   two')
    expect(changed('code: |', toggleCodeBlock)).toBe('p: |')
  })

  it('takes no marks, and so the tools for them are off; what is selected beside it takes them', () => {
    for (const none of ['code: a|', 'code: |a|⏎b', 'item: One\n  code: a|']) expect(takesMarks(stateFrom(none))).toBe(false)
    for (const some of ['p: a|', 'item: O|ne', 'bullets: a|', 'code: a|\np: b|', 'p: a|\ncode: b|']) expect(takesMarks(stateFrom(some))).toBe(true)
  })

  it('is turned into other kinds of text, and they into it, without losing a word', () => {
    expect(changed('bullets: a; b\np: |', turnBlockInto(0, 'code-block'))).toBe('code: |a⏎b\np:')
    expect(changed('code: a⏎b\np: |', turnBlockInto(0, 'bullet-list'))).toBe('bullets: |a; b\np:')
    expect(changed('code: a⏎b\np: |', turnBlockInto(0, 'heading-2'))).toBe('h2: |a\nh2: b\np:')
    expect(changed('code: a|', turnBlockInto(0, 'code-block'))).toBeUndefined()
  })

  it.each([
    ['bullet-list', 'bullets: |a; b\np:'],
    ['heading-2', 'h2: |a\nh2: b\np:'],
    ['paragraph', 'p: |a\np: b\np:']
  ] as const)('is turned line by line by the tool for %s, too', (kind, after) => {
    expect(changed('code: a⏎|b\np:', turnCodeInto(kind))).toBe(after)
    for (const other of ['p: a|', 'code: |a\np: b|']) expect(changed(other, turnCodeInto(kind))).toBeUndefined()
  })

  it('is turned by the commands that tools, keys and menus share, as one step to undo', () => {
    const { editor } = openEditor('code: a⏎b|\np: x')
    blockChanges['bullet-list'](editor.chain()).run()
    expect(notationOf(editor.state)).toContain('bullets: |a; b')
    editor.commands.undo()
    expect(notationOf(editor.state)).toContain('code: a⏎b')
    blockChanges.quote(editor.chain()).run()
    expect(editor.state.doc.firstChild?.type.name).toBe('blockquote')
    expect(editor.state.doc.firstChild?.childCount).toBe(2)
    editor.commands.undo()
    blockChanges['bullet-list'](editor.chain().setTextSelection(editor.state.doc.content.size - 1)).run()
    expect(notationOf(editor.state)).toContain('bullets: x')
  })

  it('no tool makes another kind of block of what an item is called', () => {
    expect(['item: O|ne', 'item: |One|', 'item: One\n  p: a|', 'item: O|ne\n  p: a|', 'p: a|'].map((notation) => turnsBlocks(stateFrom(notation)))).toEqual([false, false, true, true, true])
  })

  it.each([
    ['Enter makes a line, as far in as the one above', codeEnter, 'code:   a|b', 'code:   a⏎  |b'],
    ['Enter in an empty last line leaves, and the line goes', codeEnter, 'code: a⏎  |\np: x', 'code: a\np: |\np: x'],
    ['Enter in an empty line before others makes a line', codeEnter, 'code: a⏎|⏎b', 'code: a⏎⏎|⏎b'],
    ['Shift+Enter makes a line everywhere', codeLine, 'code: a⏎|', 'code: a⏎⏎|'],
    ['Mod+Enter leaves from anywhere, into the empty paragraph that is there', leaveCode, 'code: a|b\np:', 'code: ab\np: |'],
    ['Mod+Enter stays in the item', leaveCode, 'item: One\n  code: a|', 'item: One\n  code: a\n  p: |'],
    ['ArrowDown at the very end leaves where nothing follows', leaveCodeEnd, 'item: One\n  code: a|\np: x', 'item: One\n  code: a\n  p: |\np: x'],
    ['Tab writes spaces', indentCode, 'code: a|', 'code: a  |'],
    ['Tab moves the selected lines in', indentCode, 'code: a⏎b|⏎c|⏎d', 'code: a⏎  b|⏎  c|⏎d'],
    ['Shift+Tab moves the line of the caret out', outdentCode, 'code:    a|', 'code:  a|'],
    ['Backspace at the beginning makes paragraphs of it', codeBackspace, 'code: |a⏎b', 'p: |a\np: b']
  ])('%s', (_what, change, before, after) => {
    expect(changed(before, change)).toBe(after)
  })

  it.each([
    ['ArrowDown', leaveCodeEnd, 'code: a|\np: x'],
    ['ArrowDown', leaveCodeEnd, 'code: |a'],
    ['Enter', codeEnter, 'p: a|'],
    ['Tab', indentCode, 'p: a|'],
    ['Backspace', codeBackspace, 'code: a|']
  ])('leaves %s alone elsewhere', (_key, change, before) => {
    expect(changed(before, change)).toBeUndefined()
  })

  it('is begun with three backticks and its language, and written by keys alone, as it is typed', () => {
    chooseTypography(typographies.en)
    const { type, press, written: now, body } = openEditor('p: |')
    type('```JS ')
    type('say("it\'s -- ...") `a` **b**')
    press('Enter', { isComposing: true })
    press('Enter')
    press('Tab')
    type('1. x')
    press('Enter')
    press('Backspace')
    press('Backspace')
    press('Enter')
    type('On')
    chooseTypography(undefined)
    expect(now()).toBe(written('code: say("it\'s -- ...") `a` **b**⏎  1. x\np: On|'))
    expect(body().content[0]).toMatchObject({ type: 'codeBlock', attrs: { language: 'js' } })
  })

  it('has its language in a field, whose undo is the text’s', () => {
    const { editor, body } = openEditor('code: a|')
    const field = document.querySelector<HTMLTextAreaElement>('textarea[name="language"]')
    if (field === null) throw new Error('No field')
    field.value = 'Type Script'
    field.dispatchEvent(new InputEvent('input', { bubbles: true }))
    expect(body().content[0]).toMatchObject({ attrs: { language: 'typescript' } })
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'z', ctrlKey: true, bubbles: true, cancelable: true }))
    expect(body().content[0]).toMatchObject({ attrs: { language: '' } })
    expect(editor.isActive('codeBlock')).toBe(true)
  })

  it('takes a paste as plain text, with its lines and tabs', () => {
    const { editor, written: now } = openEditor('code: a|b')
    editor.view.pasteText('x\r\n\ty "z"')
    expect(now()).toBe(written('code: ax⏎\ty "z"|b'))
    expect(editor.getJSON().content[0]?.content).toHaveLength(1)
  })

  it('comes in from pages with its language, and over the clipboard as it was', () => {
    const { editor, written: now, body } = openEditor('p: |')
    editor.view.pasteHTML('<div class="highlight-source-js"><pre><span class="k">if</span> (a) {<br>\tb   ()\n\n}\n</pre></div><p>After</p>')
    expect(now()).toBe(written('code: if (a) {⏎\tb   ()⏎⏎}\np: After|'))
    expect(body().content[0]).toMatchObject({ attrs: { language: 'js' } })
    const { dom } = editor.view.serializeForClipboard(editor.state.doc.slice(0, editor.state.doc.content.size))
    const other = openEditor('p: |')
    other.editor.view.pasteHTML(dom.innerHTML)
    expect(other.body()).toEqual(body())
  })

  it('is found and replaced in, and a line that a replacement brings is a line of it', () => {
    const state = stateFrom('code: one⏎one|')
    const compiled = compileQuery({ text: 'e\\n?(o|$)', isCaseSensitive: true, isWholeWord: false, isPattern: true })
    if (!compiled.ok) throw new Error('no query')
    const hits = findInDocument(state.doc, compiled.value, new WeakMap(), () => true) ?? []
    const { tr } = state
    replaceInDocument(tr, hits, 'x\n')
    tr.doc.check()
    expect(notationOf(state.apply(tr)).replaceAll('|', '')).toBe('code: onx⏎nx⏎')
  })
})

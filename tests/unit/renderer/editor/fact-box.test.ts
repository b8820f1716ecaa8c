import { describe, expect, it } from 'vitest'
import { factBoxBackspace, insertFactBox, intoFactBox, leaveFactBox } from '../../../../src/renderer/src/editor/commands/fact-box-keys'
import { openEditor } from './editor-in-page'
import { changed, written } from './notation'

describe('a fact box', () => {
  it('is put in where a picture would go, with a paragraph to go on in', () => {
    expect(changed('p: Words|', insertFactBox)).toBe('p: Words\nbox: | /\np:')
    expect(changed('box: a / b|', insertFactBox)).toBeUndefined()
  })

  it('is entered by Enter in its title', () => {
    expect(changed('box: Title| / \np: x', intoFactBox)).toBe('box: Title / |\np: x')
    expect(changed('box: Ti|tle / a\np: x', intoFactBox)).toBe('box: Ti / |tle / a\np: x')
  })

  it('is left by Enter in its empty last paragraph, but not in its only one', () => {
    expect(changed('box: Title / a / |\np: x', leaveFactBox)).toBe('box: Title / a\np: |\np: x')
    expect(changed('box: Title / |\np: x', leaveFactBox)).toBeUndefined()
    expect(changed('box: Title / | / a\np: x', leaveFactBox)).toBeUndefined()
  })

  it('is plain blocks again by Backspace at the beginning of its title', () => {
    expect(changed('box: |Title / a', factBoxBackspace)).toBe('p: |Title\np: a')
    expect(changed('box: | / a', factBoxBackspace)).toBe('p: |a')
  })

  it('and a quote are one block after a deletion that begins in the one and ends in the other', () => {
    const deleted = (notation: string) => changed(notation, (state) => state.tr.deleteSelection())
    expect(deleted('quote: ab / c|d\nbox: Ti|tle / x')).toBe('quote: ab / c|tle / x')
    expect(deleted('box: Title / x|y\nquote: a|b / cd')).toBe('box: Title / x|b / cd')
    expect(changed('box: Ti|tle / x\np: y\nquote: a|b / cd', (state) => state.tr.insertText('k'))).toBe('box: Tik|b / cd')
  })

  it('is written by keys alone', () => {
    const { editor, type, press, written: now } = openEditor('box: | / a\np: x')
    type('At a glance')
    press('Enter')
    type('Twelve')
    editor.commands.setTextSelection(editor.state.doc.child(0).nodeSize - 2)
    press('Enter')
    press('Enter')
    type('On')
    expect(now()).toBe(written('box: At a glance / Twelve / a\np: On|\np: x'))
    editor.commands.setTextSelection(3)
    press('Escape')
    press('Backspace')
    expect(now()).not.toContain('box')
  })
})

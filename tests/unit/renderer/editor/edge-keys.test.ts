import { describe, expect, it } from 'vitest'
import { openEditor } from './editor-in-page'
import { written } from './notation'

describe.each(['Control', 'Meta'] as const)('with %s', (held) => {
  const [begin, end] = held === 'Control' ? ['Home', 'End'] : ['ArrowUp', 'ArrowDown']
  const mod = held === 'Control' ? { ctrlKey: true } : { metaKey: true }

  it.each([
    ['item: one\np: |b', 'item: k|one\np: b'],
    ['code: one\np: |b', 'code: k|one\np: b'],
    ['p: a\np: |b', 'p: k|a\np: b']
  ])('the key to the begin of “%s” leads into its first text', (before, after) => {
    const { press, type, written: read } = openEditor(before)
    press(begin, mod)
    type('k')
    expect(read()).toBe(written(after))
  })

  it.each([
    ['p: |a\nitem: one', 'p: a\nitem: onek|'],
    ['p: |a\nbox: one / two', 'p: a\nbox: one / twok|']
  ])('the key to the end of “%s” leads into its last text', (before, after) => {
    const { press, type, written: read } = openEditor(before)
    press(end, mod)
    type('k')
    expect(read()).toBe(written(after))
  })

  it('pictures at the edges have the caret before and behind them', () => {
    const { editor, press } = openEditor('gallery: x; y\np: |a\nfigure z')
    press(begin, mod)
    expect(editor.state.selection.toJSON()).toEqual({ type: 'gapcursor', pos: 0 })
    press(end, mod)
    expect(editor.state.selection.toJSON()).toEqual({ type: 'gapcursor', pos: editor.state.doc.content.size })
    press(begin, mod)
    press(end, mod)
    expect(editor.state.selection.from).toBe(editor.state.doc.content.size)
  })

  it('Shift selects to the first and the last text', () => {
    const { press, written: read } = openEditor('item: one\np: a|b\ngallery: x; y')
    press(begin, { ...mod, shiftKey: true })
    expect(read()).toBe(written('item: |one\np: a|b\ngallery: x; y'))
    press(end, { ...mod, shiftKey: true })
    expect(read()).toBe(written('item: one\np: a|b|\ngallery: x; y'))
  })
})

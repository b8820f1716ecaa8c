import { describe, expect, it } from 'vitest'
import { maximumChildren, maximumDepth, maximumTextLength } from '../../../../src/core/article/document'
import type { Body, TopBlock } from '../../../../src/core/article/document'
import { createEditor } from '../../../../src/renderer/src/editor/create-editor'
import { surroundings } from './editor-surroundings'
import { openEditor } from './editor-in-page'
import { written } from './notation'

describe('Markdown shortcuts', () => {
  it.each<readonly [typed: string, block: TopBlock]>([
    ['## a', { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'a' }] }],
    ['### a', { type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: 'a' }] }],
    ['#### a', { type: 'heading', attrs: { level: 4 }, content: [{ type: 'text', text: 'a' }] }],
    ['- a', { type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'a' }] }] }] }],
    ['7. a', { type: 'orderedList', attrs: { start: 7 }, content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'a' }] }] }] }],
    ['> a', { type: 'blockquote', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'a' }] }] }],
    ['**a**', { type: 'paragraph', content: [{ type: 'text', text: 'a', marks: [{ type: 'bold' }] }] }],
    ['*a*', { type: 'paragraph', content: [{ type: 'text', text: 'a', marks: [{ type: 'italic' }] }] }],
    ['`a`', { type: 'paragraph', content: [{ type: 'text', text: 'a', marks: [{ type: 'code' }] }] }],
    ['~~a~~', { type: 'paragraph', content: [{ type: 'text', text: 'a', marks: [{ type: 'strike' }] }] }],
    ['[a](https://b.example)', { type: 'paragraph', content: [{ type: 'text', text: 'a', marks: [{ type: 'link', attrs: { href: 'https://b.example' } }] }] }],
    ['[a](javascript:b)', { type: 'paragraph', content: [{ type: 'text', text: '[a](javascript:b)' }] }],
    ['1234567. a', { type: 'paragraph', content: [{ type: 'text', text: '1234567. a' }] }],
    ['# a', { type: 'paragraph', content: [{ type: 'text', text: '# a' }] }]
  ])('%s', (typed, block) => {
    const { type, body } = openEditor('p: |')
    type(typed)
    expect(body().content).toEqual([block])
  })

  it('--- makes a rule', () => {
    const { type, body } = openEditor('p: |')
    type('---')
    expect(body().content[0]).toEqual({ type: 'horizontalRule' })
  })

  it('do nothing in an item heading', () => {
    const { type, written: now } = openEditor('item: |')
    type('## a')
    expect(now()).toBe('item: ## a|')
  })
})

describe('the keys of an item', () => {
  it('reach the item before anything else', () => {
    const { press, type, written: now } = openEditor('item: One|\n  p:\np: after')
    press('Enter')
    type('text')
    press('Enter')
    press('Enter')
    type('Two')
    expect(now()).toBe(written('item: One\n  p: text\nitem: Two|\n  p:\np: after'))
  })

  it('are left to the input method while it composes', () => {
    const { press, written: now } = openEditor('item: One|\n  p:')
    press('Enter', { isComposing: true })
    press('Enter', { keyCode: 229 })
    expect(now()).toBe(written('item: One|\n  p:'))
  })

  it('take one undo each', () => {
    const { press, editor, written: now } = openEditor('item: One\n  p: a\nitem: |Two\n  p: b')
    press('Backspace')
    expect(now()).toBe(written('item: One\n  p: a\n  p: |Two\n  p: b'))
    editor.commands.undo()
    expect(now()).toBe(written('item: One\n  p: a\nitem: |Two\n  p: b'))
  })
})

describe('the numbers of items', () => {
  const numbers = () => [...document.querySelectorAll('.item')].map((item) => [item.getAttribute('data-rank'), item.getAttribute('aria-label')])

  it('follow order and place', () => {
    const { editor, press } = openEditor('item: One|\nitem: Two\nitem: Three')
    expect(numbers()).toEqual([['1.', 'Item 1'], ['2.', 'Item 2'], ['3.', 'Item 3']])
    press('Enter', { ctrlKey: true, shiftKey: true })
    expect(numbers()).toHaveLength(4)
    document.querySelector<HTMLButtonElement>('.listicle-handle button')?.click()
    expect(numbers().map(([rank]) => rank)).toEqual(['4.', '3.', '2.', '1.'])
    editor.commands.undo()
    expect(numbers().map(([rank]) => rank)).toEqual(['1.', '2.', '3.', '4.'])
  })

  it('are not touched by typing', () => {
    const { type } = openEditor('p: |\nitem: One\nitem: Two')
    type('words')
    expect(numbers()).toEqual([['1.', 'Item 1'], ['2.', 'Item 2']])
  })
})

describe('the buttons of an item', () => {
  const button = (item: number, name: string) => document.querySelectorAll('.item')[item]?.querySelector<HTMLButtonElement>(`button[aria-label="${name}"]`)

  it('move it, and are off at the ends of the list', () => {
    const { written: now } = openEditor('p: |\nitem: One\n  p: a\nitem: Two')
    expect([button(0, 'Move item up')?.disabled, button(0, 'Move item down')?.disabled]).toEqual([true, false])
    button(0, 'Move item down')?.click()
    expect(now()).toBe(written('p: |\nitem: Two\nitem: One\n  p: a'))
    expect([button(1, 'Move item up')?.disabled, button(1, 'Move item down')?.disabled]).toEqual([false, true])
  })
})

describe('opening an article', () => {
  it('throws on a body that the schema does not hold, rather than dropping words', () => {
    const body: Body = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href: 'javascript:x' } }] }] }] }
    expect(() => createEditor({ body, surroundings: surroundings(), onChange: () => undefined, onMove: () => undefined })).toThrow()
  })

  it('changes nothing by itself', () => {
    const { body, editor } = openEditor('item: One|')
    expect(body()).toEqual({ type: 'doc', content: [{ type: 'listicle', attrs: { order: 'ascending' }, content: [{ type: 'listicleItem', attrs: { id: null }, content: [{ type: 'itemHeading', content: [{ type: 'text', text: 'One' }] }] }] }] })
    expect(editor.can().undo()).toBe(false)
  })

  it('refuses lists nested deeper than can be saved', () => {
    const { editor, body } = openEditor('bullets: a; b|')
    const nested = (depth: number): object => ({ type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'paragraph' }, ...(depth > 0 ? [nested(depth - 1)] : [])] }] })
    const before = body()
    editor.commands.insertContentAt(0, nested(maximumDepth / 4))
    expect(body()).toEqual(before)
    editor.commands.insertContentAt(0, nested(5))
    expect(body().content).toHaveLength(2)
  })

  it('refuses a text longer than can be saved', () => {
    const { editor, written: now } = openEditor('p: a|')
    editor.view.dispatch(editor.state.tr.insertText('x'.repeat(maximumTextLength)))
    expect(now()).toBe('p: a|')
    editor.view.pasteText(Array.from({ length: maximumChildren + 1 }, () => 'x').join('\n'))
    expect(now()).toBe('p: a|')
  })
})

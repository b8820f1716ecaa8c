import { undo } from '@tiptap/pm/history'
import { describe, expect, it } from 'vitest'
import type { ImportedPicture } from '../../../../src/ipc/library-answers'
import { findBlocks } from '../../../../src/renderer/src/editor/extensions/slash-menu/find-blocks'
import { canBeginQuery, findQuery } from '../../../../src/renderer/src/editor/extensions/slash-menu/slash-query'
import { openEditor } from './editor-in-page'
import { stateFrom, written } from './notation'

const options = () => [...document.querySelectorAll('[role="listbox"]:not([hidden]) [role="option"]')]
const names = () => options().map((option) => option.getAttribute('aria-label'))
const active = () => options().find((option) => option.getAttribute('aria-selected') === 'true')?.getAttribute('aria-label')

describe('a slash', () => {
  it.each([
    ['p: |', true],
    ['item: One\n  p: |', true],
    ['bullets: |', true],
    ['p: and|', false],
    ['p: |and', false],
    ['h2: |', false],
    ['item: |', false]
  ])('may begin a query in an empty paragraph only: %s', (notation, can) => {
    expect(canBeginQuery(stateFrom(notation))).toBe(can)
  })

  it.each([
    ['p: /|', ''],
    ['p: /heading 2|', 'heading 2'],
    ['p: /he|ad', 'he'],
    ['p: / and|', undefined],
    ['p: and/or|', undefined],
    ['p: |/', undefined],
    ['h2: /|', undefined],
    [`p: /${'a'.repeat(41)}|`, undefined]
  ])('and what follows it to the caret is the query: %s', (notation, text) => {
    expect(findQuery(stateFrom(notation))?.text).toBe(text)
  })
})

describe('a block', () => {
  const blocks = [
    { name: 'Bulleted list', words: '글머리 기호 목록 bullets' },
    { name: 'List of items', words: '항목 목록 listicle' },
    { name: 'Heading 2', words: '제목 2 h2' }
  ]
  const found = (query: string) => findBlocks(blocks, query).map(({ name }) => name)

  it('is found by the beginning of a word, those named so first, in both languages and without regard to case and spaces', () => {
    expect(found('')).toEqual(['Bulleted list', 'List of items', 'Heading 2'])
    expect(found('LIST')).toEqual(['List of items', 'Bulleted list'])
    expect(found('heading2')).toEqual(['Heading 2'])
    expect(found('목록')).toEqual(['Bulleted list', 'List of items'])
    expect(found('eading')).toEqual([])
  })

  it('is found in the middle of a Korean syllable that is being composed', () => {
    for (const typed of ['ㅈ', '제', '젬', '제모', '제목', '제목2', '제목'.normalize('NFD')]) expect(found(typed)).toEqual(['Heading 2'])
  })
})

describe('the menu', () => {
  it('opens at a slash in an empty paragraph, filters, and puts a block there; one undo brings the query back', () => {
    const { editor, type, press, written: now } = openEditor('p: Lede\np: |')
    type('/')
    expect(names()).toEqual(['Picture', 'Gallery', 'List of items', 'Heading 2', 'Heading 3', 'Heading 4', 'Bulleted list', 'Numbered list', 'Quote', 'Pull quote', 'Embed', 'Related link', 'Fact box', 'Code block', 'Table', 'Rule', 'Paragraph'])
    expect(editor.view.dom.getAttribute('aria-activedescendant')).toBe('block-menu-insert-picture')
    type('제')
    expect(names()).toEqual(['Heading 2', 'Heading 3', 'Heading 4'])
    press('ArrowDown')
    expect(active()).toBe('Heading 3')
    expect(document.querySelector('[role="status"]')?.textContent).toBe('3 blocks')
    press('Enter')
    expect(now()).toBe(written('p: Lede\nh3: |'))
    expect(options()).toEqual([])
    expect(editor.view.dom.hasAttribute('aria-activedescendant')).toBe(false)
    undo(editor.state, editor.view.dispatch)
    expect(now()).toBe(written('p: Lede\np: /제|'))
  })

  it.each([
    ['list of', 'p: Lede\nitem: |\n  p:'],
    ['bull', 'p: Lede\nbullets: |'],
    ['h4', 'p: Lede\nh4: |'],
    ['par', 'p: Lede\np: |']
  ])('puts /%s in the place of the query', (query, expected) => {
    const { type, press, written: now } = openEditor('p: Lede\np: |')
    type(`/${query}`)
    press('Tab')
    expect(now()).toBe(written(expected))
  })

  it('offers a new item within an item, and what is made goes where Enter makes it', () => {
    const { type, press, written: now } = openEditor('item: One\n  p: Text\n  p: |\nitem: Two')
    type('/')
    expect(names()).toContain('New item')
    expect(names()).not.toContain('List of items')
    type('new')
    press('Enter')
    expect(now()).toBe(written('item: One\n  p: Text\nitem: |\n  p:\nitem: Two'))
  })

  it('leaves the query until the picture is chosen', () => {
    const delivers: ((picture: ImportedPicture) => void)[] = []
    const { editor, type, press, written: now } = openEditor('p: Lede\np: |', { choosePicture: (deliver) => void delivers.push(deliver) })
    type('/pic')
    press('Enter')
    expect(now()).toBe(written('p: Lede\np: /pic|'))
    delivers[0]?.({ pictureId: `${'a'.repeat(64)}.png`, width: 1, height: 1, name: 'a.png', words: { alt: '', caption: '', credit: '' } })
    expect(now()).toBe(written('p: Lede\nfigure\np: |'))
    undo(editor.state, editor.view.dispatch)
    expect(now()).toBe(written('p: Lede\np: /pic|'))
  })

  it('is closed by Escape, which leaves the slash, and does not come again for it', () => {
    const { type, press, written: now } = openEditor('p: |')
    type('/')
    press('Escape')
    type('h')
    expect(options()).toEqual([])
    expect(now()).toBe('p: /h|')
  })

  it('leaves keys to the text where no block is found, and comes back with the letters', () => {
    const { editor, type, press, written: now } = openEditor('p: |')
    type('/hx')
    expect(options()).toEqual([])
    editor.view.dispatch(editor.state.tr.delete(3, 4))
    expect(names()).toEqual(['Heading 2', 'Heading 3', 'Heading 4'])
    type('x')
    press('Enter')
    expect(now()).toBe(written('p: /hx\np: |'))
  })

  it('leaves Enter to an input method', () => {
    const { type, press, written: now } = openEditor('p: |')
    type('/제')
    press('Enter', { isComposing: true })
    press('Enter', { keyCode: 229 })
    expect(now()).toBe('p: /제|')
    expect(names()).toHaveLength(3)
  })
})

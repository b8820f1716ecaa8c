import { describe, expect, it, vi } from 'vitest'
import { openEditor } from './editor-in-page'
import { written } from './notation'

const grips = () => [...document.querySelectorAll<HTMLElement>('.item-grip')]
const entries = () => [...document.querySelectorAll<HTMLElement>('[role="menuitem"]')]
const choose = (index: number, name: string) => {
  grips()[index]?.click()
  entries().find(({ textContent }) => textContent === name)?.click()
}

describe('the menu of an item', () => {
  const two = 'p: Lede\nitem: One\n  p: a\nitem: Two'

  it('has what can be done to it, and takes the focus', () => {
    openEditor(two)
    grips()[0]?.click()
    expect(entries().map(({ textContent }) => textContent)).toEqual(['Move item down', 'Duplicate item', 'Turn into plain text', 'Copy item as Markdown', 'Remove item'])
    expect(document.activeElement).toBe(entries()[0])
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowUp', bubbles: true, cancelable: true }))
    expect(document.activeElement).toBe(entries()[4])
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }))
    expect(entries()).toEqual([])
    expect(document.activeElement).toBe(grips()[0])
  })

  it('stays when the window loses the focus and keeps it for it, and goes when the focus goes elsewhere', () => {
    const { editor } = openEditor(two)
    grips()[0]?.click()
    document.activeElement?.dispatchEvent(new FocusEvent('focusout', { bubbles: true }))
    expect(entries()).toHaveLength(5)
    editor.view.dom.focus()
    expect(entries()).toEqual([])
  })

  it.each([
    ['Duplicate item', 'p: Lede\nitem: One\n  p: a\nitem: |One\n  p: a\nitem: Two'],
    ['Turn into plain text', 'p: Lede\nh2: |One\np: a\nitem: Two'],
    ['Move item down', 'p: |Lede\nitem: Two\nitem: One\n  p: a']
  ])('%s', (name, expected) => {
    const { written: now } = openEditor(two)
    choose(0, name)
    expect(now()).toBe(written(expected))
  })

  it('copies the item as Markdown, with its number', async () => {
    const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(() => new Promise(() => undefined))
    openEditor('item: One\nitem: Two\n  p: a')
    choose(1, 'Copy item as Markdown')
    await vi.waitFor(() => expect(writeText.mock.calls).toEqual([['## 2\\. Two\n\na']]), 20_000)
    writeText.mockRestore()
  })

  it('copies the same item where something came in above while the menu was open', async () => {
    const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(() => new Promise(() => undefined))
    const { editor } = openEditor('item: One\nitem: Two\n  p: a')
    grips()[1]?.click()
    editor.view.dispatch(editor.state.tr.insert(0, editor.schema.node('paragraph', null, editor.schema.text('A picture arrived'))))
    entries().find(({ textContent }) => textContent === 'Copy item as Markdown')?.click()
    await vi.waitFor(() => expect(writeText.mock.calls).toEqual([['## 2\\. Two\n\na']]), 20_000)
    writeText.mockRestore()
  })
})

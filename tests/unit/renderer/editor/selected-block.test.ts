import { NodeSelection } from '@tiptap/pm/state'
import { describe, expect, it } from 'vitest'
import { typographies } from '../../../../src/core/typography/typography'
import { moveBlock } from '../../../../src/renderer/src/editor/commands/block-move'
import { commandOf } from '../../../../src/renderer/src/editor/commands/change'
import { chooseTypography } from '../../../../src/renderer/src/editor/typography/chosen-typography'
import type { EditorInPage } from './editor-in-page'
import { openEditor } from './editor-in-page'
import { written } from './notation'

/** An editor in which the picture with a caption is selected. */
function openWithSelected(notation: string, caption: string): EditorInPage {
  const opened = openEditor(notation)
  const { state, view } = opened.editor
  state.doc.descendants((node, position) => {
    if (node.attrs['caption'] === caption) view.dispatch(state.tr.setSelection(NodeSelection.create(state.doc, position)))
  })
  return opened
}

/** Cuts as a browser's clipboard does; the answer pastes what was cut where the caret is then. */
function cut({ editor: { view } }: EditorInPage): () => void {
  const { dom } = view.serializeForClipboard(view.state.selection.content())
  view.dispatch(view.state.tr.deleteSelection())
  return () => void view.pasteHTML(dom.innerHTML)
}

const galleries = { 'among texts': 'p: a\ngallery: x; y; z\np: b', alone: 'gallery: x; y; z', 'among pictures': 'figure a\ngallery: x; y; z\nfigure b', 'in an item': 'item: one\n  gallery: x; y; z\nitem: two' }

describe.each(Object.entries(galleries))('in a gallery %s', (_, notation) => {
  it.each(['x', 'y', 'z'])('deleting picture %s by key takes no other with the next key', (caption) => {
    const opened = openWithSelected(notation, caption)
    opened.press('Delete')
    const left = opened.written()
    expect(left).toBe(written(notation.replace(new RegExp(`(?<=: )${caption}; |; ${caption}`), '')))
    opened.type('k')
    expect(opened.written()).toBe(left)
    opened.press('Backspace') // selects the one before, where there is one
    expect(opened.written()).toBe(left)
  })

  it.each(['x', 'y', 'z'])('picture %s has the paragraphs in its stead that are pasted over it', (caption) => {
    const { editor, written: read } = openWithSelected(notation, caption)
    editor.view.pasteHTML('<p>One</p><p>two</p>')
    expect(read()).toMatch(/p: One\n\s*p: two/)
    expect(read()).not.toMatch(new RegExp(`\\b${caption}\\b`))
  })

  it.each(['x', 'y', 'z'])('picture %s that is cut comes back to its place', (caption) => {
    const opened = openWithSelected(notation, caption)
    cut(opened)()
    expect(opened.written().replace('|', '')).toBe(written(notation))
  })
})

it.each(['k', '"', "'", '-'])('%s typed while a picture is selected does nothing', (sign) => {
  chooseTypography(typographies.en)
  for (const notation of ['p: a\nfigure y\np: b', ...Object.values(galleries)]) {
    const opened = openWithSelected(notation, 'y')
    const before = opened.written()
    opened.type(sign)
    expect(opened.written()).toBe(before)
  }
  chooseTypography(undefined)
})

it.each(['figure y', 'gallery: x; y; z', 'item: one\n  figure y'])('Shift+Enter on the selected picture of “%s” does nothing', (notation) => {
  const opened = openWithSelected(`p: a\n${notation}`, 'y')
  opened.press('Shift-Enter')
  expect(opened.written()).toBe(written(`p: a\n${notation}`))
})

describe('a gallery whose last picture is deleted by key', () => {
  it('goes with it', () => {
    const opened = openWithSelected('p: a\ngallery: x\np: b', 'x')
    opened.press('Delete')
    expect(opened.written()).toBe(written('p: a\np: |b'))
  })

  it('is a place to fill when the picture was cut, into which it comes back', () => {
    const opened = openWithSelected('p: a\ngallery: x\np: b', 'x')
    const paste = cut(opened)
    expect(opened.written()).toBe(written('p: a\ngallery:\np: b'))
    paste()
    expect(opened.written()).toBe(written('p: a\ngallery: x\np: b'))
  })
})

describe('at the place of a picture in a gallery', () => {
  const openAtGap = () => {
    const opened = openWithSelected('p: a\ngallery: x; y; z\np: b', 'y')
    opened.press('Delete')
    return opened
  }

  it('Delete selects the picture behind it, and takes it when it is pressed again', () => {
    const opened = openAtGap()
    opened.press('Delete')
    expect(opened.written()).toBe(written('p: a\ngallery: x; z\np: b'))
    opened.press('Delete')
    expect(opened.written()).toBe(written('p: a\ngallery: x\np: b'))
  })

  it('Enter goes on in a paragraph behind the gallery', () => {
    const opened = openAtGap()
    opened.press('Enter')
    expect(opened.written()).toBe(written('p: a\ngallery: x; z\np: |\np: b'))
  })
})

describe('among pictures of their own', () => {
  it('one that is deleted takes none with it', () => {
    const opened = openWithSelected('figure x\nfigure y\nfigure z', 'y')
    opened.press('Delete')
    opened.press('Backspace')
    expect(opened.written()).toBe(written('figure x\nfigure z'))
  })
})

it.each([-1, 1] as const)('a selected picture stays selected when it is moved past its neighbour (%i)', (direction) => {
  const { editor } = openWithSelected('p: a\nfigure x\nfigure y\nfigure z\np: b', 'y')
  commandOf(moveBlock(editor.state.selection.from, direction))(editor.state, editor.view.dispatch)
  const { selection } = editor.state
  expect(selection instanceof NodeSelection ? selection.node.attrs['caption'] : undefined).toBe('y')
})

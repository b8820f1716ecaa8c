import { CellSelection, TableMap } from '@tiptap/pm/tables'
import { describe, expect, it } from 'vitest'
import { bodySchema } from '../../../../src/core/article/document'
import type { Body, Inline, Table, TopBlock } from '../../../../src/core/article/document'
import { typographies } from '../../../../src/core/typography/typography'
import type { Change } from '../../../../src/renderer/src/editor/commands/change'
import { commandOf } from '../../../../src/renderer/src/editor/commands/change'
import { insertTable } from '../../../../src/renderer/src/editor/commands/insert-table'
import { leaveTable } from '../../../../src/renderer/src/editor/commands/leave-table'
import { tableChanges } from '../../../../src/renderer/src/editor/commands/table-changes'
import { chooseTypography } from '../../../../src/renderer/src/editor/typography/chosen-typography'
import type { EditorInPage } from './editor-in-page'
import { openEditor } from './editor-in-page'

function openTable(notation = 'p: |'): EditorInPage & { readonly run: (change: Change) => boolean } {
  const page = openEditor(notation)
  const run = (change: Change) => commandOf(change)(page.editor.state, page.editor.view.dispatch)
  run(insertTable)
  return { ...page, run }
}

const isTable = (block: TopBlock): block is Table => block.type === 'table'
const words = (content: readonly Inline[] = []) => content.map((inline) => (inline.type === 'text' ? inline.text : ' ')).join('')
/** The rows of the first table: cells, their lines parted by `/`, headers marked by `#`, what they cover after `:`. */
function rowsOf({ content }: Body): string[] {
  const rows = content.find(isTable)?.content ?? []
  return rows.map((row) =>
    (row.content ?? [])
      .map(({ type, attrs: { colspan, rowspan }, content: lines }) => {
        const spans = colspan * rowspan === 1 ? '' : `:${colspan}x${rowspan}`
        return `${type === 'tableHeader' ? '#' : ''}${lines.map((line) => words(line.content)).join('/')}${spans}`
      })
      .join('|')
  )
}

function selectCells({ editor }: EditorInPage, first: number, last: number): void {
  const table = editor.state.doc.child(0)
  const map = TableMap.get(table)
  editor.view.dispatch(editor.state.tr.setSelection(CellSelection.create(editor.state.doc, 1 + (map.map[first] ?? 0), 1 + (map.map[last] ?? 0))))
}

describe('a table in the editor', () => {
  it('takes the place of an empty paragraph, and is written in cell by cell', () => {
    const { type, press, body } = openTable()
    for (const word of ['A', 'B', 'C', 'd', 'e', 'f', 'g', 'h', 'i', 'j']) {
      type(word)
      press('Tab')
    }
    press('Tab', { shiftKey: true })
    expect(rowsOf(body())).toEqual(['#A|#B|#C', 'd|e|f', 'g|h|i', 'j||'])
    expect(body().content).toHaveLength(1)
  })

  it('has lines in a cell by Enter', () => {
    const { type, press, body } = openTable()
    type('one')
    press('Enter')
    type('two')
    expect(rowsOf(body())[0]).toBe('#one/two|#|#')
  })

  it('gets and loses rows and columns, its header, and at last itself', () => {
    const { run, body } = openTable()
    for (const id of ['table-row-above', 'table-column-before', 'table-row-below', 'table-header-row'] as const) run(tableChanges[id])
    expect(rowsOf(body())).toHaveLength(5)
    for (const id of ['table-delete-row', 'table-delete-row', 'table-delete-row', 'table-delete-row'] as const) expect(run(tableChanges[id])).toBe(true)
    expect(rowsOf(body())).toHaveLength(1)
    for (let column = 0; column < 4; column++) run(tableChanges['table-delete-column'])
    expect(body().content).toEqual([{ type: 'paragraph' }])
  })

  it('merges selected cells with the words of all, and splits them again', () => {
    const page = openTable()
    page.type('one')
    page.press('Tab')
    page.type('two')
    selectCells(page, 0, 4)
    page.run(tableChanges['table-merge-cells'])
    expect(rowsOf(page.body())).toEqual(['#one/two:2x2|#', '', '||'])
    page.run(tableChanges['table-split-cell'])
    expect(rowsOf(page.body()).map((row) => row.split('|').length)).toEqual([3, 3, 3])
  })

  it('takes text that is selected from one cell into another for these cells', () => {
    const { editor, run, type, press, body } = openTable()
    type('one')
    const from = editor.state.selection.from
    press('Tab')
    type('two')
    const selectWords = () => editor.commands.setTextSelection({ from, to: editor.state.selection.to })
    selectWords()
    expect(run(tableChanges['table-merge-cells'])).toBe(true)
    expect(rowsOf(body())[0]).toBe('#one/two:2x1|#')
    press('Tab')
    type('three')
    selectWords()
    expect(run(tableChanges['table-split-cell'])).toBe(false)
    expect(rowsOf(body())[0]).toBe('#one/two:2x1|#three')
  })

  it('is left by a key at the edge of the article only', () => {
    const { run, editor, body } = openTable()
    expect(run(leaveTable(1))).toBe(false)
    expect(run(leaveTable(-1))).toBe(true)
    expect(editor.state.selection.from).toBe(1)
    expect(body().content.map(({ type }) => type)).toEqual(['paragraph', 'table'])
  })
})

describe('over selected cells', () => {
  function openSelected(): ReturnType<typeof openTable> {
    const page = openTable()
    for (const word of ['A', 'B', 'C', 'd', 'e']) {
      page.type(word)
      page.press('Tab')
    }
    selectCells(page, 1, 4)
    return page
  }

  it.each(['k', '"', '-'])('%s is written into the one that was selected last, and the others are emptied', (sign) => {
    chooseTypography(typographies.en)
    const { type, body } = openSelected()
    type(sign)
    expect(rowsOf(body())).toEqual(['#A|#|#C', `d|${sign === '"' ? '“' : sign}|`, '||'])
    chooseTypography(undefined)
  })

  it('a word is taken back by one undo, which selects them again', () => {
    const page = openSelected()
    page.type('sea')
    page.editor.commands.undo()
    expect(rowsOf(page.body())).toEqual(['#A|#B|#C', 'd|e|', '||'])
    expect(page.editor.state.selection).toBeInstanceOf(CellSelection)
  })

  it('Enter empties them and leads into the last', () => {
    const { press, type, body } = openSelected()
    press('Enter')
    type('k')
    expect(rowsOf(body())).toEqual(['#A|#|#C', 'd|k|', '||'])
  })

  it('what is cut comes back by paste to the cells that it was cut from', () => {
    const { editor, body } = openSelected()
    const { dom } = editor.view.serializeForClipboard(editor.state.selection.content())
    editor.view.dispatch(editor.state.tr.deleteSelection().setMeta('uiEvent', 'cut'))
    expect(rowsOf(body())).toEqual(['#A|#|#C', 'd||', '||'])
    editor.view.pasteHTML(dom.innerHTML)
    expect(rowsOf(body())).toEqual(['#A|#B|#C', 'd|e|', '||'])
  })
})

describe('what is pasted into a cell', () => {
  it('is lines, where it is text', () => {
    const { editor, body } = openTable()
    editor.view.pasteHTML('<h2>Title</h2><ul><li>one</li><li>two</li></ul>')
    expect(rowsOf(body())[0]).toBe('#Title/one/two|#|#')
    expect(body().content).toHaveLength(1)
  })

  it('goes behind the table with all it holds, where a cell has no room for it', () => {
    const { editor, body } = openTable()
    editor.view.pasteHTML('<p>before</p><hr><p>after</p>')
    expect(body().content.map(({ type }) => type)).toEqual(['table', 'paragraph', 'horizontalRule', 'paragraph'])
  })

  it('is cells, where it is cells, and the table grows', () => {
    const { editor, type, press, body } = openTable()
    type('A')
    press('Tab')
    press('Tab')
    editor.view.pasteHTML('<table><tr><td>x</td><td>y</td></tr><tr><td>z</td><td>w</td></tr></table>')
    expect(rowsOf(body()).slice(0, 2)).toEqual(['#A|#|x|y', '||z|w'])
    expect(bodySchema.safeParse(body()).success).toBe(true)
  })

  const four = '<table><tr><td>x</td><td>y</td></tr><tr><td>z</td><td>w</td></tr></table>'

  it('goes behind the table as one of its own, the caret at its end, where cells that are written in would be overwritten', () => {
    const { editor, type, press, body } = openTable()
    for (const word of ['A', 'B', 'C', 'd', 'e']) {
      type(word)
      press('Tab')
    }
    for (let step = 0; step < 5; step++) press('Tab', { shiftKey: true })
    const before = body()
    editor.view.pasteHTML(four)
    expect(body().content).toEqual([...before.content, expect.objectContaining({ type: 'table' })])
    expect(rowsOf({ ...body(), content: body().content.slice(1) })).toEqual(['x|y', 'z|w'])
    editor.commands.undo()
    expect(body()).toEqual(before)
    editor.view.pasteHTML(four)
    type('!')
    expect(rowsOf({ ...body(), content: body().content.slice(1) })).toEqual(['x|y', 'z|w!'])
  })

  it('overwrites the cells that are selected', () => {
    const page = openTable()
    page.type('A')
    selectCells(page, 0, 4)
    page.editor.view.pasteHTML(four)
    expect(rowsOf(page.body()).slice(0, 2)).toEqual(['x|y|#', 'z|w|'])
  })

  it('is the lines of a cell, where it is one cell, among the words at the caret', () => {
    const page = openTable()
    page.type('one')
    page.press('Enter')
    page.type('two')
    selectCells(page, 0, 0)
    const { dom } = page.editor.view.serializeForClipboard(page.editor.state.selection.content())
    page.editor.commands.setTextSelection(5)
    page.editor.view.pasteHTML(dom.innerHTML)
    expect(rowsOf(page.body())[0]).toBe('#oone/twone/two|#|#')
  })
})

it('an uneven table that was made elsewhere is made whole with every word', () => {
  const { editor, body } = openEditor('p: |')
  editor.view.pasteHTML('<table data-pm-slice="0 0 []"><tbody><tr><td colspan="2"><p>a</p></td></tr><tr><td><p>b</p></td><td rowspan="9"><p>c</p></td><td><p>d</p></td></tr></tbody></table>')
  expect(rowsOf(body())).toEqual(['a:2x1|', 'b|c|d'])
})

it('a table wider than a table may be is refused', () => {
  const { run, body } = openTable()
  for (let column = 0; column < 60; column++) run(tableChanges['table-column-after'])
  expect(rowsOf(body())[0]?.split('|')).toHaveLength(50)
})

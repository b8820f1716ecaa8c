import { Fragment, Slice } from '@tiptap/pm/model'
import { AllSelection } from '@tiptap/pm/state'
import { CellSelection } from '@tiptap/pm/tables'
import { describe, expect, it, vi } from 'vitest'
import { measure } from '../../../../../src/core/article/metrics'
import { countsOf, countsOfSelection } from '../../../../../src/renderer/src/editor/queries/article-counts'
import { stateFrom } from '../notation'

describe('the length of a document', () => {
  it('is that of its headings, texts, lists and captions', () => {
    const { doc } = stateFrom('p: One two\nh2: three\nfigure four five\nitem: six\n  p: seven\n  bullets: eight; nine ten')
    expect(countsOf(doc)).toEqual({ words: 10, cjkCharacters: 0, tks: 0 })
  })

  it('counts Korean in characters', () => {
    expect(countsOf(stateFrom('p: 한글 K-pop').doc)).toMatchObject(measure('한글 K-pop'))
  })

  it('reads again only what changed', () => {
    const state = stateFrom('p: one|\np: two\nitem: three\n  p: four\nitem: five')
    countsOf(state.doc)
    const next = state.apply(state.tr.insertText(' more', 4)).doc
    const read = vi.spyOn(next.constructor.prototype, 'textBetween')
    expect(countsOf(next).words).toBe(6)
    expect(read).toHaveBeenCalledTimes(1)
    read.mockRestore()
  })
})

describe('the length of what is selected', () => {
  it('is that of the whole text where everything is: captions count, and references as what they say', () => {
    const { doc, tr, schema } = stateFrom('p: See |\nfigure four five\nitem: six\n  p: seven')
    const withReference = tr.insert(5, schema.node('itemReference', { itemId: 'itemone1', form: 'english' })).doc
    expect(countsOf(withReference).words).toBe(7)
    for (const each of [doc, withReference]) expect(countsOfSelection(each, new AllSelection(each))).toEqual(countsOf(each))
  })

  it('is that of every selected cell', () => {
    const { doc, schema } = stateFrom('p: Before')
    const cell = (text: string) => schema.node('tableCell', null, schema.node('paragraph', null, schema.text(text)))
    const row = (...texts: string[]) => schema.node('tableRow', null, texts.map(cell))
    const table = doc.replace(0, 0, new Slice(Fragment.from(schema.node('table', null, [row('one', 'not this'), row('two words', 'nor this')])), 0, 0))
    const cells: number[] = []
    table.descendants((node, position) => void (node.type.name === 'tableCell' && cells.push(position)))
    expect(countsOfSelection(table, CellSelection.create(table, cells[0] ?? 0, cells[2])).words).toBe(3)
  })
})

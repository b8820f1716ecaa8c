import { history, undo } from '@tiptap/pm/history'
import { GapCursor } from '@tiptap/pm/gapcursor'
import { EditorState, NodeSelection, TextSelection } from '@tiptap/pm/state'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Change } from '../../../../../src/renderer/src/editor/commands/change'
import { duplicateBlock, moveBlock, moveBlockTo, removeBlock } from '../../../../../src/renderer/src/editor/commands/block-move'
import { blockChanges } from '../../../../../src/renderer/src/editor/commands/block-changes'
import type { ChainLink } from '../../../../../src/renderer/src/editor/commands/block-changes'
import { findBlock } from '../../../../../src/renderer/src/editor/commands/block-place'
import { toggleListsBetween } from '../../../../../src/renderer/src/editor/commands/lists-between'
import { moveEntry } from '../../../../../src/renderer/src/editor/commands/move-in-outline'
import { moveItem } from '../../../../../src/renderer/src/editor/commands/move-item'
import { textKinds, turnBlockInto } from '../../../../../src/renderer/src/editor/commands/block-turn'
import { readBlockEdges } from '../../../../../src/renderer/src/editor/queries/drop-edges'
import { anyBody } from '../any-body'
import { wordsWithRanks } from '../../../../../src/renderer/src/editor/queries/item-names'
import { openEditor } from '../editor-in-page'
import { articleSchema, changed, stateFrom, written } from '../notation'

/** What a change does to the caret's block. */
const here = (changeAt: (pos: number) => Change): Change => (state) => {
  const place = findBlock(state.selection.$from)
  return place && changeAt(place.pos)(state)
}
const up = here((pos) => moveBlock(pos, -1))
const down = here((pos) => moveBlock(pos, 1))

describe('moving a block', () => {
  it('goes past its neighbour with the caret in it', () => {
    expect(changed('p: on|e\np: two', down)).toBe(written('p: two\np: on|e'))
    expect(changed('figure x\nh2: |two', up)).toBe(written('h2: |two\nfigure x'))
    expect([changed('p: on|e\np: two', up), changed('p: one\np: tw|o', down)]).toEqual([undefined, undefined])
  })

  it('goes past a whole list at the top', () => {
    expect(changed('p: |lede\nitem: One\n  p: a', down)).toBe(written('item: One\n  p: a\np: |lede'))
  })

  it('goes from item to item, and out of the list at its edges', () => {
    expect(changed('item: One\n  p: a|\nitem: Two\n  p: b', down)).toBe(written('item: One\nitem: Two\n  p: a|\n  p: b'))
    expect(changed('item: One\n  p: a\nitem: Two\n  p: |b', up)).toBe(written('item: One\n  p: a\n  p: |b\nitem: Two'))
    expect(changed('p: lede\nitem: One\n  p: |a', up)).toBe(written('p: lede\np: |a\nitem: One'))
    expect(changed('item: One\n  p: |a', down)).toBe(written('item: One\np: |a'))
  })

  it('goes to every edge that is offered while it is dragged, and to no heading', () => {
    const state = stateFrom('p: |lede\nitem: One\n  p: a\np: end')
    const results = readBlockEdges(state.doc).map(({ place }) => changed('p: |lede\nitem: One\n  p: a\np: end', moveBlockTo(0, place)))
    expect(results).toEqual([
      undefined,
      undefined,
      written('item: One\n  p: |lede\n  p: a\np: end'),
      written('item: One\n  p: a\n  p: |lede\np: end'),
      written('item: One\n  p: a\np: |lede\np: end'),
      written('item: One\n  p: a\np: end\np: |lede')
    ])
  })

  it('is not there in the heading of an item, which has a menu of its own', () => {
    expect([up, down].map((change) => changed('item: O|ne\n  p: a', change))).toEqual([undefined, undefined])
  })
})

it.each<[string, string, Change]>([
  ['a block', 'p: |one\np: two\np: three', down],
  ['an item', 'item: |One\nitem: Two\nitem: Three', moveItem(1)],
  ['an item in the outline', 'item: |One\nitem: Two\nitem: Three', moveEntry(0, 2)]
])('%s that is moved twice in a row is brought back move by move', (_what, before, move) => {
  const { doc, selection } = stateFrom(before)
  let state = EditorState.create({ doc, selection, plugins: [history()] })
  const documents = [doc]
  for (const _round of [1, 2]) {
    state = state.apply(move(state) ?? expect.fail())
    documents.push(state.doc)
  }
  for (const earlier of documents.slice(0, 2).reverse()) {
    undo(state, (transaction) => (state = state.apply(transaction)))
    expect(state.doc.eq(earlier)).toBe(true)
  }
})

it('a copy stands after its block', () => {
  expect(changed('p: a|b\np: c', here(duplicateBlock))).toBe(written('p: ab\np: |ab\np: c'))
})

it('the only block of an article gives way to an empty one', () => {
  expect(changed('p: a|b', here(removeBlock))).toBe(written('p: |'))
  expect(changed('p: a|b\np: c', here(removeBlock))).toBe(written('p: |c'))
})

describe('turning a block into another kind', () => {
  it.each([
    ['p: a|b', 'heading-2', 'h2: |ab'],
    ['h2: a|b', 'paragraph', 'p: |ab'],
    ['h2: a|b', 'bullet-list', 'bullets: |ab'],
    ['bullets: a|; b', 'paragraph', 'p: |a\np: b'],
    ['item: One\n  p: a|', 'heading-4', 'item: One\n  h4: |a']
  ] as const)('%s to %s', (notation, kind, expected) => {
    expect(changed(notation, here((pos) => turnBlockInto(pos, kind)))).toBe(written(expected))
  })

  it('is not there for what it is already, nor for pictures', () => {
    expect(changed('p: |a', here((pos) => turnBlockInto(pos, 'paragraph')))).toBeUndefined()
    expect(turnBlockInto(0, 'quote')(stateFrom('figure x'))).toBeUndefined()
  })

  it('loses no word', () => {
    fc.assert(
      fc.property(anyBody(articleSchema), fc.nat(1_000), fc.constantFrom(...textKinds), (body, at, kind) => {
        const state = EditorState.create({ doc: articleSchema.nodeFromJSON(body) })
        const place = findBlock(state.doc.resolve(at % (state.doc.content.size + 1)))
        const turned = place && turnBlockInto(place.pos, kind)(state)
        if (turned === undefined) return
        turned.doc.check()
        const said = (doc: typeof state.doc) => wordsWithRanks(doc, doc).replace(/\s/g, '') // empty lines of code are no words
        expect(said(turned.doc)).toBe(said(state.doc))
      })
    )
  })
})

describe('a block that is put in', () => {
  const insert = (notation: string, change: ChainLink) => {
    const { editor, written: now } = openEditor(notation)
    change(editor.chain()).run()
    return now()
  }
  const rule = blockChanges['insert-rule']

  it('as a rule takes nothing that is selected with it and parts no block', () => {
    expect(insert('p: one|two three|four', rule)).toBe(written('p: onetwo threefour\nrule\np: |'))
    expect(insert('item: ab|cd\n  p: x', rule)).toBe(written('item: abcd\n  rule\n  p: |x'))
    expect(insert('box: Title / so|me facts\np: end', rule)).toBe(written('box: Title / some facts\nrule\np: |end'))
    expect(insert('p: one\np: |', rule)).toBe(written('p: one\nrule\np: |'))
  })

  it.each(['insert-embed', 'insert-link-card', 'insert-pull-quote', 'insert-fact-box', 'insert-rule'] as const)('leaves the gallery whole whose picture is selected (%s)', (id) => {
    const { editor, written: now } = openEditor('gallery: one; two\np: end')
    editor.commands.setNodeSelection(1)
    blockChanges[id](editor.chain()).run()
    expect(now().split('\n')[0]).toBe('gallery: one; two')
    expect(now().split('\n').at(-1)?.replace('|', '')).toBe('p: end')
  })

  it.each(['paragraph', 'heading-2', 'bullet-list', 'ordered-list', 'quote'] as const)('is not made of a picture in a gallery (%s)', (id) => {
    const { editor, written: now } = openEditor('gallery: one; two\np: end')
    editor.commands.setNodeSelection(1)
    blockChanges[id](editor.chain()).run()
    expect(now()).toBe('gallery: one; two\np: end')
  })

  it.each(['box: Title / facts', 'pull: said / by', 'code: x', 'figure x', 'gallery: one; two', 'embed: https://a.test/'])('and selected is not replaced by a letter (%s)', (block) => {
    const { editor, type, written: now } = openEditor(`p: a\n${block}`)
    editor.commands.setNodeSelection(3)
    type('k')
    expect(now()).toBe(`p: a\n${block}`)
  })
})

describe('a list of all that is selected', () => {
  const mixed = 'h2: one\np: two\nfigure x\np: three\nitem: Item\n  p: in it\np: end'

  it('is made of each run of text between pictures and lists of items, and taken back by the same key', () => {
    const { editor, written: now } = openEditor(mixed)
    editor.commands.selectAll()
    blockChanges['bullet-list'](editor.chain()).run()
    expect(now().replaceAll('|', '')).toBe('bullets: one; two\nfigure x\nbullets: three\nitem: Item\n  bullets: in it\nbullets: end')
    blockChanges['bullet-list'](editor.chain()).run()
    expect(now().replaceAll('|', '')).toBe(mixed.replace('h2', 'p'))
    undo(editor.state, editor.view.dispatch)
    undo(editor.state, editor.view.dispatch)
    expect(now().replaceAll('|', '')).toBe(mixed)
  })

  it('stays the selected text, and leaves what stands before and behind it', () => {
    const { editor, written: now } = openEditor('p: before\np: on|e\nfigure x\np: tw|o\np: behind')
    blockChanges['ordered-list'](editor.chain()).run()
    expect(editor.state.doc.children.map(({ type }) => type.name)).toEqual(['paragraph', 'orderedList', 'figure', 'orderedList', 'paragraph'])
    expect(editor.state.doc.textBetween(editor.state.selection.from, editor.state.selection.to, ' ')).toContain('one')
    blockChanges['ordered-list'](editor.chain()).run()
    expect(now().replaceAll('|', '')).toBe('p: before\np: one\nfigure x\np: two\np: behind')
  })

  it('is made in each item that is selected, and leaves galleries and quotes alone, as a heading and a text do', () => {
    const notation = 'item: |One\n  quote: q\n  gallery: a; b\n  p: x\nitem: Two\n  p: y|'
    const { editor, written: now } = openEditor(notation)
    for (const id of ['heading-2', 'paragraph'] as const) blockChanges[id](editor.chain()).run()
    expect(now().replaceAll('|', '')).toContain('quote: q\n  gallery: a; b\n')
    blockChanges['bullet-list'](editor.chain()).run()
    expect(now().replaceAll('|', '')).toBe('item: One\n  quote: q\n  gallery: a; b\n  bullets: x\nitem: Two\n  bullets: y')
    const other = openEditor('quote: |q\ngallery: a; b\nquote: r|')
    for (const id of ['heading-2', 'paragraph', 'bullet-list', 'ordered-list'] as const) expect(blockChanges[id](other.editor.chain()).run()).toBe(false)
    expect(other.written()).toBe('quote: |q\ngallery: a; b\nquote: r|')
  })

  it.each(['bullet-list', 'ordered-list'] as const)('is turned into the other kind and taken back where several of its points are selected (%s)', (id) => {
    const { editor, written: now } = openEditor('p: a\nbullets: o|ne; two; th|ree\np: d')
    blockChanges[id](editor.chain()).run()
    if (id === 'ordered-list') {
      expect(editor.state.doc.children.map(({ type }) => type.name)).toEqual(['paragraph', 'orderedList', 'paragraph'])
      blockChanges[id](editor.chain()).run()
    }
    expect(now().replaceAll('|', '')).toBe('p: a\np: one\np: two\np: three\np: d')
  })

  it('loses no word, whatever is selected', () => {
    fc.assert(
      fc.property(anyBody(articleSchema), fc.nat(1_000), fc.nat(1_000), fc.constantFrom('bullet-list' as const, 'ordered-list' as const), (body, from, to, kind) => {
        const plain = EditorState.create({ doc: articleSchema.nodeFromJSON(body) })
        const place = (at: number) => plain.doc.resolve(at % (plain.doc.content.size + 1))
        const state = plain.apply(plain.tr.setSelection(TextSelection.between(place(from), place(to))))
        const turned = toggleListsBetween(kind)(state)
        if (turned === undefined) return
        turned.doc.check()
        const said = (doc: typeof state.doc) => wordsWithRanks(doc, doc).replace(/\s/g, '')
        expect(said(turned.doc)).toBe(said(state.doc))
      })
    )
  })
})

it('Backspace and Delete, also of a word, between two blocks select the one there, whatever it ends with', () => {
  const { editor, press } = openEditor('box: One / x\nbox: Two / y\np: end')
  const box = editor.state.doc.child(0)
  const list = articleSchema.node('bulletList', null, [articleSchema.node('listItem', null, [articleSchema.node('paragraph', null, [articleSchema.text('point')])])])
  editor.view.dispatch(editor.state.tr.insert(box.nodeSize - 1, editor.schema.nodeFromJSON(list.toJSON())))
  const gap = editor.state.doc.child(0).nodeSize
  for (const [key, from, ctrlKey] of [['Backspace', 0, false], ['Delete', gap, false], ['Backspace', 0, true], ['Delete', gap, true]] as const) {
    editor.view.dispatch(editor.state.tr.setSelection(new GapCursor(editor.state.doc.resolve(gap))))
    press(key, { ctrlKey })
    expect([editor.state.selection instanceof NodeSelection, editor.state.selection.from]).toEqual([true, from])
  }
})

describe('where a selected block was cut', () => {
  it.each([
    ['between two others', 'figure one\nfigure two\nembed: https://a.test/\np: end', 1],
    ['at the beginning', 'figure one\nfigure two\np: end', 0],
    ['behind a text', 'p: Before\nfigure one\nfigure two', 1],
    ['at the end, behind a list', 'item: One\n  embed: https://a.test/\nfigure one', 1]
  ])('%s, no other is selected: what is pasted there replaces none', (_place, notation, index) => {
    const { editor, written } = openEditor(notation)
    const { view } = editor
    view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, view.state.doc.children.slice(0, index).reduce((size, { nodeSize }) => size + nodeSize, 0))))
    const before = written()
    const { dom } = view.serializeForClipboard(view.state.selection.content())
    view.dispatch(view.state.tr.deleteSelection())
    expect(view.state.selection).not.toBeInstanceOf(NodeSelection)
    view.pasteHTML(dom.innerHTML)
    expect(written()).toBe(before)
    editor.commands.undo()
    editor.commands.undo()
    expect(view.state.selection).toBeInstanceOf(NodeSelection)
  })
})

it('a card is not made of a link that stands beside something else', () => {
  const { editor } = openEditor('p: |')
  editor.commands.insertContent({ type: 'paragraph', content: [{ type: 'text', text: 'Site', marks: [{ type: 'link', attrs: { href: 'https://a.test/' } }] }, { type: 'hardBreak' }] })
  editor.commands.setTextSelection(2)
  blockChanges['insert-link-card'](editor.chain()).run()
  expect(editor.state.doc.textContent).toContain('Site')
  expect(editor.state.doc.firstChild?.lastChild?.type.name).toBe('hardBreak')
})

describe('Backspace and Delete at the edge of a text', () => {
  it.each([
    ['figure x\np: |z', 'Backspace', 'p: z'],
    ['item: One|\n  figure x\n  p: z', 'Delete', 'item: One\n  p: z'],
    ['p: a|\nembed: https://a.test/\np: z', 'Delete', 'p: a\np: z'],
    ['p: a|\ngallery: one; two\np: z', 'Delete', 'p: a\np: z']
  ])('select the picture or card beside it first, and then remove it (%s, %s)', (notation, key, left) => {
    const { editor, press, written: now } = openEditor(notation)
    press(key)
    expect(now()).toBe(notation.replace('|', ''))
    expect(editor.state.selection.empty).toBe(false)
    press(key)
    expect(now().replace('|', '')).toBe(left)
  })
})

import { history, undo } from '@tiptap/pm/history'
import type { Node } from '@tiptap/pm/model'
import { AllSelection, EditorState, TextSelection } from '@tiptap/pm/state'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bodySchema } from '../../../../../src/core/article/document'
import { turnItemIntoBlocks, turnListIntoBlocks } from '../../../../../src/renderer/src/editor/commands/turn-into-blocks'
import { turnIntoItems } from '../../../../../src/renderer/src/editor/commands/turn-into-items'
import { readBody } from '../../../../../src/renderer/src/editor/queries/read-body'
import { anyBody } from '../any-body'
import { articleSchema, changed, stateFrom, written } from '../notation'

describe('turning headings into items', () => {
  it('takes the selected headings with what follows each, and what follows the last', () => {
    expect(changed('p: lede\nh2: O|ne\np: a\nfigure x\nh2: T|wo\np: b\nh2: After\np: c', turnIntoItems)).toBe(
      written('p: lede\nitem: |One\n  p: a\n  figure x\nitem: Two\n  p: b\nh2: After\np: c')
    )
  })

  it('ends where the selection ends below the last heading', () => {
    expect(changed('h2: |One\np: a\nh2: Two\np: b|\np: closing', turnIntoItems)).toBe(written('item: |One\n  p: a\nitem: Two\n  p: b\np: closing'))
  })

  it('takes the caret’s heading into the lists that it parts', () => {
    expect(changed('item: One\nh2: T|wo\np: b\nitem: Three', turnIntoItems)).toBe(written('item: One\nitem: |Two\n  p: b\nitem: Three'))
  })

  it.each(['p: no| heading', 'item: in a| list', 'h2: |One\np: a\nitem: T|wo'])('is not there for %j', (notation) => {
    expect(changed(notation, turnIntoItems)).toBeUndefined()
  })
})

describe('turning items into plain blocks', () => {
  it('parts the list around the selected items', () => {
    expect(changed('item: One\nitem: T|wo\n  p: b\nitem: Thr|ee\nitem: Four', turnItemIntoBlocks)).toBe(written('item: One\nh2: |Two\np: b\nh2: Three\nitem: Four'))
  })

  it('leaves no list when all of it is meant', () => {
    expect(changed('p: a\nitem: One\n  p: b|\nitem: Two', turnListIntoBlocks)).toBe(written('p: a\nh2: |One\np: b\nh2: Two'))
  })

  it('is not there outside of a list', () => {
    expect([turnItemIntoBlocks, turnListIntoBlocks].map((change) => changed('h2: One|', change))).toEqual([undefined, undefined])
  })
})

describe('whatever is turned', () => {
  const textsOf = (doc: Node) => {
    const texts: string[] = []
    doc.descendants((node) => {
      if (node.isText) texts.push(node.text ?? '')
      if (node.type.name === 'figure') texts.push(JSON.stringify(node.attrs))
    })
    return texts
  }

  it('loses no word, leaves a body that the article model takes, and is undone in one step', () => {
    fc.assert(
      fc.property(anyBody(articleSchema), fc.nat(1_000), fc.nat(1_000), fc.constantFrom(turnIntoItems, turnItemIntoBlocks, turnListIntoBlocks), (body, anchor, head, change) => {
        const start = EditorState.create({ doc: articleSchema.nodeFromJSON(body), plugins: [history()] })
        const at = (position: number) => start.doc.resolve(position % (start.doc.content.size + 1))
        const placed = start.apply(start.tr.setSelection(TextSelection.between(at(anchor), at(head))))
        let state = placed.apply(change(placed) ?? placed.tr)
        state.doc.check()
        expect(bodySchema.safeParse(readBody(state.doc)).error).toBeUndefined()
        expect(textsOf(state.doc)).toEqual(textsOf(start.doc))
        undo(state, (transaction) => (state = state.apply(transaction)))
        expect(state.doc.eq(start.doc)).toBe(true)
      }),
      { numRuns: 300 }
    )
  })

  it('headings of level 2 become items and the same headings again', () => {
    const state = stateFrom('h2: One\np: a\nbullets: b; c\nh2: Two')
    const all = state.apply(state.tr.setSelection(new AllSelection(state.doc)))
    const promoted = all.apply(turnIntoItems(all) ?? all.tr)
    expect(promoted.doc.childCount).toBe(1)
    const demoted = promoted.apply(turnListIntoBlocks(promoted) ?? promoted.tr)
    expect(demoted.doc.eq(state.doc)).toBe(true)
  })
})

import { EditorState, TextSelection } from '@tiptap/pm/state'
import { expect, it } from 'vitest'
import { longDocument, nearItems, nearItemsAfter } from '../../../../src/renderer/src/editor/extensions/far-items/near-items'
import { articleSchema } from './notation'

const text = 'word '.repeat(longDocument / 40)

function listicleOf(count: number, words = text): EditorState {
  const items = Array.from({ length: count }, () => [articleSchema.node('itemHeading'), articleSchema.node('paragraph', null, articleSchema.text(words))])
  const doc = articleSchema.node('doc', null, [
    articleSchema.node('paragraph', null, articleSchema.text('Lede')),
    articleSchema.node('listicle', null, items.map((content) => articleSchema.node('listicleItem', null, content)))
  ])
  return EditorState.create({ doc })
}

function startOf(state: EditorState, index: number): number {
  let start = state.doc.child(0).nodeSize + 1
  for (let before = 0; before < index; before++) start += state.doc.child(1).child(before).nodeSize
  return start
}

const withCaretIn = (state: EditorState, index: number, end = index): EditorState =>
  state.apply(state.tr.setSelection(TextSelection.create(state.doc, startOf(state, index) + 4, startOf(state, end) + 4)))

const nearOf = (state: EditorState, near = nearItems(state)): number[] =>
  near.decorations.find().map(({ from }) => Array.from({ length: state.doc.child(1).childCount }, (_, index) => startOf(state, index)).indexOf(from))

it('the first item, the last one, the caret’s and its neighbours are near', () => {
  const state = listicleOf(12)
  expect(nearOf(state)).toEqual([0, 11])
  expect(nearItems(state).itemCount).toBe(12)
  expect(nearOf(withCaretIn(state, 5))).toEqual([0, 4, 5, 6, 11])
  expect(nearOf(withCaretIn(state, 3, 8))).toEqual([0, 2, 3, 4, 7, 8, 9, 11])
})

it('none are told apart in a document that is not long', () => {
  expect(nearOf(withCaretIn(listicleOf(12, 'word'), 5))).toEqual([])
})

it('after any change they are what they would be without the changes before it', () => {
  let state = withCaretIn(listicleOf(12), 5)
  let near = nearItems(state)
  const change = (make: (before: EditorState) => EditorState['tr']) => {
    const transaction = make(state)
    near = nearItemsAfter(transaction, near)
    state = state.apply(transaction)
    expect([nearOf(state, near), near.ends, near.itemCount]).toEqual([nearOf(state), nearItems(state).ends, nearItems(state).itemCount])
  }
  change(({ tr }) => tr.insertText('x'))
  change((before) => before.tr.insertText('above', 2))
  change((before) => before.tr.setSelection(TextSelection.create(before.doc, startOf(before, 9) + 4)))
  change((before) => before.tr.delete(startOf(before, 1), startOf(before, 2)))
  change((before) => before.tr.setSelection(TextSelection.create(before.doc, 2)))
  change((before) => before.tr.delete(startOf(before, 2), startOf(before, 9)))
})

import { EditorState, TextSelection } from '@tiptap/pm/state'
import { expect, it } from 'vitest'
import { emptySizedPlace } from '../../../../../src/core/picture/picture'
import { deleteUnsplittable } from '../../../../../src/renderer/src/editor/commands/delete-unsplittable'
import { articleSchema } from '../notation'

const line = (breaks: number) => ({ type: 'paragraph', content: Array.from({ length: breaks }, () => ({ type: 'hardBreak' })) })
const list = (type: string, ...items: object[]) => ({ type, ...(type === 'orderedList' && { attrs: { start: 0 } }), content: items.map((item) => ({ type: 'listItem', content: [item] })) })

it('Enter over a selection that leaves a picture alone deletes it instead of throwing', () => {
  const deep = list('bulletList', list('orderedList', line(1)))
  const doc = articleSchema.nodeFromJSON({ type: 'doc', content: [list('bulletList', deep, line(2)), { type: 'figure', attrs: { ...emptySizedPlace } }] })
  const everyPair = Array.from({ length: doc.content.size + 1 }, (_, from) => TextSelection.between(doc.resolve(from), doc.resolve(doc.content.size)))
  const deletions = everyPair.flatMap((selection) => deleteUnsplittable(EditorState.create({ doc, selection })) ?? [])
  expect(deletions.length).toBeGreaterThan(0)
  for (const { doc: left } of deletions) {
    left.check()
    expect(left.lastChild?.type.name).toBe('figure')
  }
})

import { EditorState, TextSelection } from '@tiptap/pm/state'
import { expect, it } from 'vitest'
import { emptySizedPlace } from '../../../../../src/core/picture/picture'
import { enterOverSeveral } from '../../../../../src/renderer/src/editor/commands/enter-over-several'
import { openEditor } from '../editor-in-page'
import { articleSchema, written } from '../notation'

const line = (breaks: number) => ({ type: 'paragraph', content: Array.from({ length: breaks }, () => ({ type: 'hardBreak' })) })
const list = (type: string, ...items: object[]) => ({ type, ...(type === 'orderedList' && { attrs: { start: 0 } }), content: items.map((item) => ({ type: 'listItem', content: [item] })) })

it('Enter over a selection that leaves a picture alone deletes it instead of throwing', () => {
  const deep = list('bulletList', list('orderedList', line(1)))
  const doc = articleSchema.nodeFromJSON({ type: 'doc', content: [list('bulletList', deep, line(2)), { type: 'figure', attrs: { ...emptySizedPlace } }] })
  const everyPair = Array.from({ length: doc.content.size + 1 }, (_, from) => TextSelection.between(doc.resolve(from), doc.resolve(doc.content.size)))
  const deletions = everyPair.flatMap((selection) => enterOverSeveral(EditorState.create({ doc, selection })) ?? [])
  expect(deletions.length).toBeGreaterThan(0)
  for (const { doc: left } of deletions) {
    left.check()
    expect(left.lastChild?.type.name).toBe('figure')
  }
})

it.each([
  ['h2: |one\nquote: t|wo', 'quote:  / |wo'],
  ['p: |one\nitem: t|wo\n  p: x', 'item:\n  p: |wo\n  p: x'],
  ['item: o|ne\n  p: t|wo', 'item: o\n  p: |wo'],
  ['box: Ti|tle / te|xt\np: end', 'box: Ti / |xt /\np: end'],
  ['p: on|e\np: t|wo', 'p: on\np: |wo'],
  ['code: a|b\np: c|d', 'code: a⏎|d'],
  ['bullets: o|ne; two; th|ree', 'bullets: o; |ree'],
  ['h2: one|\np: two|', 'h2: one\np: |']
])('Enter over several texts deletes and goes on in a new one, without a throw: “%s”', (notation, expected) => {
  const page = openEditor(notation)
  page.press('Enter')
  page.editor.state.doc.check()
  expect(page.written()).toBe(written(expected))
})

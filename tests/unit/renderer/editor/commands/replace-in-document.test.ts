import { history, undo } from '@tiptap/pm/history'
import { EditorState } from '@tiptap/pm/state'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { bodySchema } from '../../../../../src/core/article/document'
import { compileQuery } from '../../../../../src/core/find/compile-query'
import type { FindQuery } from '../../../../../src/core/find/find-query'
import { replaceInDocument } from '../../../../../src/renderer/src/editor/commands/replace-in-document'
import { findInDocument } from '../../../../../src/renderer/src/editor/queries/find-in-document'
import { readBody } from '../../../../../src/renderer/src/editor/queries/read-body'
import { arbitraryBody } from '../../../../support/arbitrary-article'
import { articleSchema } from '../notation'

function find({ doc }: EditorState, query: FindQuery) {
  const compiled = compileQuery(query)
  return compiled.ok ? (findInDocument(doc, compiled.value, new WeakMap(), () => true) ?? []) : []
}

it('gives a body that can be saved and holds no hit any more, and undo gives the same document again', () => {
  const words = fc.constantFrom('e', ' ', 'a', '.', '한', '"', '\\', 'script')
  const patterns = fc.constantFrom('.', '\\s+', '(\\w)(\\w)', '[^a]+', '^.', '(.|\\n)+')
  const query = fc.oneof(
    fc.record({ text: words, isCaseSensitive: fc.boolean(), isWholeWord: fc.boolean(), isPattern: fc.constant(false) }),
    fc.record({ text: patterns, isCaseSensitive: fc.boolean(), isWholeWord: fc.boolean(), isPattern: fc.constant(true) })
  )
  fc.assert(
    fc.property(arbitraryBody, query, fc.constantFrom('', '✂', '✂$2✂$1', '漢字'), (body, sought, replacement) => {
      let state = EditorState.create({ doc: articleSchema.nodeFromJSON(body), plugins: [history()] })
      const before = state.doc
      const hits = find(state, sought)
      const { tr } = state
      expect(replaceInDocument(tr, hits, replacement)).toBe(0)
      state = state.apply(tr)
      state.doc.check()
      expect(bodySchema.safeParse(readBody(state.doc)).error).toBeUndefined()
      if (!sought.isPattern && !sought.isWholeWord && replacement !== '') expect(find(state, sought)).toEqual([])
      undo(state, (transaction) => (state = state.apply(transaction)))
      expect(state.doc.toJSON()).toEqual(before.toJSON())
    }),
    { numRuns: 200 }
  )
})

it('takes a reference to an item for no text: nothing is found across it, and it stays', () => {
  const { paragraph, itemReference } = articleSchema.nodes
  const content = [articleSchema.text('See  x '), itemReference?.create({ itemId: 'itemtwo2', form: 'english' }), articleSchema.text(' here')].filter((node) => node !== undefined)
  const doc = articleSchema.node('doc', null, [paragraph?.create(null, content)].filter((node) => node !== undefined))
  for (const [text, found, left] of [['\\s+', 3, 'See x  here'], ['\\W+', 1, 'See x  here'], ['x.*here', 0, 'See  x  here']] as const) {
    const state = EditorState.create({ doc })
    const hits = find(state, { text, isCaseSensitive: false, isWholeWord: false, isPattern: true })
    const { tr } = state
    replaceInDocument(tr, hits, ' ')
    expect([hits.length, tr.doc.textContent, tr.doc.firstChild?.childCount]).toEqual([found, left, 3])
  }
})

import { EditorState } from '@tiptap/pm/state'
import { expect, it } from 'vitest'
import { goToEntry, goToLinkNowhere, goToLostReference, goToNextTk } from '../../../../../src/renderer/src/editor/commands/go-to'
import { body, item, link, listicle, named, paragraph, reference, text } from '../../../../support/build-document'
import { articleSchema, changed, stateFrom, written } from '../notation'

it('the caret goes into a heading or an item of the outline', () => {
  expect(changed('p: |a\nh2: B\nitem: One', goToEntry(1))).toBe(written('p: a\nh2: B\nitem: |One'))
  expect(changed('p: |a', goToEntry(0))).toBeUndefined()
})

it('the next TK after the caret is selected, and the first one when asked from the start', () => {
  const notation = 'p: TK or| not\nitem: On TK\n  p: b'
  expect(changed(notation, goToNextTk(false))).toBe(written('p: TK or not\nitem: On |TK|\n  p: b'))
  expect(changed(notation, goToNextTk(true))).toBe(written('p: |TK| or not\nitem: On TK\n  p: b'))
  expect(changed('p: none| TKs', goToNextTk(true))).toBeUndefined()
})

it('a picture whose words are to come is selected itself', () => {
  const state = stateFrom('p: |a\nfigure Photo TK')
  expect(goToNextTk(false)(state)?.selection.from).toBe(3)
})

it('the first link that leads nowhere is selected, and the first reference whose item is gone', () => {
  const words = body(paragraph('a ', text('b', link('https://example.test/')), reference('thesea01'), text('c', link('#'))), paragraph(reference('goneitem')), listicle('ascending', named('thesea01', item('The sea'))))
  const state = EditorState.create({ doc: articleSchema.nodeFromJSON(words) })
  const place = (change: typeof goToLinkNowhere) => {
    const { from, to } = change(state)?.selection ?? {}
    return [from, to]
  }
  expect(place(goToLinkNowhere)).toEqual([5, 6])
  expect(place(goToLostReference)).toEqual([8, 9])
  expect([goToLinkNowhere, goToLostReference].map((change) => change(stateFrom('p: |a')))).toEqual([undefined, undefined])
})

// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest'
import { measure } from '../../../../../src/core/article/metrics'
import { measureDocument } from '../../../../../src/renderer/src/editor/queries/article-counts'
import { stateFrom } from '../notation'

describe('the length of a document', () => {
  it('is that of its headings, texts, lists and captions', () => {
    const { doc } = stateFrom('p: One two\nh2: three\nfigure four five\nitem: six\n  p: seven\n  bullets: eight; nine ten')
    expect(measureDocument(doc)).toEqual({ words: 10, cjkCharacters: 0 })
  })

  it('counts Korean in characters', () => {
    expect(measureDocument(stateFrom('p: 한글 K-pop').doc)).toEqual(measure('한글 K-pop'))
  })

  it('reads again only what changed', () => {
    const state = stateFrom('p: one|\np: two\nitem: three\n  p: four\nitem: five')
    measureDocument(state.doc)
    const next = state.apply(state.tr.insertText(' more', 4)).doc
    const read = vi.spyOn(next.constructor.prototype, 'textBetween')
    expect(measureDocument(next).words).toBe(6)
    expect(read).toHaveBeenCalledTimes(1)
    read.mockRestore()
  })
})

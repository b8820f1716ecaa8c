import { describe, expect, it, vi } from 'vitest'
import { measure } from '../../../../../src/core/article/metrics'
import { countsOf } from '../../../../../src/renderer/src/editor/queries/article-counts'
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

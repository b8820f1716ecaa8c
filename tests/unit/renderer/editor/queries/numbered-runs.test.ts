import { history, undo } from '@tiptap/pm/history'
import { EditorState } from '@tiptap/pm/state'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bodySchema } from '../../../../../src/core/article/document'
import { turnNumberedIntoItems } from '../../../../../src/renderer/src/editor/commands/turn-numbered-into-items'
import { NumberedOffers } from '../../../../../src/renderer/src/editor/queries/numbered-offer'
import { findNumberedRuns } from '../../../../../src/renderer/src/editor/queries/numbered-runs'
import { readBody } from '../../../../../src/renderer/src/editor/queries/read-body'
import { changed, stateFrom, written } from '../notation'

const found = (notation: string) => findNumberedRuns(stateFrom(notation).doc).map(({ kind, order, texts }) => `${kind} ${order}: ${texts.join(', ')}`)

describe('numbers typed by hand', () => {
  it.each([
    ['h2: 1. One\np: a\nh2: 2. Two\np: b', ['heading ascending: 1. One, 2. Two']],
    ['p: 3위 셋\np: 2위 둘\np: 1위 하나', ['paragraph countdown: 3위 셋, 2위 둘, 1위 하나']],
    ['h2: #2 Two\nfigure x\nh2: #1 One\nh2: After', ['heading countdown: #2 Two, #1 One']],
    ['h2: 1) a\nh2: 2) b\nh2: Then\nh2: 1) c\nh2: 2) d', ['heading ascending: 1) a, 2) b', 'heading ascending: 1) c, 2) d']]
  ])('are recognised in %j', (notation, runs) => {
    expect(found(notation)).toEqual(runs)
  })

  it.each([
    ['one alone', 'h2: 1. One\np: a'],
    ['a gap', 'h2: 1. One\nh2: 3. Three'],
    ['a list that does not begin with 1', 'h2: 3. Three\nh2: 4. Four'],
    ['two ways of numbering', 'h2: 1. One\nh2: 2) Two'],
    ['a heading and a paragraph', 'h2: 1. One\np: 2. Two'],
    ['a heading that is not numbered between', 'h2: 1. One\nh2: Other\nh2: 2. Two'],
    ['a list between', 'h2: 1. One\nitem: Item\nh2: 2. Two'],
    ['items', 'item: 1. One\nitem: 2. Two'],
    ['long paragraphs', `p: 1. ${'word '.repeat(40)}\np: 2. ${'word '.repeat(40)}`]
  ])('are not %s', (_name, notation) => {
    expect(found(notation)).toEqual([])
  })
})

describe('turned into items', () => {
  const turned = (notation: string) => changed(notation, turnNumberedIntoItems(findNumberedRuns(stateFrom(notation).doc)[0]?.texts ?? []))

  it('they lose their numbers and keep what follows them', () => {
    expect(turned('p: lede\nh2: 1. One\np: a\nh2: 2. Two\np: b\nh2: After')).toBe(written('p: lede\nitem: |One\n  p: a\nitem: Two\n  p: b\nh2: After'))
  })

  it('numbered paragraphs leave what follows the last one, unless the others have something too', () => {
    expect(turned('p: 1. One\np: 2. Two\np: closing')).toBe(written('item: |One\nitem: Two\np: closing'))
    expect(turned('p: 1. One\np: a\np: 2. Two\np: b\np: closing')).toBe(written('item: |One\n  p: a\nitem: Two\n  p: b\np: closing'))
  })

  it('a descending list is a countdown, and all of it is one step of undo', () => {
    const plain = stateFrom('h2: 2. Two\nh2: 1. One')
    const start = EditorState.create({ doc: plain.doc, plugins: [history()] })
    let state = start.apply(turnNumberedIntoItems(['2. Two', '1. One'])(start) ?? start.tr)
    expect(state.doc.firstChild?.attrs).toEqual({ order: 'countdown' })
    undo(state, (transaction) => (state = state.apply(transaction)))
    expect(state.doc.eq(start.doc)).toBe(true)
  })

  it('whatever stands between and after them, no word is lost', () => {
    const words = fc.constantFrom('sea', 'a. b', '바다', 'pier 2')
    const blocks = fc.array(words.map((text) => `p: ${text}`), { maxLength: 3 })
    const lines = fc.tuple(fc.constantFrom('h2', 'p'), fc.boolean(), fc.array(fc.tuple(words, blocks), { minLength: 2, maxLength: 6 }), blocks)
    fc.assert(
      fc.property(lines, ([kind, isCountdown, entries, after]) => {
        const rank = (index: number) => (isCountdown ? entries.length - index : index + 1)
        const numbered = (mark: (index: number) => string) => entries.flatMap(([text, rest], index) => [`${kind}: ${mark(index)}${text}`, ...rest])
        const state = stateFrom([...numbered((index) => `${rank(index)}. `), ...after].join('\n'))
        const [run] = findNumberedRuns(state.doc)
        const next = state.apply(turnNumberedIntoItems(run?.texts ?? [])(state) ?? state.tr)
        expect(next.doc.firstChild?.childCount).toBe(entries.length)
        expect(next.doc.textContent).toBe(stateFrom([...numbered(() => ''), ...after].join('\n')).doc.textContent)
        expect(bodySchema.safeParse(readBody(next.doc)).error).toBeUndefined()
      })
    )
  })
})

describe('an offer', () => {
  const runs = (notation: string) => findNumberedRuns(stateFrom(notation).doc)

  it('that was dismissed does not come back while its texts are written on, and leaves room for another', () => {
    const offers = new NumberedOffers([], () => undefined)
    const first = offers.offerAmong(runs('h2: 1. One\nh2: 2. Two'))
    if (first !== undefined) offers.dismiss(first)
    expect(first?.texts).toEqual(['1. One', '2. Two'])
    expect(offers.offerAmong(runs('h2: 1. One\nh2: 2. Two'))).toBeUndefined()
    expect(offers.offerAmong(runs('h2: 1. One\nh2: 2. Two!'))).toBeUndefined()
    expect(offers.offerAmong(runs('h2: 1. One\nh2: 2. Two!\nh2: 3. Three'))).toBeUndefined()
    expect(offers.offerAmong(runs('h2: 1. One\nh2: 2. Two\nh2: Then\nh2: 1. Sea\nh2: 2. Sand'))?.texts).toEqual(['1. Sea', '2. Sand'])
  })

  it('that was dismissed stays so when the article is opened again, with what was written on since', () => {
    let kept: readonly string[] = []
    const keep = (texts: readonly string[]) => {
      kept = texts
    }
    const offers = new NumberedOffers([], keep)
    offers.dismiss({ kind: 'heading', order: 'ascending', texts: ['1. One', '2. Two'] })
    offers.offerAmong(runs('h2: 1. One!\nh2: 2. Two'))
    offers.offerAmong(runs('h2: 1. One!\nh2: 2. Two!'))
    expect(kept).toEqual(['1. One', '2. Two', '1. One!', '2. Two!'])
    const later = new NumberedOffers(kept, keep)
    expect(later.offerAmong(runs('h2: 1. One!\nh2: 2. Two!'))).toBeUndefined()
    expect(later.offerAmong(runs('h2: 1. Sea\nh2: 2. Sand'))?.texts).toEqual(['1. Sea', '2. Sand'])
  })
})

import { NodeSelection, TextSelection } from '@tiptap/pm/state'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { CaretPlace } from '../../../../../src/ipc/caret-place'
import { putCaret } from '../../../../../src/renderer/src/features/writing/caret-place'
import { clampSelection } from '../../../../../src/renderer/src/features/writing/clamp-selection'
import { keepCaret } from '../../../../../src/renderer/src/features/writing/keep-caret'
import { ArticleSession } from '../../../../../src/renderer/src/session/article-session'
import { article } from '../../../../support/build-article'
import { openEditor } from '../../editor/editor-in-page'
import { stubPageMoments } from '../../stub-page-moments'

beforeEach(() => {
  vi.useFakeTimers()
  stubPageMoments()
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const keepers: (() => void)[] = []
afterEach(() => {
  for (const stop of keepers.splice(0)) stop()
})

function keeping(disk: () => Promise<void> = () => Promise.resolve()) {
  const sent: string[] = []
  const session = new ArticleSession(article({}), async (draft) => {
    sent.push(`save ${draft.headline}`)
    await disk()
    return { ok: true, value: { savedAt: '2026-11-23T02:00:00.000Z', edition: 1 } }
  })
  let head = 0
  const stop = keepCaret({
    session,
    scroller: document.body,
    find: () => ({ field: 'headline', index: 0, anchor: head, head, top: 40 }),
    tell: (place: CaretPlace) => sent.push(`caret ${place.head}`)
  })
  keepers.push(stop)
  const moveTo = (offset: number) => {
    head = offset
    document.dispatchEvent(new Event('selectionchange'))
  }
  return { session, sent, moveTo, stop }
}

it('a caret beyond the end of a text that became shorter stands at its end', () => {
  expect(clampSelection({ anchor: 3, head: 90 }, 10)).toEqual({ anchor: 3, head: 10 })
  fc.assert(
    fc.property(fc.integer(), fc.integer(), fc.nat(), (anchor, head, length) => {
      const clamped = clampSelection({ anchor, head }, length)
      return [clamped.anchor, clamped.head].every((position) => position >= 0 && position <= length)
    })
  )
})

it('a picture that is selected stays so when the caret is put where it stands', () => {
  const { editor } = openEditor('p: |It began\nfigure')
  const place = (anchor: number, head: number) => ({ articleId: 'article', field: 'body', index: 0, anchor, head, top: 0 }) as const
  const isPut = (anchor: number, head: number) => putCaret(place(anchor, head), document.body, editor)
  editor.commands.setNodeSelection(10)
  const { selection } = editor.state
  expect(isPut(selection.anchor, selection.head)).toBe(true)
  expect(editor.state.selection).toBeInstanceOf(NodeSelection)
  expect(isPut(3, 5)).toBe(true)
  expect(editor.state.selection.eq(TextSelection.create(editor.state.doc, 3, 5))).toBe(true)
})

it('the caret is told together with the save of the words it stands in, right before them', async () => {
  const { session, sent, moveTo } = keeping()
  session.set('headline', 'A')
  moveTo(1)
  expect(sent).toEqual([])
  await vi.advanceTimersByTimeAsync(250)
  expect(sent).toEqual(['caret 1', 'save A'])
})

it('a caret that moved without a change is told after a pause, once, and nothing on the way', async () => {
  const { sent, moveTo } = keeping()
  for (let offset = 0; offset < 10; offset++) moveTo(offset)
  await vi.advanceTimersByTimeAsync(140)
  expect(sent).toEqual([])
  await vi.advanceTimersByTimeAsync(100)
  expect(sent).toEqual(['caret 9'])
  moveTo(9)
  await vi.advanceTimersByTimeAsync(500)
  expect(sent).toEqual(['caret 9'])
})

it('a caret that moved while a slow disk was saving is told after that save, once', async () => {
  const { session, sent, moveTo } = keeping(() => new Promise((done) => setTimeout(done, 2_000)))
  session.set('headline', 'A')
  moveTo(1)
  await vi.advanceTimersByTimeAsync(300)
  moveTo(0)
  await vi.advanceTimersByTimeAsync(1_500)
  expect(sent).toEqual(['caret 1', 'save A'])
  await vi.advanceTimersByTimeAsync(2_000)
  expect(sent).toEqual(['caret 1', 'save A', 'caret 0'])
})

it.each([0, 150])('nothing is told after the page of the article is gone, %i ms after the caret moved', async (wait) => {
  const { sent, moveTo, stop } = keeping()
  moveTo(4)
  await vi.advanceTimersByTimeAsync(wait)
  stop()
  moveTo(5)
  await vi.advanceTimersByTimeAsync(1_000)
  expect(sent).toEqual([])
})

it('the caret of a crash is given once, and to its own article alone', () => {
  const { id } = article({})
  const caret: CaretPlace = { articleId: id, field: 'body', index: 0, anchor: 1, head: 1, top: 0 }
  const save = () => Promise.resolve({ ok: true, value: { savedAt: '', edition: 1 } } as const)
  const session = new ArticleSession(article({}), save, caret)
  expect([session.takeCaret(), session.takeCaret()]).toEqual([caret, undefined])
  expect(new ArticleSession(article({ id: 'another-article' }), save, caret).takeCaret()).toBeUndefined()
})

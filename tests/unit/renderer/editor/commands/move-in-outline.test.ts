import { history, undo } from '@tiptap/pm/history'
import { EditorState } from '@tiptap/pm/state'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bodySchema } from '../../../../../src/core/article/document'
import { moveEntry, stepEntry } from '../../../../../src/renderer/src/editor/commands/move-in-outline'
import { readBody } from '../../../../../src/renderer/src/editor/queries/read-body'
import { anyBody } from '../any-body'
import { articleSchema, changed, written } from '../notation'

describe('moving an item in the outline', () => {
  const three = 'item: One\n  p: a\nitem: Two\nitem: Three'

  it('puts it before another one, or at the end', () => {
    expect(changed(three, moveEntry(2, 0))).toBe(written('item: |Three\nitem: One\n  p: a\nitem: Two'))
    expect(changed(three, moveEntry(0, 3))).toBe(written('item: Two\nitem: Three\nitem: |One\n  p: a'))
  })

  it('takes it into another list, and the list it was alone in goes', () => {
    expect(changed('item: One\np: between\nitem: Two\nitem: Three', moveEntry(0, 2))).toBe(written('p: between\nitem: Two\nitem: |One\nitem: Three'))
    expect(changed('item: One\nitem: Two\np: between\nitem: Three', moveEntry(2, 1))).toBe(written('item: One\nitem: |Three\nitem: Two\np: between'))
  })

  it('is refused where it would tear an item apart or nothing would move', () => {
    expect(changed('item: One\n  h2: within\nitem: Two', moveEntry(2, 1))).toBeUndefined()
    for (const before of [0, 1]) expect(changed(three, moveEntry(0, before))).toBeUndefined()
    expect(changed('h2: Above\nitem: One', moveEntry(1, 0))).toBeUndefined()
  })
})

describe('moving a heading in the outline', () => {
  it('takes its section along, up to the next heading of its rank', () => {
    expect(changed('h2: A\np: a\nitem: One\nh2: B\np: b', moveEntry(2, 0))).toBe(written('h2: |B\np: b\nh2: A\np: a\nitem: One'))
    expect(changed('h2: A\np: a\nh2: B\np: b', moveEntry(0, 2))).toBe(written('h2: B\np: b\nh2: |A\np: a'))
  })

  it('is refused between the items of a list, and for a heading within an item', () => {
    expect(changed('h2: A\nitem: One\nitem: Two', moveEntry(0, 2))).toBeUndefined()
    expect(changed('h2: A\nitem: One\n  h2: within', moveEntry(2, 0))).toBeUndefined()
  })
})

describe('a step in the outline', () => {
  it('takes an item over its neighbour, also where headings stand within the two', () => {
    expect(changed('item: One\n  h2: within\nitem: Two', stepEntry(0, 1))).toBe(written('item: Two\nitem: |One\n  h2: within'))
    expect(changed('item: One\n  h2: within\nitem: Two', stepEntry(2, -1))).toBe(written('item: |Two\nitem: One\n  h2: within'))
    expect(changed('item: One\nitem: Two\nitem: Three', stepEntry(0, 1))).toBe(written('item: Two\nitem: |One\nitem: Three'))
  })

  it('takes a section over the whole of its neighbour', () => {
    const two = 'h2: A\nh4: a\nitem: One\nh2: B\nh4: b\nitem: Two\nh2: C'
    const turned = (caret: 'A' | 'B') => written('h2: B\nh4: b\nitem: Two\nh2: A\nh4: a\nitem: One\nh2: C'.replace(`h2: ${caret}`, `h2: |${caret}`))
    expect(changed(two, stepEntry(0, 1))).toBe(turned('A'))
    expect(changed(two, stepEntry(3, -1))).toBe(turned('B'))
  })

  it('takes what stands within a section on into the next one', () => {
    expect(changed('h2: A\nh4: a\nh2: B\nh4: b', stepEntry(1, 1))).toBe(written('h2: A\nh2: B\nh4: |a\nh4: b'))
  })

  it('is refused at the ends, and for a heading within an item', () => {
    const ends = 'h2: A\nitem: One\n  h2: within\nh2: B'
    for (const [index, direction] of [[0, -1], [1, 1], [2, -1], [2, 1], [3, 1]] as const) expect(changed(ends, stepEntry(index, direction))).toBeUndefined()
  })
})

it('keeps every block of any article, gives a sound one, and can be undone', () => {
  const blocksIn = (state: EditorState) => {
    const texts: string[] = []
    state.doc.descendants((node) => {
      if (node.isTextblock || (node.isLeaf && !node.isText)) texts.push(`${node.type.name} ${JSON.stringify(node.attrs)} ${node.textContent}`)
    })
    return texts.sort()
  }
  fc.assert(
    fc.property(anyBody(articleSchema), fc.nat(8), fc.nat(9), fc.constantFrom(-1, 1), fc.boolean(), (body, from, before, direction, isStep) => {
      const state = EditorState.create({ doc: articleSchema.nodeFromJSON(body), plugins: [history()] })
      const transaction = (isStep ? stepEntry(from, direction) : moveEntry(from, before))(state)
      if (transaction === undefined) return
      const moved = state.apply(transaction)
      moved.doc.check()
      expect(bodySchema.safeParse(readBody(moved.doc)).success).toBe(true)
      expect(blocksIn(moved)).toEqual(blocksIn(state))
      let undone = moved
      undo(moved, (back) => {
        undone = moved.apply(back)
      })
      expect(undone.doc.eq(state.doc)).toBe(true)
    })
  )
})

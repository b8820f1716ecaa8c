// @vitest-environment happy-dom
import { chainCommands, joinBackward, joinForward, splitBlock } from '@tiptap/pm/commands'
import { history, undo } from '@tiptap/pm/history'
import { EditorState, TextSelection } from '@tiptap/pm/state'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bodySchema } from '../../../../../src/core/article/document'
import { emptyPicturePlace } from '../../../../../src/core/picture/picture'
import { commandOf } from '../../../../../src/renderer/src/editor/commands/change'
import { deleteUnsplittable } from '../../../../../src/renderer/src/editor/commands/delete-unsplittable'
import { insertFigures } from '../../../../../src/renderer/src/editor/commands/insert-figures'
import { insertItem, insertListicle } from '../../../../../src/renderer/src/editor/commands/insert-item'
import { itemBackspace } from '../../../../../src/renderer/src/editor/commands/item-backspace'
import { itemDelete } from '../../../../../src/renderer/src/editor/commands/item-delete'
import { itemEnter } from '../../../../../src/renderer/src/editor/commands/item-enter'
import { moveItem } from '../../../../../src/renderer/src/editor/commands/move-item'
import { stepPictureSize } from '../../../../../src/renderer/src/editor/commands/picture-size'
import { splitItem } from '../../../../../src/renderer/src/editor/commands/split-item'
import { toggleOrder } from '../../../../../src/renderer/src/editor/commands/toggle-order'
import { turnItemIntoBlocks, turnListIntoBlocks } from '../../../../../src/renderer/src/editor/commands/turn-into-blocks'
import { turnIntoItems } from '../../../../../src/renderer/src/editor/commands/turn-into-items'
import { writeAfterEnd } from '../../../../../src/renderer/src/editor/commands/write-after-end'
import type { Change } from '../../../../../src/renderer/src/editor/commands/change'
import { readBody } from '../../../../../src/renderer/src/editor/queries/read-body'
import { anyBody } from '../any-body'
import { articleSchema } from '../notation'

const changes = {
  itemEnter,
  itemBackspace,
  itemDelete,
  splitItem,
  insertItem,
  insertListicle,
  moveUp: moveItem(-1),
  moveDown: moveItem(1),
  toggleOrder,
  turnIntoItems,
  turnItemIntoBlocks,
  turnListIntoBlocks,
  wider: (state) => stepPictureSize(state.selection.from, 1)(state),
  smaller: (state) => stepPictureSize(state.selection.from, -1)(state),
  writeAfterEnd,
  insertPicture: insertFigures([emptyPicturePlace]),
  deleteSelection: (state) => (state.selection.empty ? undefined : state.tr.deleteSelection()),
  type: (state) => state.tr.insertText('word ')
} satisfies Record<string, Change>

const commands = { splitBlock: chainCommands(commandOf(deleteUnsplittable), splitBlock), joinBackward, joinForward }

interface Operation {
  readonly name: keyof typeof changes | keyof typeof commands
  readonly anchor: number
  readonly length: number
}

const anyOperation: fc.Arbitrary<Operation> = fc.record({
  name: fc.constantFrom<Operation['name']>(...Object.keys({ ...changes, ...commands }).filter(isOperation)),
  anchor: fc.nat(1_000),
  length: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, fc.nat(60))
})

function isOperation(name: string): name is Operation['name'] {
  return name in changes || name in commands
}

/** Puts the caret somewhere and does one thing there. */
function operate(state: EditorState, { name, anchor, length }: Operation): EditorState {
  const { size } = state.doc.content
  const at = (position: number) => state.doc.resolve(position % (size + 1))
  const placed = state.apply(state.tr.setSelection(TextSelection.between(at(anchor), at(Math.min(anchor + length, size)))))
  if (name in commands) {
    let next = placed
    for (const [other, command] of Object.entries(commands)) if (other === name) command(placed, (transaction) => (next = placed.apply(transaction)))
    return next
  }
  const change: Change | undefined = Object.entries(changes).find(([other]) => other === name)?.[1]
  const transaction = change?.(placed)
  return transaction === undefined ? placed : placed.apply(transaction)
}

describe('any sequence of operations', () => {
  it('leaves a body that the article model takes, and undo leads all the way back', () => {
    fc.assert(
      fc.property(anyBody(articleSchema), fc.array(anyOperation, { maxLength: 12 }), (body, operations) => {
        const start = EditorState.create({ doc: articleSchema.nodeFromJSON(body), plugins: [history({ newGroupDelay: 0 })] })
        let state = start
        for (const operation of operations) {
          state = operate(state, operation)
          state.doc.check()
          expect(bodySchema.safeParse(readBody(state.doc)).error).toBeUndefined()
        }
        while (undo(state, (transaction) => (state = state.apply(transaction))));
        expect(state.doc.toJSON()).toEqual(body)
      }),
      { numRuns: 300 }
    )
  })
})

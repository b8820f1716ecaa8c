import { chainCommands, joinBackward, joinForward, splitBlock } from '@tiptap/pm/commands'
import { GapCursor } from '@tiptap/pm/gapcursor'
import { history, undo } from '@tiptap/pm/history'
import type { Node, ResolvedPos } from '@tiptap/pm/model'
import type { Selection } from '@tiptap/pm/state'
import { EditorState, NodeSelection, TextSelection } from '@tiptap/pm/state'
import { CellSelection, cellAround, inSameTable } from '@tiptap/pm/tables'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bodySchema } from '../../../../../src/core/article/document'
import { emptyPicturePlace } from '../../../../../src/core/picture/picture'
import { duplicateBlock, moveBlock, removeBlock } from '../../../../../src/renderer/src/editor/commands/block-move'
import { findBlock } from '../../../../../src/renderer/src/editor/commands/block-place'
import { turnBlockInto } from '../../../../../src/renderer/src/editor/commands/block-turn'
import { commandOf } from '../../../../../src/renderer/src/editor/commands/change'
import { enterOverSeveral } from '../../../../../src/renderer/src/editor/commands/enter-over-several'
import { insertFigures } from '../../../../../src/renderer/src/editor/commands/insert-figures'
import { insertItem, insertListicle } from '../../../../../src/renderer/src/editor/commands/insert-item'
import { itemBackspace } from '../../../../../src/renderer/src/editor/commands/item-backspace'
import { itemDelete } from '../../../../../src/renderer/src/editor/commands/item-delete'
import { itemEnter } from '../../../../../src/renderer/src/editor/commands/item-enter'
import { insertGallery, movePicture, removeFigure, removeLastPicture, stepColumns, turnIntoGallery, turnIntoPictures, writeAfterGallery } from '../../../../../src/renderer/src/editor/commands/gallery'
import { insertTable } from '../../../../../src/renderer/src/editor/commands/insert-table'
import { leaveTable } from '../../../../../src/renderer/src/editor/commands/leave-table'
import { moveItem } from '../../../../../src/renderer/src/editor/commands/move-item'
import { stepPictureSize } from '../../../../../src/renderer/src/editor/commands/picture-size'
import { splitItem } from '../../../../../src/renderer/src/editor/commands/split-item'
import { tableChanges } from '../../../../../src/renderer/src/editor/commands/table-changes'
import { toggleOrder } from '../../../../../src/renderer/src/editor/commands/toggle-order'
import { turnItemIntoBlocks, turnListIntoBlocks } from '../../../../../src/renderer/src/editor/commands/turn-into-blocks'
import { turnIntoItems } from '../../../../../src/renderer/src/editor/commands/turn-into-items'
import { writeAfterEnd } from '../../../../../src/renderer/src/editor/commands/write-after-end'
import type { Change } from '../../../../../src/renderer/src/editor/commands/change'
import { tablePlugins } from '../../../../../src/renderer/src/editor/extensions/table/table-plugins'
import { readBody } from '../../../../../src/renderer/src/editor/queries/read-body'
import { anyBody } from '../any-body'
import { articleSchema } from '../notation'

/** A change of what begins at the start of the selection. */
function atSelected(changeAt: (position: number) => Change): Change {
  return (state) => changeAt(state.selection.from)(state)
}

/** A change of the plain block at the start of the selection. */
function atBlock(changeAt: (position: number) => Change): Change {
  return (state) => {
    const place = findBlock(state.selection.$from)
    return place && changeAt(place.pos)(state)
  }
}

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
  blockUp: atBlock((pos) => moveBlock(pos, -1)),
  blockDown: atBlock((pos) => moveBlock(pos, 1)),
  duplicateBlock: atBlock(duplicateBlock),
  removeBlock: atBlock(removeBlock),
  turnIntoList: atBlock((pos) => turnBlockInto(pos, 'bullet-list')),
  turnIntoQuote: atBlock((pos) => turnBlockInto(pos, 'quote')),
  insertGallery,
  addPictures: insertFigures([emptyPicturePlace, emptyPicturePlace]),
  turnIntoGallery: atSelected(turnIntoGallery),
  turnIntoPictures: atSelected(turnIntoPictures),
  moreColumns: atSelected((position) => stepColumns(position, 1)),
  pictureBack: atSelected((position) => movePicture(position, -1)),
  removeFigure: atSelected((position) => (state) => (state.doc.nodeAt(position)?.type.name === 'figure' ? removeFigure(position)(state) : undefined)),
  removeLastPicture,
  writeAfterGallery,
  insertTable,
  leaveTableUp: leaveTable(-1),
  leaveTableDown: leaveTable(1),
  ...tableChanges,
  insertPicture: insertFigures([emptyPicturePlace]),
  deleteSelection: (state) => (state.selection.empty ? undefined : state.tr.deleteSelection()),
  type: (state) => state.tr.insertText('word ')
} satisfies Record<string, Change>

const commands = { splitBlock: chainCommands(commandOf(enterOverSeveral), splitBlock), joinBackward, joinForward }

interface Operation {
  readonly name: keyof typeof changes | keyof typeof commands
  readonly anchor: number
  readonly length: number
}

/** The selection: text, or, where both ends are in one table, its cells. */
function selectionIn(doc: Node, anchor: ResolvedPos, head: ResolvedPos): Selection {
  const [from, to] = [cellAround(anchor), cellAround(head)]
  return from !== null && to !== null && from.pos !== to.pos && inSameTable(from, to) ? CellSelection.create(doc, from.pos, to.pos) : nodeOrText(anchor, head)
}

/** A figure or a gallery right after the anchor is selected as such; in a gallery the caret may stand between two. */
function nodeOrText(anchor: ResolvedPos, head: ResolvedPos): Selection {
  const { nodeAfter, parent } = anchor
  if (parent.type.name === 'gallery' && head.pos === anchor.pos && parent.childCount % 2 === 0) return new GapCursor(anchor)
  return nodeAfter !== null && ['figure', 'gallery'].includes(nodeAfter.type.name) ? NodeSelection.create(anchor.doc, anchor.pos) : TextSelection.between(anchor, head)
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
  const placed = state.apply(state.tr.setSelection(selectionIn(state.doc, at(anchor), at(Math.min(anchor + length, size)))))
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
        const start = EditorState.create({ doc: articleSchema.nodeFromJSON(body), plugins: [history({ newGroupDelay: 0 }), ...tablePlugins()] })
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

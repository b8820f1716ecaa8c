import { closeHistory } from '@tiptap/pm/history'
import type { Node } from '@tiptap/pm/model'
import { AllSelection, TextSelection } from '@tiptap/pm/state'
import { listMade } from './block-turn'
import type { Change } from './change'
import { isNode } from './node-type'

/**
 * Of a selection that also holds pictures, tables and other blocks that stand in no list: each run of text between them becomes a list of
 * its own, or text again where all of them are lists of that kind. Undefined for any other selection, which TipTap's own command serves.
 */
export function toggleListsBetween(kind: 'bullet-list' | 'ordered-list'): Change {
  return (state) => {
    const range = state.selection.$from.blockRange(state.selection.$to)
    if (range === null) return undefined
    const { parent, startIndex, endIndex } = range
    const blocks = parent.children.slice(startIndex, endIndex)
    const runs = runsOf(blocks)
    if (runs.length === 0 || blocks.every(isListable)) return undefined
    const name = kind === 'bullet-list' ? 'bulletList' : 'orderedList'
    const areLists = runs.every((run) => run.blocks.every((block) => isNode(block, name)))
    const { tr } = state
    // From the last to the first: what stands before keeps its place.
    for (const { blocks: texts, offset, size } of runs.toReversed()) {
      tr.replaceWith(range.start + offset, range.start + offset + size, listMade(texts, areLists ? 'paragraph' : kind))
    }
    const end = range.end + tr.doc.content.size - state.doc.content.size
    const selection = state.selection instanceof AllSelection ? new AllSelection(tr.doc) : TextSelection.between(tr.doc.resolve(range.start + 1), tr.doc.resolve(end - 1))
    return closeHistory(tr.setSelection(selection))
  }
}

function isListable(block: Node): boolean {
  return ['paragraph', 'heading', 'bulletList', 'orderedList'].some((name) => block.type.name === name)
}

interface Run {
  readonly blocks: Node[]
  /** From the first block of the selection, and how far it reaches, in positions of ProseMirror. */
  readonly offset: number
  size: number
}

/** The listable blocks that stand one after the other. */
function runsOf(blocks: readonly Node[]): Run[] {
  const runs: Run[] = []
  let offset = 0
  let present: Run | undefined
  for (const block of blocks) {
    if (!isListable(block)) present = undefined
    else if (present === undefined) runs.push((present = { blocks: [block], offset, size: block.nodeSize }))
    else {
      present.blocks.push(block)
      present.size += block.nodeSize
    }
    offset += block.nodeSize
  }
  return runs
}

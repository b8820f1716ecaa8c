import { closeHistory } from '@tiptap/pm/history'
import type { Node, NodeRange } from '@tiptap/pm/model'
import type { EditorState } from '@tiptap/pm/state'
import { AllSelection, TextSelection } from '@tiptap/pm/state'
import { listMade } from './block-turn'
import type { Change } from './change'
import { isNode } from './node-type'

/** Whether all that is selected can stand in one list: TipTap's own command makes it, and takes apart all that cannot. */
export function isListable(state: EditorState): boolean {
  const range = rangeOf(state)
  if (range === null) return false
  const { parent, startIndex, endIndex } = range
  return isNode(parent, 'bulletList') || isNode(parent, 'orderedList') || parent.children.slice(startIndex, endIndex).every(isListableBlock)
}

/**
 * Of a selection that also holds pictures, tables, quotes and other blocks that stand in no list: each run of text between them, in items and
 * boxes too, becomes a list of its own, or text again where all of them are lists of that kind.
 */
export function toggleListsBetween(kind: 'bullet-list' | 'ordered-list'): Change {
  return (state) => {
    const range = rangeOf(state)
    const runs = range === null ? [] : runsIn(range.parent, range.$from.start(range.depth), range)
    if (range === null || runs.length === 0) return undefined
    const name = kind === 'bullet-list' ? 'bulletList' : 'orderedList'
    const areLists = runs.every((run) => run.blocks.every((block) => isNode(block, name)))
    const { tr } = state
    // From the last to the first: what stands before keeps its place.
    for (const { blocks, from, to } of runs.toReversed()) tr.replaceWith(from, to, listMade(blocks, areLists ? 'paragraph' : kind))
    const end = range.end + tr.doc.content.size - state.doc.content.size
    const selection = state.selection instanceof AllSelection ? new AllSelection(tr.doc) : TextSelection.between(tr.doc.resolve(range.start + 1), tr.doc.resolve(end - 1))
    return closeHistory(tr.setSelection(selection))
  }
}

function rangeOf({ selection: { $from, $to } }: EditorState): NodeRange | null {
  return $from.blockRange($to)
}

function isListableBlock(block: Node): boolean {
  return ['paragraph', 'heading', 'bulletList', 'orderedList'].some((name) => block.type.name === name)
}

/** In these, blocks stand as they do at the top of an article. */
function holdsBlocks(node: Node): boolean {
  return isNode(node, 'listicle') || isNode(node, 'listicleItem') || isNode(node, 'factBox')
}

interface Run {
  readonly blocks: Node[]
  readonly from: number
  to: number
}

/** The listable blocks that stand one after the other within a range. `start` is where the content of their parent begins. */
function runsIn(parent: Node, start: number, range: Pick<NodeRange, 'start' | 'end'>): Run[] {
  const runs: Run[] = []
  let at = start
  let present: Run | undefined
  for (const block of parent.children) {
    const [from, to] = [at, at + block.nodeSize]
    at = to
    if (to <= range.start || from >= range.end) continue
    if (!isListableBlock(block)) {
      present = undefined
      if (holdsBlocks(block)) runs.push(...runsIn(block, from + 1, range))
    } else if (present === undefined) runs.push((present = { blocks: [block], from, to }))
    else {
      present.blocks.push(block)
      present.to = to
    }
  }
  return runs
}

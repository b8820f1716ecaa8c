import type { Node } from '@tiptap/pm/model'
import type { NoteId } from '../../../../core/article/passage-note'
import { noteIdSchema } from '../../../../core/article/passage-note'

/** A stretch of one block that has a note on it. */
export interface NotePassage {
  readonly id: NoteId
  readonly from: number
  readonly to: number
  readonly text: string
}

/** Of each node, counted from where its content begins: nodes that did not change are not read again. */
const known = new WeakMap<Node, readonly NotePassage[]>()

/** The passages of notes in a document, in reading order; a note over several blocks, or on parts that were parted, has several. */
export function notePassages(node: Node): readonly NotePassage[] {
  const before = known.get(node)
  if (before !== undefined) return before
  const found = node.isTextblock ? inBlock(node) : inChildren(node)
  known.set(node, found)
  return found
}

function inChildren(parent: Node): NotePassage[] {
  const found: NotePassage[] = []
  parent.forEach((child, offset) => {
    for (const { id, from, to, text } of notePassages(child)) found.push({ id, from: from + offset + 1, to: to + offset + 1, text })
  })
  return found
}

function inBlock(block: Node): NotePassage[] {
  const found: NotePassage[] = []
  block.forEach((inline, offset) => {
    for (const { type, attrs } of inline.marks) {
      const id = type.name === 'note' ? noteIdSchema.safeParse(attrs['id']).data : undefined
      if (id === undefined) continue
      const text = inline.text ?? ' '
      const index = found.findIndex((each) => each.id === id && each.to === offset)
      const begun = found[index]
      if (begun === undefined) found.push({ id, from: offset, to: offset + inline.nodeSize, text })
      else found[index] = { ...begun, to: offset + inline.nodeSize, text: begun.text + text }
    }
  })
  return found
}

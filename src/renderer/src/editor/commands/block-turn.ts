import { closeHistory } from '@tiptap/pm/history'
import type { Fragment, Node } from '@tiptap/pm/model'
import { findBlockAt } from './block-place'
import { caretNear } from './caret'
import type { Change } from './change'
import { isNode, nodeType, paragraphOf } from './node-type'

/** What a block of text can become. */
export const textKinds = ['paragraph', 'heading-2', 'heading-3', 'heading-4', 'bullet-list', 'ordered-list', 'quote'] as const
export type TextKind = (typeof textKinds)[number]

/** Makes the block of text that begins at a position one of another kind, with all its words. Undefined for pictures and tables, and where it is of that kind. */
export function turnBlockInto(pos: number, kind: TextKind): Change {
  return (state) => {
    const block = findBlockAt(state.doc, pos)?.block
    if (block === undefined || kindOf(block) === undefined || kindOf(block) === kind) return undefined
    return closeHistory(caretNear(state.tr.replaceWith(pos, pos + block.nodeSize, made(block, kind)), pos, 1))
  }
}

function kindOf(block: Node): TextKind | undefined {
  if (isNode(block, 'heading')) return textKinds.find((kind) => kind === `heading-${String(block.attrs['level'])}`)
  if (isNode(block, 'paragraph')) return 'paragraph'
  if (isNode(block, 'bulletList')) return 'bullet-list'
  if (isNode(block, 'orderedList')) return 'ordered-list'
  return isNode(block, 'blockquote') ? 'quote' : undefined
}

function made(block: Node, kind: TextKind): Node[] {
  const { schema } = block.type
  switch (kind) {
    case 'paragraph':
      return linesOf(block).map((line) => paragraphOf(schema, line))
    case 'heading-2':
    case 'heading-3':
    case 'heading-4':
      return linesOf(block).map((line) => nodeType(schema, 'heading').create({ level: Number(kind.at(-1)) }, line))
    case 'bullet-list':
    case 'ordered-list':
      return [nodeType(schema, kind === 'bullet-list' ? 'bulletList' : 'orderedList').create(null, itemsOf(block))]
    case 'quote':
      return [nodeType(schema, 'blockquote').create(null, isNode(block, 'heading') ? paragraphOf(schema, block.content) : block)]
  }
}

/** The texts in a block, in reading order. */
function linesOf(block: Node): Fragment[] {
  return block.isTextblock ? [block.content] : block.children.flatMap(linesOf)
}

/** A list keeps its items and the lists in them. */
function itemsOf(block: Node): readonly Node[] {
  const isList = isNode(block, 'bulletList') || isNode(block, 'orderedList')
  return isList ? block.children : linesOf(block).map((line) => nodeType(block.type.schema, 'listItem').create(null, paragraphOf(block.type.schema, line)))
}

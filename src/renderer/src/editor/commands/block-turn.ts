import { closeHistory } from '@tiptap/pm/history'
import type { Node, Schema } from '@tiptap/pm/model'
import { Fragment } from '@tiptap/pm/model'
import { wordsOfReference } from '../queries/item-names'
import { findBlock, findBlockAt } from './block-place'
import { caretAt, caretNear } from './caret'
import type { Change } from './change'
import { isNode, nodeType, paragraphOf } from './node-type'

/** What a block of text can become. */
export const textKinds = ['paragraph', 'heading-2', 'heading-3', 'heading-4', 'bullet-list', 'ordered-list', 'quote', 'code-block'] as const
export type TextKind = (typeof textKinds)[number]

/** Makes the block of text that begins at a position one of another kind, with all its words. Undefined for pictures and tables, and where it is of that kind. */
export function turnBlockInto(pos: number, kind: TextKind): Change {
  return (state) => {
    const block = findBlockAt(state.doc, pos)?.block
    if (block === undefined || kindOf(block) === undefined || kindOf(block) === kind) return undefined
    return closeHistory(caretNear(state.tr.replaceWith(pos, pos + block.nodeSize, made(block, kind, state.doc)), pos, 1))
  }
}

/** The same for the code that holds the whole selection, line by line. Undefined elsewhere. */
export function turnCodeInto(kind: TextKind): Change {
  return (state) => {
    const { $from, $to } = state.selection
    return isNode($from.parent, 'codeBlock') && $from.sameParent($to) ? turnBlockInto($from.before(), kind)(state) : undefined
  }
}

/**
 * Makes the paragraphs and headings of the selection one block of code; those that are code become paragraphs again. Undefined in lists,
 * quotes and whatever else is no plain text: the block's own menu turns those as a whole.
 */
export const toggleCodeBlock: Change = ({ selection: { $from, $to }, doc, tr, schema }) => {
  const [first, last] = [findBlock($from), findBlock($to)]
  if (first === undefined || last === undefined || first.parent !== last.parent) return undefined
  const blocks = first.parent.children.slice(first.index, last.index + 1)
  if (!blocks.every((block) => isNode(block, 'paragraph') || isNode(block, 'heading') || isNode(block, 'codeBlock'))) return undefined
  const isCode = blocks.every((block) => isNode(block, 'codeBlock'))
  const next = isCode ? blocks.flatMap(linesOf).map((line) => paragraphOf(schema, line)) : [codeOf(blocks, doc)]
  const end = last.pos + last.block.nodeSize
  // There is always a text to go on in behind code.
  const isPlaceThere = isCode || doc.resolve(end).nodeAfter?.isTextblock === true
  tr.replaceWith(first.pos, end, isPlaceThere ? next : [...next, paragraphOf(schema)])
  return closeHistory(blocks.length === 1 && next.length === 1 ? caretAt(tr, Math.min($from.pos, first.pos + (next[0]?.nodeSize ?? 2) - 1)) : caretNear(tr, first.pos, 1))
}

function kindOf(block: Node): TextKind | undefined {
  if (isNode(block, 'heading')) return textKinds.find((kind) => kind === `heading-${String(block.attrs['level'])}`)
  if (isNode(block, 'paragraph')) return 'paragraph'
  if (isNode(block, 'bulletList')) return 'bullet-list'
  if (isNode(block, 'orderedList')) return 'ordered-list'
  if (isNode(block, 'codeBlock')) return 'code-block'
  return isNode(block, 'blockquote') ? 'quote' : undefined
}

/** Some blocks of text and lists as paragraphs, or as one list. */
export function listMade(blocks: readonly Node[], kind: 'paragraph' | 'bullet-list' | 'ordered-list'): Node[] {
  return kind === 'paragraph' ? blocks.flatMap(paragraphsOf) : blocks.slice(0, 1).map(({ type: { schema } }) => listOf(schema, kind, blocks.flatMap(itemsOf)))
}

function paragraphsOf(block: Node): Node[] {
  return linesOf(block).map((line) => paragraphOf(block.type.schema, line))
}

function listOf(schema: Schema, kind: 'bullet-list' | 'ordered-list', items: readonly Node[]): Node {
  return nodeType(schema, kind === 'bullet-list' ? 'bulletList' : 'orderedList').create(null, items)
}

function made(block: Node, kind: TextKind, doc: Node): Node[] {
  const { schema } = block.type
  switch (kind) {
    case 'paragraph':
      return paragraphsOf(block)
    case 'heading-2':
    case 'heading-3':
    case 'heading-4':
      return linesOf(block).map((line) => nodeType(schema, 'heading').create({ level: Number(kind.at(-1)) }, line))
    case 'bullet-list':
    case 'ordered-list':
      return [listOf(schema, kind, itemsOf(block))]
    case 'quote':
      return [nodeType(schema, 'blockquote').create(null, block.isTextblock && !isNode(block, 'paragraph') ? paragraphsOf(block) : block)]
    case 'code-block':
      return [codeOf([block], doc)]
  }
}

/** All lines of some blocks as code. Marks go, but those of notes; a line break is one, and a reference what it says now. */
function codeOf(blocks: readonly Node[], doc: Node): Node {
  const schema = blocks[0]?.type.schema
  if (schema === undefined) throw new RangeError('No block to make code of')
  const lines = blocks.flatMap((block) => (isNode(block, 'codeBlock') ? [block.content] : linesOf(block)))
  const texts = lines.flatMap((line, index) => [...(index === 0 ? [] : [schema.text('\n')]), ...line.content.flatMap((inline) => codeTexts(inline, doc))])
  return nodeType(schema, 'codeBlock').create(null, Fragment.fromArray(texts))
}

function codeTexts(inline: Node, doc: Node): Node[] {
  const { schema } = inline.type
  const words = inline.isText ? (inline.text ?? '') : isNode(inline, 'itemReference') ? wordsOfReference(inline, doc) : '\n'
  return words === '' ? [] : [schema.text(words, inline.marks.filter(({ type }) => type.name === 'note'))]
}

/** The texts in a block, in reading order; of code those of its lines in which something stands. */
function linesOf(block: Node): Fragment[] {
  if (isNode(block, 'codeBlock')) return codeLines(block)
  return block.isTextblock ? [block.content] : block.children.flatMap(linesOf)
}

function codeLines(block: Node): Fragment[] {
  const lines = [...block.textContent.matchAll(/[^\n]*\S[^\n]*/g)].map(({ 0: line, index }) => block.content.cut(index, index + line.length))
  return lines.length === 0 ? [Fragment.empty] : lines
}

/** A list keeps its items and the lists in them. */
function itemsOf(block: Node): readonly Node[] {
  const isList = isNode(block, 'bulletList') || isNode(block, 'orderedList')
  return isList ? block.children : linesOf(block).map((line) => nodeType(block.type.schema, 'listItem').create(null, paragraphOf(block.type.schema, line)))
}

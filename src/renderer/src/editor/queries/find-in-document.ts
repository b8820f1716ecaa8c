import type { Node } from '@tiptap/pm/model'
import type { Finder } from '../../../../core/find/compile-query'
import type { Hit } from '../../../../core/find/find-query'
import { isNode } from '../commands/node-type'
import { fieldsOf, textOfField } from './fields-of'
import type { FieldName } from './fields-of'

/** Where in a document text stands: in a block of text, or in a field of a figure or a card. `position` is that of the node. */
export type DocumentPlace =
  | { readonly kind: 'text'; readonly position: number; readonly node: Node }
  | { readonly kind: 'figure'; readonly position: number; readonly node: Node; readonly words: FieldName }

export interface DocumentHit {
  readonly place: DocumentPlace
  /** Offsets within the text of the place; a hard break is one character long, as it is one position. */
  readonly hit: Hit
}

/** What was found in blocks and figures before, for one finder: those that did not change are not read again. */
export type KnownHits = WeakMap<Node, ReadonlyMap<FieldName | 'text', readonly Hit[]>>

/** What stands for a reference to an item, which is one thing and no text: nothing is found in it, or across it, and replaced with it. */
const notText = '\ufffc'

/** The text of a block of text in which every offset is a position. */
function textOfBlock(block: Node): string {
  return block.textBetween(0, block.content.size, undefined, (leaf) => (isNode(leaf, 'hardBreak') ? '\n' : notText))
}

function hitsInBlock(block: Node, finder: Finder, mayGoOn: () => boolean): readonly Hit[] | undefined {
  const text = textOfBlock(block)
  return finder.hitsIn(text, mayGoOn)?.filter(({ from, to }) => !text.slice(from, to).includes(notText))
}

/** The hits of a document in reading order; undefined when one of its texts could not be searched through (see `Finder`). */
export function findInDocument(doc: Node, finder: Finder, known: KnownHits, mayGoOn: () => boolean): readonly DocumentHit[] | undefined {
  const found: DocumentHit[] = []
  const refused: Node[] = []
  doc.descendants((node, position) => {
    if (refused.length > 0 || (!node.isTextblock && fieldsOf(node).length === 0)) return refused.length === 0
    const hits = hitsOf(node, finder, known, mayGoOn)
    if (hits === undefined) refused.push(node)
    for (const [part, list] of hits ?? []) {
      const place: DocumentPlace = part === 'text' ? { kind: 'text', position, node } : { kind: 'figure', position, node, words: part }
      for (const hit of list) found.push({ place, hit })
    }
    return false
  })
  return refused.length > 0 ? undefined : found
}

function hitsOf(node: Node, finder: Finder, known: KnownHits, mayGoOn: () => boolean): ReadonlyMap<FieldName | 'text', readonly Hit[]> | undefined {
  const before = known.get(node)
  if (before !== undefined) return before
  const hits = new Map<FieldName | 'text', readonly Hit[]>()
  for (const part of node.isTextblock ? (['text'] as const) : fieldsOf(node)) {
    const found = part === 'text' ? hitsInBlock(node, finder, mayGoOn) : finder.hitsIn(textOfField(node, part), mayGoOn)
    if (found === undefined) return undefined
    hits.set(part, found)
  }
  known.set(node, hits)
  return hits
}

import type { Node } from '@tiptap/pm/model'
import type { Selection } from '@tiptap/pm/state'
import { findTk } from '../../../../core/article/find-tk'
import type { Metrics } from '../../../../core/article/metrics'
import { addMetrics, measure } from '../../../../core/article/metrics'
import { referenceText } from '../../../../core/listicle/item-reference'
import { fieldsOf, textOfField } from './fields-of'

/** How long a text is, and how often it says that something is to come. */
export interface Counts extends Metrics {
  readonly tks: number
}

export const noCounts: Counts = { words: 0, cjkCharacters: 0, tks: 0 }
const counted = new WeakMap<Node, Counts>()

/** Counts a node: a document, an item, a block. Nodes that did not change since they were last counted are not read again. */
export function countsOf(node: Node): Counts {
  const known = counted.get(node)
  if (known !== undefined) return known
  const counts = node.isTextblock ? countText(node.textBetween(0, node.content.size, '\n', wordsOfLeaf)) : node.isLeaf ? countsOfLeaf(node) : sumOf(node)
  counted.set(node, counts)
  return counts
}

/** Counts what is selected, as the whole counts it: of cells each is a range of its own. */
export function countsOfSelection(doc: Node, { ranges }: Selection): Counts {
  return countText(ranges.map(({ $from, $to }) => doc.textBetween($from.pos, $to.pos, '\n', wordsOfLeaf)).join('\n'))
}

/** A reference counts as what it says, whichever number that is, and a block as its caption; whatever else stands between words parts them. */
function wordsOfLeaf(leaf: Node): string {
  if (leaf.type.name === 'itemReference') return referenceText(leaf.attrs['form'] === 'korean' ? 'korean' : 'english', 1)
  return leaf.isInline ? '\n' : textOfField(leaf, 'caption')
}

/** Counts plain text. */
function countText(text: string): Counts {
  return { ...measure(text), tks: findTk(text).length }
}

function sumOf(parent: Node): Counts {
  let sum = noCounts
  for (const child of parent.children) {
    const counts = countsOf(child)
    sum = { ...addMetrics(sum, counts), tks: sum.tks + counts.tks }
  }
  return sum
}

/** Of the words in fields the caption is read as text; what is to come is looked for in all of them. */
function countsOfLeaf(leaf: Node): Counts {
  const words = fieldsOf(leaf).map((name) => textOfField(leaf, name))
  return { ...measure(wordsOfLeaf(leaf)), tks: findTk(words.join('\n')).length }
}

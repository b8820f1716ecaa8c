import type { Node } from '@tiptap/pm/model'
import type { Metrics } from '../../../../core/article/metrics'
import { addMetrics, measure } from '../../../../core/article/metrics'

const nothing: Metrics = { words: 0, cjkCharacters: 0 }
const measured = new WeakMap<Node, Metrics>()

/** How long a document is. Blocks that did not change since they were last measured are not read again. */
export function measureDocument(doc: Node): Metrics {
  return sumOf(doc)
}

function sumOf(parent: Node): Metrics {
  let sum = nothing
  for (const child of parent.children) sum = addMetrics(sum, metricsOf(child))
  return sum
}

function metricsOf(block: Node): Metrics {
  const known = measured.get(block)
  if (known !== undefined) return known
  const metrics = block.isTextblock ? measure(block.textBetween(0, block.content.size, '\n', '\n')) : block.isLeaf ? measure(captionOf(block)) : sumOf(block)
  measured.set(block, metrics)
  return metrics
}

function captionOf(leaf: Node): string {
  const caption: unknown = leaf.attrs['caption']
  return typeof caption === 'string' ? caption : ''
}

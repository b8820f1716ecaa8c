import type { Node } from '@tiptap/pm/model'
import type { ListicleOrder } from '../../../../core/article/document'
import type { TypedNumber } from '../../../../core/listicle/typed-number'
import { readTypedNumber } from '../../../../core/listicle/typed-number'
import { isNode } from '../commands/node-type'

/** Headings or paragraphs at the top of a document that somebody has numbered by hand: 1, 2, 3 … or … 3, 2, 1. */
export interface NumberedRun {
  readonly kind: 'heading' | 'paragraph'
  readonly order: ListicleOrder
  /** Their words, numbers included. */
  readonly texts: readonly string[]
  /** The top-level block at which each begins. */
  readonly starts: readonly number[]
  /** The top-level block before which the last one ends. */
  readonly end: number
}

interface Numbered {
  readonly index: number
  readonly text: string
  readonly number: TypedNumber
}

/** A paragraph longer than this is text that begins with a number, not the heading of an item. */
const longestHeading = 160
const mayBeNumbered = /^[\s\d(#n]/i

/**
 * The numbered runs of a document, in reading order: at least two headings of one level, or paragraphs, numbered alike and without a gap.
 * Between headings may stand anything but a heading that is as high, or a list; between paragraphs anything but a heading or a list.
 */
export function findNumberedRuns(doc: Node): readonly NumberedRun[] {
  const known = found.get(doc)
  if (known !== undefined) return known
  const runs = runsOf(doc)
  found.set(doc, runs)
  return runs
}

/** Asked for after every move of the caret; a document never changes. */
const found = new WeakMap<Node, readonly NumberedRun[]>()

function runsOf(doc: Node): NumberedRun[] {
  const blocks = doc.children
  const runs: NumberedRun[] = []
  let index = 0
  while (index < blocks.length) {
    const run = runFrom(blocks, index)
    if (run !== undefined) runs.push(run)
    index = run?.end ?? index + 1
  }
  return runs
}

/** Stands in words for what is no text: a line break, a reference. */
export const signOfNoText = '\ufffc'

/** Where a block's words count as they do in its content: whatever is no text stands for one sign. */
export function wordsOf(block: Node): string {
  return block.textBetween(0, block.content.size, undefined, signOfNoText)
}

function runFrom(blocks: readonly Node[], begin: number): NumberedRun | undefined {
  const head = blocks[begin]
  const first = head && numberedAt(head, begin)
  if (head === undefined || first === undefined) return undefined
  const entries = [first]
  let index = begin + 1
  for (; index < blocks.length; index++) {
    const block = blocks[index]
    if (block === undefined || isNode(block, 'listicle')) break
    if (isAlike(block, head)) {
      const next = numberedAt(block, index)
      if (next !== undefined && continues(entries, next)) entries.push(next)
      else if (isNode(block, 'heading') || next?.number.style === first.number.style) break
    } else if (isNode(block, 'heading') && (!isNode(head, 'heading') || Number(block.attrs['level']) < Number(head.attrs['level']))) break
  }
  const order = orderOf(entries)
  if (order === undefined) return undefined
  const kind = isNode(head, 'heading') ? 'heading' : 'paragraph'
  const starts = entries.map((entry) => entry.index)
  return { kind, order, texts: entries.map(({ text }) => text), starts, end: kind === 'heading' ? index : endOfLast(starts, index) }
}

/** After the last of numbered paragraphs nothing tells where it ends: it takes as much as the longest of the others has. */
function endOfLast(starts: readonly number[], limit: number): number {
  const longest = Math.max(...starts.slice(1).map((start, at) => start - (starts[at] ?? start)))
  return Math.min(limit, (starts.at(-1) ?? 0) + longest)
}

function isAlike(block: Node, other: Node): boolean {
  return block.type === other.type && block.attrs['level'] === other.attrs['level']
}

function numberedAt(block: Node, index: number): Numbered | undefined {
  if (!(isNode(block, 'heading') || isNode(block, 'paragraph')) || block.content.size > longestHeading) return undefined
  if (!mayBeNumbered.test(block.firstChild?.text ?? '')) return undefined
  const text = wordsOf(block)
  const number = readTypedNumber(text)
  return number && { index, text, number }
}

function continues(entries: readonly Numbered[], { number }: Numbered): boolean {
  const [before, last] = [entries.at(-2), entries.at(-1)]
  if (last?.number.style !== number.style) return false
  const step = number.value - last.number.value
  return before === undefined ? Math.abs(step) === 1 : step === last.number.value - before.number.value
}

/** Only what begins or ends with 1 is a whole list: numbers of any other would change silently. */
function orderOf(entries: readonly Numbered[]): ListicleOrder | undefined {
  const [first, last] = [entries[0], entries.at(-1)]
  if (first === undefined || last === undefined || entries.length < 2) return undefined
  if (first.number.value === 1) return 'ascending'
  return last.number.value === 1 ? 'countdown' : undefined
}

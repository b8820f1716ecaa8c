import type { AnyNode } from '../article/document'
import { walk } from '../article/walk'
import { canonicalJson } from './canonical-json'
import type { AnyPart } from './difference'

/** What a part is compared by with others that are not equal to it. */
export interface Traits {
  readonly part: AnyPart
  /** Words, pictures and addresses. */
  readonly words: ReadonlySet<string>
  /** Of an item: the words of its heading, and its blocks. */
  readonly heading: ReadonlySet<string>
  readonly blocks: ReadonlySet<string>
}

/** What of a part can be found again in another. */
export function traitsOf(part: AnyPart): Traits {
  const words = new Set([...walk(part)].flatMap(wordsOf))
  if (part.type !== 'listicleItem') return { part, words, heading: none, blocks: none }
  const [heading, ...blocks] = part.content
  return { part, words, heading: new Set([...walk(heading)].flatMap(wordsOf)), blocks: new Set(blocks.map(canonicalJson)) }
}
const none: ReadonlySet<string> = new Set()

/** What the same part is likely to have in another copy. */
export function signsOf({ part, words, blocks }: Traits): string[] {
  const id = part.type === 'listicleItem' && part.attrs.id !== null ? [`item ${part.attrs.id}`] : []
  return [...words, ...blocks, ...id]
}

/** How alike two parts are, from 0 to 1. Of different kinds they are not. */
export function likeness(one: Traits, other: Traits): number {
  const { part } = one
  const there = other.part
  if (part.type !== there.type) return 0
  if (part.type === 'figure' && there.type === 'figure' && part.attrs.pictureId !== null && part.attrs.pictureId === there.attrs.pictureId) return 1
  if (part.type === 'listicleItem' && there.type === 'listicleItem') {
    if (part.attrs.id !== null && there.attrs.id !== null) return part.attrs.id === there.attrs.id ? 1 : 0
    return Math.max(shared(one.heading, other.heading), shared(one.blocks, other.blocks), shared(one.words, other.words))
  }
  return shared(one.words, other.words)
}

/** Sørensen and Dice's coefficient. */
function shared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size === 0 || other.size === 0) return 0
  const [few, many] = one.size < other.size ? [one, other] : [other, one]
  let count = 0
  for (const entry of few) if (many.has(entry)) count++
  return (2 * count) / (one.size + other.size)
}

function wordsOf(node: AnyNode): string[] {
  switch (node.type) {
    case 'text':
      return wordsIn(node.text)
    case 'figure':
      return [...(node.attrs.pictureId === null ? [] : [node.attrs.pictureId]), ...wordsIn(node.attrs.alt), ...wordsIn(node.attrs.caption), ...wordsIn(node.attrs.credit)]
    case 'embed':
      return [...(node.attrs.address === '' ? [] : [node.attrs.address]), ...wordsIn(node.attrs.title), ...wordsIn(node.attrs.caption)]
    case 'linkCard':
      return [...(node.attrs.address === '' ? [] : [node.attrs.address]), ...wordsIn(node.attrs.title), ...wordsIn(node.attrs.description)]
    default:
      return []
  }
}

/** Chinese and Japanese have no spaces between words: there each character stands for one. */
function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}\p{M}]+/gu) ?? []
}

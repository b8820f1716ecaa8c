import type { Node } from '@tiptap/pm/model'
import type { SpelledWord } from '../../../../../core/spelling/spelled-words'
import { spelledWords } from '../../../../../core/spelling/spelled-words'

/** A word of the document, by its positions. */
export interface PlacedWord extends SpelledWord {
  readonly written: string
}

/** A block of text and its words, placed in the block. */
export interface SpelledBlock {
  readonly position: number
  readonly words: readonly SpelledWord[]
}

const known = new WeakMap<Node, readonly SpelledWord[]>()

/** The blocks of text that reach into a part of a document, with their words; of blocks that did not change, without reading them again. */
export function spelledBlocks(doc: Node, from: number, to: number): readonly SpelledBlock[] {
  const blocks: SpelledBlock[] = []
  doc.nodesBetween(Math.max(0, from), Math.min(to, doc.content.size), (node, position) => {
    if (!node.isTextblock) return true
    const words = known.get(node) ?? wordsOf(node)
    known.set(node, words)
    if (words.length > 0) blocks.push({ position, words })
    return false
  })
  return blocks
}

/** Code is not prose. */
function wordsOf(block: Node): readonly SpelledWord[] {
  if (block.type.spec.code === true) return []
  const text = block.textBetween(0, block.content.size, '\n', '\n')
  const code = block.type.schema.marks['code']
  return spelledWords(text).filter(({ from, to }) => code === undefined || !block.rangeHasMark(from, to, code))
}

/** A word of a block where it stands in the document. */
export function placed(doc: Node, { position }: SpelledBlock, { word, from, to }: SpelledWord): PlacedWord {
  const start = position + 1
  return { word, from: start + from, to: start + to, written: doc.textBetween(start + from, start + to) }
}

import { typedLetters } from './typed-letters'

interface NamedBlock {
  readonly name: string
  /** By what else it is found, its name in the other language first. */
  readonly words: string
}

/** The blocks of which the name or another word for it has a word that begins like the query; those whose name begins so come first. */
export function findBlocks<Block extends NamedBlock>(blocks: readonly Block[], query: string): readonly Block[] {
  const typed = typedLetters(query)
  const begins = (text: string) => tailsOf(text).some((tail) => tail.startsWith(typed))
  const found = blocks.filter(({ name, words }) => begins(name) || begins(words))
  const isNamedSo = ({ name }: Block) => typedLetters(name).startsWith(typed)
  return [...found.filter(isNamedSo), ...found.filter((block) => !isNamedSo(block))]
}

/** A text from each of its words on. */
function tailsOf(text: string): string[] {
  const words = text.split(/\s+/)
  return words.map((_, index) => typedLetters(words.slice(index).join(' ')))
}

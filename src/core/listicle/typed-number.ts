/** A number typed at the beginning of a text, and how many UTF-16 units of it are that number with the signs and spaces around it. */
export interface TypedNumber {
  readonly value: number
  readonly length: number
  /** How it is written: numbers of one list are written alike. */
  readonly style: 'dot' | 'parenthesis' | 'number' | 'hash' | 'rank'
}

/** What may stand between a number that says by itself that it is one, and the words. */
const gap = '(?:\\s*[.:)\\-–—|]\\s*|\\s+)'
const styles: readonly (readonly [TypedNumber['style'], RegExp])[] = [
  ['dot', /^\s*(\d{1,3})\.\s+(?=\S)/u],
  ['parenthesis', /^\s*\(?(\d{1,3})\)\s*(?=\S)/u],
  ['number', new RegExp(`^\\s*No\\.?\\s?(\\d{1,3})${gap}(?=\\S)`, 'iu')],
  ['hash', new RegExp(`^\\s*#(\\d{1,3})${gap}(?=\\S)`, 'u')],
  ['rank', new RegExp(`^\\s*(\\d{1,3})위${gap}(?=\\S)`, 'u')]
]

/**
 * The number that somebody typed before a heading: "1. ", "1) ", "(1) ", "No. 1: ", "#1 ", "1위 ". Undefined without one, and where nothing
 * follows it: then the heading is only begun.
 */
export function readTypedNumber(text: string): TypedNumber | undefined {
  for (const [style, pattern] of styles) {
    const match = pattern.exec(text)
    if (match !== null) return { value: Number(match[1]), length: match[0].length, style }
  }
  return undefined
}

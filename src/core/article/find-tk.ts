/** "To come", as newsrooms mark it: TK, or TKTK so that a search finds it, in capitals and not part of a word. */
const mark = /(?<![\p{L}\p{N}])(?:TK)+(?![\p{L}\p{N}])/gu

/** A stretch of a text, in UTF-16 code units. */
export interface TextRange {
  readonly from: number
  readonly to: number
}

/** Where a text says that something is still to be written, in their order. Such an article must not be published. */
export function findTk(text: string): TextRange[] {
  if (!text.includes('TK')) return []
  return [...text.matchAll(mark)].map((found) => ({ from: found.index, to: found.index + found[0].length }))
}

/** "To come", as newsrooms mark it: TK, or TKTK so that a search finds it, in capitals and not part of a word; Korean hangs particles on it. */
const mark = /(?<![\p{L}\p{N}])(?:TK)+(?:(?![\p{L}\p{N}])|(?=(?:은|는|이|가|을|를|과|와|의|에게서|에게|에서|에|로서|으로|로|도|만|부터|까지|처럼|보다|라는|라고|랑|이다|이며|이었다|였다|인|입니다)+(?!\p{L})))/gu

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

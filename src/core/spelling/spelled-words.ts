/** A word as it stands in a text, from and to in UTF-16 code units. */
export interface SpelledWord {
  readonly word: string
  readonly from: number
  readonly to: number
}

/** Letters with the apostrophes between them. A hyphen parts two words. */
const candidates = /\p{L}[\p{L}\p{M}]*(?:['’]\p{L}[\p{L}\p{M}]*)*/gu
/** Addresses, names of accounts and hashtags: nobody spells them. */
const noProse = /(?:https?:\/\/|www\.)\S+|\S+@\S+|[@#][\p{L}\p{M}\p{N}_]+|\S+\.(?:com|net|org|kr|io|tv)\b/giu
/** Scripts whose words a list with endings can hold. Hangul, Kana and Han are composed too freely for one. */
const spelledScripts = [/^[\p{Script=Latin}\p{M}'’]+$/u, /^[\p{Script=Cyrillic}\p{M}'’]+$/u, /^[\p{Script=Greek}\p{M}'’]+$/u]

/**
 * The words of a text that a dictionary can judge, in their order, with straight apostrophes. Left out: single letters, words with digits,
 * abbreviations in capitals (BTS), words with capitals within (iPhone), addresses, accounts and hashtags, and what mixes scripts.
 */
export function spelledWords(text: string): readonly SpelledWord[] {
  const noWords = [...text.matchAll(noProse)].map(({ index, 0: found }) => [index, index + found.length] as const)
  return [...text.matchAll(candidates)].flatMap(({ index: from, 0: found }) => {
    const to = from + found.length
    const touchesDigit = /\p{N}/u.test(text.slice(Math.max(0, from - 1), from)) || /^\p{N}/u.test(text.slice(to, to + 1))
    const isOut = found.length < 2 || touchesDigit || /.\p{Lu}/u.test(found) || !spelledScripts.some((script) => script.test(found)) || noWords.some(([start, end]) => from < end && to > start)
    return isOut ? [] : [{ word: found.replaceAll('’', "'"), from, to }]
  })
}

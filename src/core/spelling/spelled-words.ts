/** A word as it stands in a text, from and to in UTF-16 code units. */
export interface SpelledWord {
  readonly word: string
  readonly from: number
  readonly to: number
}

/** Letters with the apostrophes between them. A hyphen parts two words. */
const candidates = /\p{L}[\p{L}\p{M}]*(?:['’]\p{L}[\p{L}\p{M}]*)*/gu
/** What stands between blanks. */
const chunks = /\S+/gu
/** It is, or holds, an address, the name of an account or a hashtag: nobody spells them. */
const noProse = /:\/\/|^www\.|@|#|\.(?:com|net|org|kr|io|tv)\b/iu
/** Scripts whose words a list with endings can hold. Hangul, Kana and Han are composed too freely for one. */
const spelledScripts = [/^[\p{Script=Latin}\p{M}'’]+$/u, /^[\p{Script=Cyrillic}\p{M}'’]+$/u, /^[\p{Script=Greek}\p{M}'’]+$/u]

/**
 * The words of a text that a dictionary can judge, in their order, with straight apostrophes. Left out: single letters, words with digits,
 * abbreviations in capitals (BTS), words with capitals within (iPhone), addresses, accounts and hashtags, and what mixes scripts.
 */
export function spelledWords(text: string): readonly SpelledWord[] {
  return [...text.matchAll(chunks)].flatMap(({ index, 0: chunk }) => (noProse.test(chunk) ? [] : wordsIn(chunk).map(({ word, from, to }) => ({ word, from: index + from, to: index + to }))))
}

function wordsIn(text: string): readonly SpelledWord[] {
  return [...text.matchAll(candidates)].flatMap(({ index: from, 0: found }) => {
    const to = from + found.length
    const touchesDigit = /\p{N}/u.test(text.slice(Math.max(0, from - 1), from)) || /^\p{N}/u.test(text.slice(to, to + 1))
    const isOut = found.length < 2 || touchesDigit || /.\p{Lu}/u.test(found) || !spelledScripts.some((script) => script.test(found))
    return isOut ? [] : [{ word: found.replaceAll('’', "'"), from, to }]
  })
}

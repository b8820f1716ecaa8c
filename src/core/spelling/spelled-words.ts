/** A word as it stands in a text, from and to in UTF-16 code units. */
export interface SpelledWord {
  readonly word: string
  readonly from: number
  readonly to: number
}

/** In UTF-16 code units. What is longer is a cry ("Noooo…") or no word. */
const longestWord = 64
/** Letters with the apostrophes between them. A hyphen parts two words. */
const candidates = /\p{L}[\p{L}\p{M}]*(?:['’]\p{L}[\p{L}\p{M}]*)*/gu
/** What stands between blanks. */
const chunks = /\S+/gu
/** It is, or holds, an address, the name of an account or a hashtag: nobody spells them. */
const noProse = /:\/\/|^www\.|@|#|\.(?:com|net|org|kr|io|tv)\b/iu
/** Scripts whose words a list with endings can hold, by their ISO 15924 codes. Hangul, Kana and Han are composed too freely for one. */
const spelledScripts = { Latn: /^[\p{Script=Latin}\p{M}'’]+$/u, Cyrl: /^[\p{Script=Cyrillic}\p{M}'’]+$/u, Grek: /^[\p{Script=Greek}\p{M}'’]+$/u } as const
const letters = /\p{L}/gu
const freeLetters = /[\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/gu

/**
 * The words of a text that a dictionary can judge, in their order, with straight apostrophes. Left out: single letters, words of more than 64, words with digits,
 * abbreviations in capitals (BTS), words with capitals within (iPhone), addresses, accounts and hashtags, and what mixes scripts. In a text
 * that is mostly Korean, Japanese or Chinese, a word with a capital is a name, and left out too.
 */
export function spelledWords(text: string): readonly SpelledWord[] {
  const words = [...text.matchAll(chunks)].flatMap(({ index, 0: chunk }) => (noProse.test(chunk) ? [] : wordsIn(chunk).map(({ word, from, to }) => ({ word, from: index + from, to: index + to }))))
  return words.length > 0 && isMostlyFree(text) ? words.filter(({ word }) => !/^\p{Lu}/u.test(word)) : words
}

/** Whether dictionaries of these languages ("en_US") can judge a word at all: those whose script it is written in. */
export function canJudge(languages: readonly string[], word: string): boolean {
  const scripts = new Set(languages.map(scriptOf))
  return Object.entries(spelledScripts).some(([script, pattern]) => scripts.has(script) && pattern.test(word))
}

function scriptOf(language: string): string | undefined {
  try {
    return new Intl.Locale(language.replaceAll('_', '-')).maximize().script
  } catch {
    return undefined
  }
}

/** One of their letters says about as much as two of an alphabet. */
function isMostlyFree(text: string): boolean {
  const free = text.match(freeLetters)?.length ?? 0
  return free * 2 > (text.match(letters)?.length ?? 0) - free
}

function wordsIn(text: string): readonly SpelledWord[] {
  return [...text.matchAll(candidates)].flatMap(({ index: from, 0: found }) => {
    const to = from + found.length
    const touchesDigit = /\p{N}/u.test(text.slice(Math.max(0, from - 1), from)) || /^\p{N}/u.test(text.slice(to, to + 1))
    const isOut = found.length < 2 || found.length > longestWord || touchesDigit || /.\p{Lu}/u.test(found) || !Object.values(spelledScripts).some((script) => script.test(found))
    return isOut ? [] : [{ word: found.replaceAll('’', "'"), from, to }]
  })
}

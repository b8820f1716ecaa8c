/**
 * How long a text is. Spaced scripts are counted in words; Chinese, Japanese and Korean in characters, since there a space does not
 * end a word (or, in Korean, ends more than one).
 */
export interface Metrics {
  readonly words: number
  readonly cjkCharacters: number
}

/** By script extension, since the lengthening mark of "スーパー" belongs to no single script; letters only, since so do 。 and 「. */
const cjk = /(?=[\p{L}\p{N}])[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}]/gu
/** Hangul taken apart into its letters, as macOS names files; composed, it is one character a syllable again. */
const conjoiningJamo = /[\u1100-\u11ff]/
/** A word begins with a letter or digit and goes on over apostrophes, hyphens and points within it: "don't", "K-pop", "2.5". */
const word = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|['’.,\-‐‑](?=[\p{L}\p{N}]))*/gu

/** Measures a piece of plain text. Sums of pieces equal the whole as long as no piece cuts a word. */
export function measure(text: string): Metrics {
  const composed = conjoiningJamo.test(text) ? text.normalize('NFC') : text
  const cjkCharacters = composed.match(cjk)?.length ?? 0
  const spaced = cjkCharacters === 0 ? composed : composed.replace(cjk, ' ')
  return { words: spaced.match(word)?.length ?? 0, cjkCharacters }
}

/** Adds the metrics of two pieces. */
export function addMetrics(one: Metrics, other: Metrics): Metrics {
  return { words: one.words + other.words, cjkCharacters: one.cjkCharacters + other.cjkCharacters }
}

/** Adults read English silently at 238 words a minute (Brysbaert 2019, doi:10.1016/j.jml.2019.104047). */
const wordsPerMinute = 238
/** Reading speed for Chinese, Japanese and Korean, in characters a minute: the figure that Medium gives for its own reading time. */
const charactersPerMinute = 500

/** Whole minutes to read, rounded up; 0 only for an empty text. */
export function readingMinutes({ words, cjkCharacters }: Metrics): number {
  return Math.ceil(words / wordsPerMinute + cjkCharacters / charactersPerMinute)
}

/** Letters that a search takes for others though Unicode does not take them apart, and the typography that nobody types. */
const alike: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ς: 'σ',
  '〜': '~',
  ...Object.fromEntries(Array.from('‘’‚‛ʼ′', (quote) => [quote, "'"])),
  ...Object.fromEntries(Array.from('“”„‟', (quote) => [quote, '"'])),
  ...Object.fromEntries(Array.from('‐‒–—―−', (dash) => [dash, '-']))
}
const anyAlike = new RegExp(`[${Object.keys(alike).join('')}]`, 'g')

/** Accents of Latin, Greek and Cyrillic letters. Other marks make another letter: か is not が. */
const accentsAndInvisibles = /[\u0300-\u036f\p{Cf}]+/gu
const unevenSpace = /\s{2,}|[^\S ]/g
const plain = /^[\x00-\x7f]*$/

/**
 * A text as searches compare it: without case and accents, Hangul and kana in one form however they were typed, full-width letters as
 * plain ones, straight quotes, runs of space as one. Equal for all texts that an editor would call the same words.
 */
export function foldText(text: string): string {
  const lower = plain.test(text) ? text.toLowerCase() : foldScripts(text)
  return lower.replace(unevenSpace, ' ')
}

function foldScripts(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(accentsAndInvisibles, '')
    .normalize('NFC')
    .replace(anyAlike, (letter) => alike[letter] ?? letter)
}

/** A folded text that still knows where each of its code units came from: from `starts[i]` to `ends[i]` in the original. */
export interface FoldedWithPlaces {
  readonly folded: string
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

/** What melts into the character before it, so that the two are folded together. */
const joining = /^[\p{M}\p{Cf}\u1160-\u11ff]/u

/**
 * Folds like `foldText`, and remembers places. Much slower: for the texts in which something was found. A place never falls within a
 * surrogate pair, or between a letter and its marks.
 */
export function foldWithPlaces(text: string): FoldedWithPlaces {
  let folded = ''
  const starts: number[] = []
  const ends: number[] = []
  for (let at = 0; at < text.length; ) {
    const end = endOfCharacter(text, at)
    for (const unit of foldText(text.slice(at, end)).split('')) {
      if (unit === ' ' && folded.endsWith(' ')) continue
      folded += unit
      starts.push(at)
      ends.push(end)
    }
    at = end
  }
  return { folded, starts, ends }
}

function endOfCharacter(text: string, at: number): number {
  let end = at + codePointAt(text, at).length
  while (end < text.length && text.charCodeAt(end) > 0x7f) {
    const next = codePointAt(text, end)
    if (!joining.test(next.normalize('NFKD'))) break
    end += next.length
  }
  return end
}

function codePointAt(text: string, at: number): string {
  return String.fromCodePoint(text.codePointAt(at) ?? 0)
}

const hangul = /\p{scx=Hangul}/u
const letterOrDigit = /[\p{L}\p{N}]/u

/** Made when it is first needed: that takes some milliseconds. */
let segmenter: Intl.Segmenter | undefined

/**
 * Tells the borders of words in a text. They are Unicode's (UAX 29): "don't" and "2.5" are one word, "K-pop" is two; Chinese, Japanese
 * and Thai, which write without spaces, are parted by dictionary. In Korean a word is what stands between spaces, particles included
 * ("서울에서"); but a name in other letters ends where Hangul begins, so that "BTS" is a word in "BTS는".
 */
export function wordBordersOf(text: string): (offset: number) => boolean {
  segmenter ??= new Intl.Segmenter('und', { granularity: 'word' })
  const segments = segmenter.segment(text)
  return (offset) => {
    if (offset <= 0 || offset >= text.length) return true
    return segments.containing(offset)?.index === offset || isHangulBorder(text, offset)
  }
}

function isHangulBorder(text: string, offset: number): boolean {
  const before = text[offset - 1] ?? ''
  const after = text[offset] ?? ''
  return letterOrDigit.test(before) && letterOrDigit.test(after) && hangul.test(before) !== hangul.test(after)
}

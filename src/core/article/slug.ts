import { slugify } from 'transliteration'
import { romaniseHangul } from './romanise-hangul'

/** WordPress cuts slugs at 200 bytes; a headline's worth of words is enough, and shorter addresses are quoted whole. */
const maximumLength = 80

/**
 * Makes a slug of a headline: lower-case ASCII letters, digits and single hyphens, at most 80 characters, cut between words where these are not
 * longer than half of that. Other scripts are romanised (Hangul, kana, Han, Cyrillic …), so that the address can be read aloud and typed
 * anywhere. Empty when the headline has no letter or digit.
 */
export function slugFrom(headline: string): string {
  const words = romaniseHangul(headline.replace(/['’‘`´]/g, ''))
  const slug = slugify(words, { lowercase: true, separator: '-', allowedChars: 'a-zA-Z0-9' }).replace(/-+/g, '-').replace(/^-|-$/g, '')
  if (slug.length <= maximumLength) return slug
  const cut = slug.lastIndexOf('-', maximumLength)
  // A language without spaces may be one long word: better a part of it than nothing.
  return slug.slice(0, cut > maximumLength / 2 ? cut : maximumLength).replace(/-$/, '')
}

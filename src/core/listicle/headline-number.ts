/** A number in a text that may say how many items a list has: where its digits begin, and what it is. */
export interface CountPlace {
  readonly at: number
  readonly value: number
}

/** A headline or slug after its number was changed, and where the number begins in it. */
export interface Counted {
  readonly text: string
  readonly at: number
}

/** A list has no more items than this (`listicleSchema`); a year is no count. */
const largestCount = 1_000

const top = /(?:^|[^\p{L}\p{N}])(?:top|best)[\s-]*$|(?:톱|탑|베스트|トップ|ベスト)[\s-]*$/iu
/** Before a number that is part of something else: a word, a price, a rank, a decimal, a date. */
const boundBefore = /[\p{L}\p{N}#$€£¥₩'’+@_-]$|\p{N}[.,:/]$/u
/** After a number that is part of something else: a word ("3D", "5th"), a decimal, a share, a "3-step plan". */
const boundAfter = /^(?:[.,:/-]\p{N}|-\p{L}|[%°'’+]|(?![\p{scx=Han}\p{scx=Hangul}\p{scx=Hiragana}\p{scx=Katakana}])\p{L})/u
/** What Chinese, Japanese and Korean number otherwise than a list: years, days, hours, episodes, parts, ranks, ages, money. */
const numbersOtherThings = /^(?:[년월일시분초회화부위차세살주호층만억천원도]|번째|[年月日時时分回話话位歳岁円元万萬])/u
/** What they count the items of a list in. Only before these may a number follow a word without a space: "理由3選". */
const counter = /^\s?(?:가지|곳|개|명|선|편|팀|곡|권|인|대|종|장면|選|つ|個|个|種|种|大|本|人)/u
const beginning = /(?:^|[:：|–—!?！？.。…])[\s"'“‘「『(（[]*$/u

/**
 * The numbers of a headline that may be the count of its list, the likeliest first: after "Top", at the beginning of the headline or of a
 * part of it, before a counter ("3가지", "3選"), then the others as they stand. Only digits that stand for themselves: not "Three", "3D",
 * "S3", "3.5", "#3", "1위", "2026".
 */
export function countPlacesInHeadline(headline: string): CountPlace[] {
  const places = digitsIn(headline).flatMap(({ at, digits }) => {
    const [before, after] = [headline.slice(0, at), headline.slice(at + digits.length)]
    const isAfterTop = top.test(before)
    const isCounted = counter.test(after)
    const isBound = (!isAfterTop && boundBefore.test(before) && !(isCounted && /[\p{scx=Han}\p{scx=Hangul}\p{scx=Hiragana}\p{scx=Katakana}]$/u.test(before))) || boundAfter.test(after)
    if (isBound || numbersOtherThings.test(after)) return []
    return [{ at, value: Number(digits), rank: isAfterTop ? 0 : beginning.test(before) ? 1 : isCounted ? 2 : 3 }]
  })
  return places.toSorted((one, other) => one.rank - other.rank).map(({ at, value }) => ({ at, value }))
}

/** The numbers of a slug that are words of their own, the likeliest first: after "top" or "best", then as they stand. */
export function countPlacesInSlug(slug: string): CountPlace[] {
  const places = digitsIn(slug).filter(({ at, digits }) => /(?:^|-)$/.test(slug.slice(0, at)) && /^(?:-|$)/.test(slug.slice(at + digits.length)))
  const rank = (at: number): number => (top.test(slug.slice(0, at)) ? 0 : 1)
  return places.toSorted((one, other) => rank(one.at) - rank(other.at)).map(({ at, digits }) => ({ at, value: Number(digits) }))
}

/**
 * The text with its count changed from one number to another; undefined where it does not hold the one. `remembered` is where the count
 * stood when it was last changed: as long as it is there, it is that one, whatever other number says the same by now.
 */
export function withCount(text: string, places: readonly CountPlace[], from: number, to: number, remembered?: number): Counted | undefined {
  const holding = places.filter(({ value }) => value === from)
  const place = holding.find(({ at }) => at === remembered) ?? holding[0]
  if (place === undefined) return undefined
  return { text: text.slice(0, place.at) + String(to) + text.slice(place.at + String(from).length), at: place.at }
}

function digitsIn(text: string): { readonly at: number; readonly digits: string }[] {
  return [...text.matchAll(/\d+/g)]
    .map(({ 0: digits, index }) => ({ at: index, digits }))
    .filter(({ digits }) => digits === String(Number(digits)) && Number(digits) <= largestCount)
}

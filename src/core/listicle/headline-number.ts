/** A number in a text that may say how many items a list has: where its digits begin, and what it is. */
export interface CountPlace {
  readonly at: number
  readonly value: number
  /** How surely a number there is the count of the list: 2 for "Top 5 Reasons", 1 where counts usually stand, 0 elsewhere. */
  readonly sureness: 0 | 1 | 2
  /** It may as well say something else: "24 Hours in Seoul", "20대 배우", a chart that is entered ("Billboard Top 10"). It contradicts no list. */
  readonly mayMeanOther: boolean
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
/** What Chinese, Japanese and Korean number otherwise than a list: years, days, hours, episodes, parts, albums, ranks, ages, money, the members of a group, a rough number. */
const numbersOtherThings = /^(?:[년월일박시분초회화부집위차세살주호층만억천원도여]|번째|인조|인용|관왕|[年月日時时分回話话位歳岁円元万萬])/u
/** What they count the items of a list in. Only before these may a number follow a word without a space: "理由3選". */
const counter = /^\s?(?:가지|곳|개|명|선|편|팀|곡|권|인|대|종|장면|選|つ|個|个|種|种|大|本|人)/u
/** After a number that rather measures time or a series than counts the items of a list. */
const measure = /^[\s-](?:seconds?|minutes?|hours?|days?|nights?|weeks?|months?|years?|decades?|seasons?|episodes?|volumes?)(?!\p{L})/iu
/** "20대" are ages, mostly. */
const decade = /^[1-9]0대/
/** A number with a word of its own behind it. */
const wordBehind = /^[\s-]+\p{L}/u
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
    const isBeginning = beginning.test(before)
    // A "Top 10" that counts nothing may be a chart that is entered.
    const sureness: CountPlace['sureness'] = isAfterTop && (isCounted || wordBehind.test(after)) ? 2 : isAfterTop || isBeginning || isCounted ? 1 : 0
    const isMeasure = measure.test(after)
    const isChart = isAfterTop && sureness === 1 && !beginning.test(before.replace(top, ''))
    return [{ at, value: Number(digits), sureness, isBeginning, isMeasure, mayMeanOther: isMeasure || isChart || decade.test(digits + after) }]
  })
  return withoutMeasures(places)
}

/** The numbers of a slug that are words of their own, the likeliest first: after "top" or "best", then as they stand. */
export function countPlacesInSlug(slug: string): CountPlace[] {
  const places = digitsIn(slug).filter(({ at, digits }) => /(?:^|-)$/.test(slug.slice(0, at)) && /^(?:-|$)/.test(slug.slice(at + digits.length)))
  const told = places.map(({ at, digits }) => {
    const after = slug.slice(at + digits.length)
    const sureness: CountPlace['sureness'] = top.test(slug.slice(0, at)) && wordBehind.test(after) ? 2 : 1
    const isMeasure = measure.test(after)
    return { at, value: Number(digits), sureness, isMeasure, isBeginning: false, mayMeanOther: isMeasure }
  })
  return withoutMeasures(told)
}

/** The places that say a count and may mean it: "All 3 Seasons" says nothing of the list where "Top 5 Reasons" says what it holds. */
export function placesOfCount(places: readonly CountPlace[], count: number): CountPlace[] {
  return places.filter(({ value, sureness }) => value === count && !places.some((other) => other.sureness > sureness && other.value !== count))
}

/** The place that is to say a count none says yet: of the surest ones that whose number is nearest, "5" and not "13" in "13 Reasons Why: 5 Things". */
export function likeliestPlace(places: readonly CountPlace[], count: number): CountPlace | undefined {
  const distance = ({ value }: CountPlace): number => Math.abs(value - count)
  return places.filter(({ sureness }) => sureness === places[0]?.sureness).toSorted((one, other) => distance(one) - distance(other))[0]
}

/** A measure of time says how many items a list has only where no other number does: "7 Days in Seoul", but not "24 Hours in Seoul: 5 Places". */
function withoutMeasures(places: readonly (CountPlace & { readonly isMeasure: boolean; readonly isBeginning: boolean })[]): CountPlace[] {
  const isCountSaid = places.some(({ sureness, isMeasure }) => sureness > 0 && !isMeasure)
  return places
    .map((place) => ({ ...place, sureness: place.isMeasure && isCountSaid ? (0 as const) : place.sureness }))
    .toSorted((one, other) => other.sureness - one.sureness || Number(other.isBeginning) - Number(one.isBeginning))
    .map(({ at, value, sureness, mayMeanOther }) => ({ at, value, sureness, mayMeanOther }))
}

/**
 * The text with its count changed from one number to another; undefined where it does not say the one, or surely means another. `remembered`
 * is where the count stood when it was last changed: as long as it is there, it is that one, whatever other number says the same by now.
 */
export function withCount(text: string, places: readonly CountPlace[], from: number, to: number, remembered?: number): Counted | undefined {
  const place = places.find(({ at, value }) => at === remembered && value === from) ?? placesOfCount(places, from)[0]
  return place && changedAt(text, place, to)
}

/** The text with the number at a place changed. */
export function changedAt(text: string, { at, value }: CountPlace, to: number): Counted {
  return { text: text.slice(0, at) + String(to) + text.slice(at + String(value).length), at }
}

function digitsIn(text: string): { readonly at: number; readonly digits: string }[] {
  return [...text.matchAll(/\d+/g)]
    .map(({ 0: digits, index }) => ({ at: index, digits }))
    .filter(({ digits }) => digits === String(Number(digits)) && Number(digits) <= largestCount)
}

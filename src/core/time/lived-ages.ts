const day = 24 * 60 * 60 * 1_000

/** The most that one step between two sights of the clock may add to an age, in milliseconds. */
const longestStep = 7 * day

/**
 * How much time went by between two sights of the clock, in milliseconds, as far as the clock can be trusted: nothing when it went back,
 * a week at most when it leapt. A clock that is years ahead for one start therefore makes nothing years old.
 */
export function livedBetween(before: string, after: string): number {
  return Math.min(Math.max(Date.parse(after) - Date.parse(before), 0), longestStep)
}

/** The ages of moments that followed one another, seen from the last of them, in milliseconds; each step counts as `livedBetween` says. */
export function livedAges(moments: readonly string[]): number[] {
  const ages = moments.map(() => 0)
  for (let index = moments.length - 2; index >= 0; index--) {
    ages[index] = (ages[index + 1] ?? 0) + livedBetween(moments[index] ?? '', moments[index + 1] ?? '')
  }
  return ages
}

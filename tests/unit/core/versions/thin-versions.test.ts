import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { livedAges } from '../../../../src/core/time/lived-ages'
import { versionsToDelete } from '../../../../src/core/versions/thin-versions'
import type { VersionCause, VersionSummary } from '../../../../src/core/versions/version'
import { versionCauses } from '../../../../src/core/versions/version'

type Kept = Pick<VersionSummary, 'number' | 'savedAt' | 'cause' | 'name'>

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
const start = Date.UTC(2026, 10, 23, 9)

function history(steps: readonly { readonly after: number; readonly cause: VersionCause; readonly name: string }[]): Kept[] {
  let at = start
  return steps.map(({ after, cause, name }, index) => {
    at += after
    return { number: index + 1, savedAt: new Date(at).toISOString(), cause, name }
  })
}

function thinned(versions: readonly Kept[]): Kept[] {
  const doomed = new Set(versionsToDelete(versions))
  return versions.filter(({ number }) => !doomed.has(number))
}

const step = (after: fc.Arbitrary<number>) =>
  fc.record({ after, cause: fc.constantFrom(...versionCauses), name: fc.constantFrom('', '', '', 'For the desk') })
/** An honest clock that never rests longer than a day. */
const honest = fc.array(step(fc.oneof(fc.integer({ min: 1_000, max: 3 * minute }), fc.integer({ min: minute, max: 2 * hour }), fc.integer({ min: hour, max: day }))), { minLength: 1, maxLength: 150 }).map(history)
/** Somebody who writes for days: of such a history most is thinned. */
const busy = fc
  .array(fc.record({ after: fc.oneof(fc.integer({ min: 1_000, max: 3 * minute }), fc.integer({ min: minute, max: 2 * hour })), cause: fc.constantFrom('writing', 'writing', 'writing', ...versionCauses), name: fc.constant('') }), { minLength: 40, maxLength: 150 })
  .map(history)
/** A clock that does what it likes, years in both directions. */
const wild = fc.array(step(fc.integer({ min: -20 * 365 * day, max: 20 * 365 * day })), { minLength: 1, maxLength: 60 }).map(history)

describe('thinning the versions of an article', () => {
  it('never deletes the newest or a named one, whatever the clock says', () => {
    fc.assert(
      fc.property(fc.oneof(honest, wild), (versions) => {
        const doomed = new Set(versionsToDelete(versions))
        expect(doomed.has(versions.at(-1)?.number ?? 0)).toBe(false)
        expect(versions.filter(({ name, number }) => name !== '' && doomed.has(number))).toEqual([])
      })
    )
  })

  it('keeps what was made before a publish or a restore for a year', () => {
    fc.assert(
      fc.property(honest, (versions) => {
        const ages = livedAges(versions.map(({ savedAt }) => savedAt))
        const doomed = new Set(versionsToDelete(versions))
        const early = versions.filter(({ cause, number }, index) => cause !== 'writing' && (ages[index] ?? 0) < 365 * day && doomed.has(number))
        expect(early).toEqual([])
      })
    )
  })

  it('leaves a version at most a minute, an hour, a day before each one it deletes, by its age', () => {
    fc.assert(
      fc.property(fc.oneof(honest, busy), (versions) => {
        const ages = livedAges(versions.map(({ savedAt }) => savedAt))
        const doomed = new Set(versionsToDelete(versions))
        const keptAges = ages.filter((_age, index) => !doomed.has(versions[index]?.number ?? 0))
        versions.forEach(({ number, cause }, index) => {
          const age = ages[index] ?? 0
          if (!doomed.has(number) || cause !== 'writing' || age >= 30 * day) return
          const apart = age < hour ? minute : age < day ? hour : day
          expect(keptAges.some((kept) => kept >= age && kept - age < apart)).toBe(true)
        })
      })
    )
  })

  it('has nothing to delete a second time', () => {
    fc.assert(
      fc.property(honest, (versions) => {
        expect(versionsToDelete(thinned(versions))).toEqual([])
      })
    )
  })

  it('keeps a bounded number of a long day of typing, thinned at each version', () => {
    let kept: Kept[] = []
    for (let index = 1; index <= 12 * 60; index++) {
      kept = thinned([...kept, { number: index, savedAt: new Date(start + index * minute).toISOString(), cause: 'writing', name: '' }])
    }
    expect(kept.length).toBeLessThanOrEqual(61 + 12)
    expect(kept.length).toBeGreaterThanOrEqual(60 + 11)
  })

  it('keeps one a day for a month of daily writing', () => {
    let kept: Kept[] = []
    for (let index = 1; index <= 90 * 12; index++) {
      kept = thinned([...kept, { number: index, savedAt: new Date(start + index * 2 * hour).toISOString(), cause: 'writing', name: '' }])
    }
    const ages = livedAges(kept.map(({ savedAt }) => savedAt))
    expect(Math.max(...ages)).toBeGreaterThan(28 * day)
    expect(kept.length).toBeLessThanOrEqual(30 + 13)
    expect(kept.length).toBeGreaterThanOrEqual(28 + 11)
  })

  it('takes a clock ten years ahead for a week at most, so that each day keeps a version', () => {
    const typed = history(Array.from({ length: 20 }, () => ({ after: 8 * hour, cause: 'writing', name: '' })))
    const leap = { number: 21, savedAt: new Date(start + 3_650 * day).toISOString(), cause: 'writing', name: '' } as const
    const kept = thinned([...typed, leap])
    expect(kept.length).toBeGreaterThanOrEqual(7)
  })

  it('deletes nothing when the clock goes back years and stays there', () => {
    const typed = history(Array.from({ length: 20 }, () => ({ after: 2 * minute, cause: 'writing', name: '' })))
    const back = { number: 21, savedAt: new Date(start - 3_650 * day).toISOString(), cause: 'writing', name: '' } as const
    expect(thinned([...typed, back])).toEqual([...typed, back])
  })
})

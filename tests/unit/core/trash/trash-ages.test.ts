import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TrashAges } from '../../../../src/core/trash/trash-ages'
import { countedOn, notedAsTrashed } from '../../../../src/core/trash/trash-ages'

const day = 24 * 60 * 60 * 1_000
const start = Date.UTC(2026, 10, 23, 9)
const at = (days: number): string => new Date(start + days * day).toISOString()
const empty: TrashAges = { format: 1, lastCounted: null, articles: {} }
const id = 'article-0001'

/** The index of the counting that found the article to be 30 days old, or -1. */
function expiresAt(countings: readonly number[], trashedOn = 0): number {
  let ages = notedAsTrashed(empty, id, at(trashedOn))
  return countings.findIndex((days) => {
    const counted = countedOn(ages, [id], at(days))
    ages = counted.ages
    return counted.expired.includes(id)
  })
}

describe('the age of an article in the trash', () => {
  it('is counted day by day, and ends at thirty', () => {
    expect(expiresAt(Array.from({ length: 40 }, (_nothing, index) => index))).toBe(30)
  })

  it('counts from when it was put there, not from the counting before', () => {
    expect(countedOn({ ...notedAsTrashed(empty, id, at(6)), lastCounted: at(0) }, [id], at(7)).ages.articles[id]?.lived).toBe(day)
  })

  it('takes a clock that is ten years ahead for a week at most', () => {
    expect(expiresAt([0, 3_650])).toBe(-1)
    expect(expiresAt([0, 3_650, 1, 2, 3, 4])).toBe(-1)
  })

  it('never grows by more than a week between two countings, whatever the clock does', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -10_000, max: 10_000 }), { minLength: 1, maxLength: 4 }), (countings) => {
        expect(expiresAt(countings)).toBe(-1)
      })
    )
  })

  it('begins anew when the article was out of the trash, and for one that nobody noted', () => {
    const old = countedOn({ ...notedAsTrashed(empty, id, at(0)), lastCounted: at(0) }, [id], at(7)).ages
    expect(countedOn(countedOn(old, [], at(8)).ages, [id], at(9)).ages.articles[id]).toEqual({ trashedAt: at(9), lived: 0 })
  })
})

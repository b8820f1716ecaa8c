import { livedAges } from '../time/lived-ages'
import type { VersionSummary } from './version'

const minute = 60 * 1_000
const hour = 60 * minute
const day = 24 * hour

/** How far apart versions of an age are kept: each minute for an hour, each hour for a day, each day for a month, and then none. */
const spacings = [
  { until: hour, apart: minute },
  { until: day, apart: hour },
  { until: 30 * day, apart: day }
] as const

/** How long versions made before a publish or a restore are kept: a year. Named ones are kept until they lose their name. */
const keptForPublishing = 365 * day

/**
 * The numbers of the versions to delete. Kept are: the newest; the named; for a year those before a publish or a restore; and of the others
 * one a minute for an hour, one an hour for a day, one a day for a month, the older of two. Ages are counted from version to version
 * (`livedAges`), never from the clock on the wall: what is deleted when the clock leaps ahead is at most what a week's absence would
 * have cost. `versions` in any order; the answer from old to new.
 */
export function versionsToDelete(versions: readonly Pick<VersionSummary, 'number' | 'savedAt' | 'cause' | 'name'>[]): number[] {
  const sorted = versions.toSorted((one, other) => one.number - other.number)
  const ages = livedAges(sorted.map(({ savedAt }) => savedAt))
  const doomed: number[] = []
  let ageOfLastKept = Number.POSITIVE_INFINITY
  sorted.forEach(({ number, cause, name }, index) => {
    const age = ages[index] ?? 0
    if (index === sorted.length - 1 || name !== '') return
    if (cause !== 'writing' && age < keptForPublishing) return
    const spacing = spacings.find(({ until }) => age < until)
    if (spacing !== undefined && ageOfLastKept - age >= spacing.apart) ageOfLastKept = age
    else doomed.push(number)
  })
  return doomed
}

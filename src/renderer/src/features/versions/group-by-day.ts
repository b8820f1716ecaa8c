import type { VersionSummary } from '../../../../core/versions/version'

/** The versions of one day. */
export interface VersionDay {
  /** Midnight of the day in the computer's own zone, as milliseconds. */
  readonly day: number
  readonly versions: readonly VersionSummary[]
}

/** Versions by the day on which their words were saved, in the order they come in. */
export function groupByDay(versions: readonly VersionSummary[]): readonly VersionDay[] {
  const days: { day: number; versions: VersionSummary[] }[] = []
  for (const version of versions) {
    const moment = new Date(version.savedAt)
    const day = new Date(moment.getFullYear(), moment.getMonth(), moment.getDate()).getTime()
    const last = days.at(-1)
    if (last?.day === day) last.versions.push(version)
    else days.push({ day, versions: [version] })
  }
  return days
}

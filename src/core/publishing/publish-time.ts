import { Temporal } from 'temporal-polyfill'
import type { Site } from './site'

/**
 * What a time typed in a zone means, as instants in UTC. `skipped`: the clocks go forward over it, so it never is; `at` is as long after
 * the leap as it was typed after it. `twice`: the clocks go back over it; `at` is the first, `again` the second time it is.
 */
export type TypedTime =
  | { readonly kind: 'moment'; readonly at: string }
  | { readonly kind: 'skipped'; readonly at: string }
  | { readonly kind: 'twice'; readonly at: string; readonly again: string }
  | { readonly kind: 'not-a-time' }

/** The zone of a site: its name where it has one, else its fixed distance from UTC, as WordPress offers it ("UTC+9"). */
export function zoneOf({ name, offsetMinutes }: Site['timeZone']): string {
  if (isZone(name)) return name
  const minutes = Math.abs(offsetMinutes)
  const digits = (value: number): string => String(Math.floor(value)).padStart(2, '0')
  return `${offsetMinutes < 0 ? '-' : '+'}${digits(minutes / 60)}:${digits(minutes % 60)}`
}

function isZone(name: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name)
    return name !== ''
  } catch {
    return false
  }
}

/** Beyond them, no site keeps a post, and an instant is written with more digits. */
const [firstYear, lastYear] = [1970, 9998]

/** Reads "2027-03-14 09:30", with a `T` for the space or one-digit numbers too, as the time of a zone. */
export function readTypedTime(text: string, zone: string): TypedTime {
  const parts = /^\s*(\d{4})[-./](\d{1,2})[-./](\d{1,2})[\sT]+(\d{1,2}):(\d{2})\s*$/.exec(text)
  if (parts === null) return { kind: 'not-a-time' }
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = parts.slice(1).map(Number)
  const plain = plainTime({ year, month, day, hour, minute })
  if (plain === undefined || year < firstYear || year > lastYear) return { kind: 'not-a-time' }
  const earlier = plain.toZonedDateTime(zone, { disambiguation: 'earlier' })
  const later = plain.toZonedDateTime(zone, { disambiguation: 'later' })
  if (earlier.epochMilliseconds === later.epochMilliseconds) return { kind: 'moment', at: instantOf(earlier) }
  if (earlier.toPlainDateTime().equals(plain)) return { kind: 'twice', at: instantOf(earlier), again: instantOf(later) }
  return { kind: 'skipped', at: instantOf(later) }
}

/** Whether a moment is the second one of a time that comes twice. */
export function isSecondOf(typed: TypedTime, at: string): boolean {
  return typed.kind === 'twice' && Date.parse(typed.again) === Date.parse(at)
}

/** A moment as it is typed in a zone: "2027-03-14 09:30". */
export function typedTimeOf(at: string, zone: string): string {
  const there = Temporal.Instant.from(at).toZonedDateTimeISO(zone)
  return `${there.toPlainDate().toString()} ${there.toPlainTime().toString({ smallestUnit: 'minute' })}`
}

function plainTime(fields: { year: number; month: number; day: number; hour: number; minute: number }): Temporal.PlainDateTime | undefined {
  try {
    return Temporal.PlainDateTime.from(fields, { overflow: 'reject' })
  } catch {
    return undefined
  }
}

function instantOf(moment: Temporal.ZonedDateTime): string {
  return new Date(moment.epochMilliseconds).toISOString()
}

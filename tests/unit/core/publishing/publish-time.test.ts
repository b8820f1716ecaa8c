import { describe, expect, test } from 'vitest'
import { isSecondOf, readTypedTime, typedTimeOf, zoneOf } from '../../../../src/core/publishing/publish-time'

const siteZones = [
  'Asia/Seoul', 'UTC', 'America/New_York', 'America/Los_Angeles', 'America/St_Johns', 'America/Sao_Paulo',
  'Europe/London', 'Europe/Berlin', 'Africa/Cairo', 'Australia/Sydney', 'Australia/Lord_Howe', 'Asia/Kathmandu'
]
const computerZones = ['Asia/Seoul', 'UTC', 'America/New_York', 'Europe/Paris', 'Australia/Sydney', 'Pacific/Auckland']
const minute = 60_000
const formats = new Map<string, Intl.DateTimeFormat>()

/** The system's own calendar, which shares no code with the library in use. */
function clockAt(at: number, zone: string): string {
  const format =
    formats.get(zone) ??
    new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  formats.set(zone, format)
  const parts = format.formatToParts(at)
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? ''
  return `${part('year')}-${part('month')}-${part('day')} ${part('hour')}:${part('minute')}`
}

/** How far a zone is from UTC at a moment, in minutes. */
const offsetAt = (at: number, zone: string) => (Date.parse(`${clockAt(at, zone).replace(' ', 'T')}:00Z`) - at) / minute

/** The moments of a year at which a zone's clocks leap, to the minute. */
function leapsOf(zone: string): number[] {
  const day = 24 * 60 * minute
  const leaps: number[] = []
  for (let at = Date.UTC(2027, 0, 1); at < Date.UTC(2028, 0, 1); at += day) {
    if (offsetAt(at, zone) === offsetAt(at + day, zone)) continue
    let [before, after] = [at, at + day]
    while (after - before > minute) {
      const middle = before + Math.floor((after - before) / 2 / minute) * minute
      if (offsetAt(middle, zone) === offsetAt(at, zone)) before = middle
      else after = middle
    }
    leaps.push(after)
  }
  return leaps
}

describe.each(siteZones)('a time typed for a site in %s', (siteZone) => {
  const leaps = leapsOf(siteZone)
  const edges = leaps.length === 0 ? [Date.UTC(2027, 2, 28, 1), Date.UTC(2027, 9, 31, 1)] : leaps

  test.each(computerZones)('is the same moment on a computer in %s, around both edges of daylight saving', (computerZone) => {
    for (const leap of edges) {
      for (let at = leap - 150 * minute; at <= leap + 150 * minute; at += 15 * minute) {
        const typed = clockAt(at, siteZone)
        const read = readTypedTime(typed, siteZone)
        if (read.kind !== 'moment' && read.kind !== 'twice') throw new Error(`${typed}: ${read.kind}`)
        const meant = [read.at, ...(read.kind === 'twice' ? [read.again] : [])].map((one) => Date.parse(one))
        const sameOnTheClock = [-60, -30, 0, 30, 60].map((shift) => at + shift * minute).filter((other) => clockAt(other, siteZone) === typed)
        expect(meant).toEqual(sameOnTheClock)
        expect(typedTimeOf(new Date(at).toISOString(), computerZone)).toBe(clockAt(at, computerZone))
      }
    }
  })
})

describe('a time that the clocks leap over', () => {
  test.each(siteZones.filter((zone) => leapsOf(zone).length > 0))('is said to be skipped, and moved behind the leap, at a site in %s', (siteZone) => {
    const [leap = 0, ...others] = leapsOf(siteZone).filter((at) => offsetAt(at, siteZone) > offsetAt(at - minute, siteZone))
    expect(others).toEqual([])
    const typed = new Date(leap + (offsetAt(leap - minute, siteZone) + 10) * minute).toISOString().slice(0, 16)
    expect(readTypedTime(typed, siteZone)).toEqual({ kind: 'skipped', at: new Date(leap + 10 * minute).toISOString() })
  })
})

describe('a typed time', () => {
  test.each(['2027-3-4 9:05', '2027.03.04 09:05', '2027-03-04T09:05', ' 2027/03/04  09:05 '])('may be written as %s', (text) => {
    expect(readTypedTime(text, 'Asia/Seoul')).toEqual({ kind: 'moment', at: '2027-03-04T00:05:00.000Z' })
  })

  test.each(['', 'tomorrow', '2027-02-30 09:00', '2027-01-01 24:30', '2027-01-01', '09:00', '0000-01-01 00:00', '9999-12-31 23:59'])('is none when it is %j', (text) => {
    expect(readTypedTime(text, 'UTC')).toEqual({ kind: 'not-a-time' })
  })
})

test('a site without a name for its zone has a fixed distance from UTC', () => {
  expect(['', 'UTC+9', 'Asia/Seoul'].map((name) => zoneOf({ name, offsetMinutes: 540 }))).toEqual(['+09:00', '+09:00', 'Asia/Seoul'])
  expect(zoneOf({ name: '', offsetMinutes: -210 })).toBe('-03:30')
  expect(readTypedTime('2027-03-04 09:05', '-03:30')).toEqual({ kind: 'moment', at: '2027-03-04T12:35:00.000Z' })
})

test('a moment is known as the second one of its hour when it is read again as it is typed', () => {
  const zone = 'America/New_York'
  const again = (at: string) => isSecondOf(readTypedTime(typedTimeOf(at, zone), zone), at)
  expect(['2026-11-01T05:30:00.000Z', '2026-11-01T06:30:00Z', '2026-11-02T06:30:00.000Z'].map(again)).toEqual([false, true, false])
})

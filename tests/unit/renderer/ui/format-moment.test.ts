import { describe, expect, it } from 'vitest'
import { formatClock, formatMoment } from '../../../../src/renderer/src/ui/format-moment'

const now = new Date(2026, 10, 23, 14, 3, 22)

describe('formatMoment', () => {
  it('leaves the last minute to the catalogue', () => {
    expect(formatMoment(new Date(2026, 10, 23, 14, 2, 40), now, 'en')).toBeUndefined()
  })

  it('gives the hour today, the word for yesterday, then the day, and the year when it is another', () => {
    const moments = [new Date(2026, 10, 23, 9, 5), new Date(2026, 10, 22, 23, 59), new Date(2026, 10, 19, 12), new Date(2024, 10, 19, 12)]
    expect(moments.map((moment) => formatMoment(moment, now, 'en'))).toEqual(['09:05', 'Yesterday', '19 Nov', '19 Nov 2024'])
    expect(moments.map((moment) => formatMoment(moment, now, 'ko'))).toEqual(['09:05', '어제', '11월 19일', '2024년 11월 19일'])
  })

  it('shows a moment in the future rather than calling it now', () => {
    expect(formatMoment(new Date(2026, 10, 23, 15, 0), now, 'en')).toBe('15:00')
  })
})

it('counts the hours of the clock from 00 to 23', () => {
  expect(formatClock(new Date(2026, 0, 1, 0, 5, 9), true)).toBe('00:05:09')
  expect(formatClock(new Date(2026, 0, 1, 14, 3, 22), true)).toBe('14:03:22')
})

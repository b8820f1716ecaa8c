const minute = 60_000

function startOfDay(moment: Date): number {
  return new Date(moment.getFullYear(), moment.getMonth(), moment.getDate()).getTime()
}

function capitalised(text: string, language: string): string {
  return text.charAt(0).toLocaleUpperCase(language) + text.slice(1)
}

/**
 * A moment as a list shows it, seen from `now` in the computer's own zone: "13:40" today, "Yesterday", "19 Nov", "19 Nov 2024".
 * Undefined within the last minute: the words for that are the catalogue's. A moment in the future is shown whole.
 */
export function formatMoment(moment: Date, now: Date, language: string): string | undefined {
  const age = now.getTime() - moment.getTime()
  if (age >= 0 && age < minute) return undefined
  const days = Math.round((startOfDay(now) - startOfDay(moment)) / (24 * 60 * minute))
  if (days === 0) return formatClock(moment)
  if (days === 1) return yesterdayIn(language)
  return (moment.getFullYear() === now.getFullYear() ? dayFormat : dayOfYearFormat)(language).format(moment)
}

/** Making a format costs a hundred times its use, and a list uses one a row; the first paint waits for those that its rows need, and for no other. */
function madeOnce<Made>(make: (language: string) => Made): (language: string) => Made {
  const known = new Map<string, Made>()
  return (language) => {
    const found = known.get(language) ?? make(language)
    known.set(language, found)
    return found
  }
}
const yesterdayIn = madeOnce((language) => capitalised(new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(-1, 'day'), language))
const dayFormat = madeOnce((language) => new Intl.DateTimeFormat(dayFirst(language), { day: 'numeric', month: 'short' }))
const dayOfYearFormat = madeOnce((language) => new Intl.DateTimeFormat(dayFirst(language), { day: 'numeric', month: 'short', year: 'numeric' }))

/**
 * Hours and minutes of a 24-hour clock, and seconds where wanted: "14:03:22", alike in both languages of the interface. By hand, because
 * the first use of Intl costs the start of the app more than all the rest of the frame.
 */
export function formatClock(moment: Date, withSeconds = false): string {
  const parts = [moment.getHours(), moment.getMinutes(), ...(withSeconds ? [moment.getSeconds()] : [])]
  return parts.map((part) => String(part).padStart(2, '0')).join(':')
}

/** A moment within a sentence: "14:02" today, day and time in full before. */
export function formatMomentToOpen(moment: Date, now: Date, language: string): string {
  return startOfDay(moment) === startOfDay(now) ? formatClock(moment) : formatDayAndTime(moment, language)
}

/** Day and time in full: "19 November 2026 at 14:03". */
export function formatDayAndTime(moment: Date, language: string): string {
  return dayAndTimeFormat(language).format(moment)
}

/** Weekday, day and time in full as it is in a zone: "Thursday 26 November 2026 at 14:03". */
export function formatInZone(at: string, zone: string, language: string): string {
  return new Intl.DateTimeFormat(dayFirst(language), { dateStyle: 'full', timeStyle: 'short', hourCycle: 'h23', timeZone: zone }).format(new Date(at))
}

/** The same for many moments: making the format costs more than using it. */
export function dayAndTimeFormat(language: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(dayFirst(language), { dateStyle: 'long', timeStyle: 'short', hourCycle: 'h23' })
}

/** The desk's English is day first, as in "19 Nov". */
function dayFirst(language: string): string {
  return language === 'en' ? 'en-GB' : language
}

/** How far the clocks of a zone are before UTC at a moment, in minutes; 0 for a zone that this computer does not know. */
export function offsetMinutesOf(zone: string, at: Date): number {
  try {
    const parts = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' }).formatToParts(at)
    const [, sign, hours, minutes] = /GMT([+-])(\d\d):(\d\d)/.exec(parts.find(({ type }) => type === 'timeZoneName')?.value ?? '') ?? []
    return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0))
  } catch (error) {
    if (error instanceof RangeError) return 0
    throw error
  }
}

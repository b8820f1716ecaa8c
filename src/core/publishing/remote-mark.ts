const beside = ' beside '

/** A site's mark of the state of a post whose own one, a time mostly, leaves something out: `rest` stands for that. */
export function markWith(own: string, rest: string): string {
  return `${own}${beside}${rest}`
}

/** The site's own part of a mark. */
export function ownMarkOf(mark: string): string {
  return mark.split(beside, 1)[0] ?? mark
}

/** Whether what a site's own mark leaves out is not as it was seen. Not known where that is from when a site's own was all. */
export function isOtherBeside(seen: string, now: string): boolean {
  const [restThen, restNow] = [seen, now].map((mark) => mark.slice(ownMarkOf(mark).length))
  return restThen !== '' && restThen !== restNow
}

/** Whether a mark is the one that was seen, which may be from when a site's own was all. */
export function isSameMark(seen: string | undefined, now: string): boolean {
  return now === seen || (now !== ownMarkOf(now) && ownMarkOf(now) === seen)
}

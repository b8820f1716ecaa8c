import type { Instant } from '../time/instant'

/** A moment from the form in which a site tells it: UTC to the second, without a zone. Undefined where it tells none. */
export function instantOfGmt(text: string): Instant | undefined {
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}/.test(text) ? `${text.slice(0, 19)}.000Z` : undefined
}

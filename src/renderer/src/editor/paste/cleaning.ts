import type { cleanPastedHtml } from './clean-pasted-html'
import type { sanitizeHtml } from './sanitize-html'

/** What makes foreign HTML the article's, and harmless. */
interface Cleaning {
  readonly cleanPastedHtml: typeof cleanPastedHtml
  readonly sanitizeHtml: typeof sanitizeHtml
}

let read: Cleaning | undefined

/** Reads it: it is large, and nobody writes with it. */
export async function readCleaning(): Promise<Cleaning> {
  const [pasting, sanitizing] = await Promise.all([import('./clean-pasted-html'), import('./sanitize-html')])
  read = { cleanPastedHtml: pasting.cleanPastedHtml, sanitizeHtml: sanitizing.sanitizeHtml }
  return read
}

/** The same as far as it is read. */
export function cleaningByNow(): Cleaning | undefined {
  return read
}

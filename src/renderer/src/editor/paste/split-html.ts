/** What must not be cut through. */
const whole = 'ul|ol|table|blockquote|figure|pre|dl'
const ends = new RegExp(`<(/?)(${whole}|p|h[1-6]|div)\\b[^<>]*>`, 'gi')
const isWhole = new RegExp(`^(?:${whole})$`, 'i')

/**
 * Cuts HTML between blocks into parts of about this many characters, so that each can be parsed by itself. It knows nothing of HTML but
 * names of elements; that is enough, because each part is parsed and sanitised like a whole, and a cut in the wrong place costs at
 * most the meaning of what lay around it.
 */
export function splitHtml(html: string, size: number): string[] {
  const parts: string[] = []
  let depth = 0
  let start = 0
  for (const { index, 0: tag, 1: slash, 2: name = '' } of html.matchAll(ends)) {
    if (isWhole.test(name)) depth = Math.max(0, depth + (slash === '/' ? -1 : 1))
    const end = index + tag.length
    if (slash !== '/' || depth > 0 || end - start < size) continue
    parts.push(html.slice(start, end))
    start = end
  }
  return start < html.length ? [...parts, html.slice(start)] : parts
}

import type { Inline, Mark } from '../article/document'
import { linkHrefSchema } from '../article/document'
import { decodeEntities } from './decode-entities'

const markOf: Readonly<Record<string, Exclude<Mark['type'], 'link' | 'note'>>> = { strong: 'bold', b: 'bold', em: 'italic', i: 'italic', u: 'underline', s: 'strike', del: 'strike', code: 'code' }

interface Opened {
  readonly element: string
  readonly mark: Mark
}

/**
 * The inline content of a line of HTML, where it is one that an article can have: text, line breaks, and the marks of an article well
 * nested. Undefined for everything else. What it gives may still say less than the HTML: whoever asks writes it anew and compares.
 */
export function readInline(html: string): Inline[] | undefined {
  const content: Inline[] = []
  const opened: Opened[] = []
  for (const [piece] of html.matchAll(/<[^<>]*>|[^<>]+|[<>]/g)) {
    const marks = opened.length === 0 ? {} : { marks: opened.map(({ mark }) => mark) }
    if (!piece.startsWith('<')) {
      if (piece === '>') return undefined
      content.push({ type: 'text', text: decodeEntities(piece), ...marks })
    } else if (/^<br ?\/?>$/.test(piece)) {
      content.push({ type: 'hardBreak', ...marks })
    } else if (piece.startsWith('</')) {
      if (opened.pop()?.element !== piece.slice(2, -1)) return undefined
    } else {
      const next = openedBy(piece)
      if (next === undefined || opened.some(({ mark }) => mark.type === next.mark.type)) return undefined
      opened.push(next)
    }
  }
  return opened.length === 0 ? content : undefined
}

function openedBy(tag: string): Opened | undefined {
  const address = /^<a href="([^"]*)">$/.exec(tag)?.[1]
  if (address !== undefined) {
    const href = linkHrefSchema.safeParse(decodeEntities(address))
    return href.success ? { element: 'a', mark: { type: 'link', attrs: { href: href.data } } } : undefined
  }
  const element = tag.slice(1, -1)
  const type = Object.hasOwn(markOf, element) ? markOf[element] : undefined
  return type === undefined ? undefined : { element, mark: { type } }
}

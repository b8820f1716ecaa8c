import type { ListLine } from '../build-lists'
import { buildLists } from '../build-lists'
import { readMarker } from '../list-marker'
import { styleAttribute, styleOf } from '../style-of'
import { all, isElement, make, rename, runsOf } from '../tree'

/** Word writes lists as paragraphs with a marker in each. They become lists with their nesting, and with the number they begin with. */
export function readWordLists(tree: DocumentFragment): void {
  const lines = all(tree, `p[${styleAttribute}*="mso-list" i], div[${styleAttribute}*="mso-list" i]`).filter((line) => levelOf(line) !== undefined)
  for (const run of runsOf(lines)) {
    const [first] = run
    if (first === undefined) continue
    const place = make(first, 'div')
    first.before(place)
    place.replaceWith(...buildLists(place, run.map(readLine)))
  }
  // Numbers of headings are words of theirs; so are those of what was no list.
  for (const marker of all(tree, `[${styleAttribute}*="mso-list" i]`)) if (isMarker(marker)) marker.replaceWith(`${marker.textContent.replace(/[\s\u00a0]+/g, ' ').trim()} `)
}

function readLine(line: HTMLElement): ListLine {
  const marker = all(line, `[${styleAttribute}*="mso-list" i]`).find(isMarker)
  const text = (marker?.textContent ?? '').replace(/[\s\u00a0]+/g, ' ').trim()
  const read = readMarker(text)
  // "Step 1:" is more than a number; the signs of lists are single ones.
  if (!read.isOrdered && /[\p{L}\p{N}].*\p{N}|\p{N}.*\p{L}/u.test(text)) marker?.replaceWith(`${text} `)
  else marker?.remove()
  const level = levelOf(line) ?? 1
  const paragraph = rename(line, 'p')
  paragraph.remove()
  return { level, ...read, content: [paragraph] }
}

function levelOf(line: HTMLElement): number | undefined {
  const level = Number(/\blevel(\d)/i.exec(styleOf(line).get('mso-list') ?? '')?.[1])
  return Number.isNaN(level) ? undefined : level
}

function isMarker(element: Node): boolean {
  return isElement(element) && styleOf(element).get('mso-list')?.toLowerCase() === 'ignore'
}

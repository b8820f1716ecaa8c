import { styleAttribute, styleOf } from '../style-of'
import { all, make, rename, runsOf } from '../tree'

/** A picture with its caption, as WordPress's old editor and Naver's news pages write it. */
const pictureFrames = '.wp-caption, .end_photo_org'
const pictureCaptions = '.wp-caption-text, .img_desc'

/** Headings, quotes and captions that are known by a class, a role or an outline level. */
export function readNamedBlocks(tree: DocumentFragment): void {
  for (const paragraph of all(tree, `p.MsoTitle, p[role="heading"], div[role="heading"], p[${styleAttribute}]`)) {
    const level = headingLevel(paragraph)
    if (level !== undefined && !paragraph.closest('li, blockquote, td, th')) rename(paragraph, `h${Math.min(Math.max(level, 1), 6)}`)
  }
  for (const frame of all(tree, pictureFrames)) rename(frame, 'figure')
  for (const caption of all(tree, pictureCaptions)) rename(caption, 'figcaption')
  for (const run of runsOf(all(tree, 'p.MsoQuote, p.MsoIntenseQuote, p[role="blockquote"]'))) {
    const [first] = run
    if (first === undefined) continue
    const quote = make(first, 'blockquote')
    first.before(quote)
    quote.append(...run)
  }
}

function headingLevel(paragraph: HTMLElement): number | undefined {
  if (paragraph.matches('.MsoTitle')) return 1
  if (paragraph.matches('[role="heading"]')) return Number(paragraph.getAttribute('aria-level') ?? 2) || 2
  const style = styleOf(paragraph)
  // Hangul's own names for its outline.
  const name = style.get('style-name') ?? ''
  const outline = /^(?:개요|Outline) ?(\d)$/.exec(name)?.[1] ?? /^[1-6]$/.exec(style.get('mso-outline-level') ?? '')?.[0]
  return outline === undefined ? (name === '제목' ? 1 : undefined) : Number(outline)
}

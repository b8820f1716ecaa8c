import { applyClassStyles, classStylesIn } from './class-styles'
import type { PictureSource } from './picture-sources'
import { takeOutPictures } from './picture-sources'
import { sanitizeHtml, sanitizeToTree } from './sanitize-html'
import { readCodeBlocks } from './steps/code-blocks'
import { dropAsides } from './steps/drop-asides'
import { dropEmptyBlocks } from './steps/empty-blocks'
import { readEmbeds } from './steps/embeds'
import { readEmoji } from './steps/emoji'
import { readFigures } from './steps/figures'
import { lowerHeadings } from './steps/heading-levels'
import { readHeadingsBySize } from './steps/headings-by-size'
import { readLinks } from './steps/links'
import { readLists } from './steps/lists'
import { readMarks } from './steps/marks'
import { readNamedBlocks } from './steps/named-blocks'
import { readParagraphBreaks, readParagraphs } from './steps/paragraphs'
import { nameFactBoxes, readPublishedGroups } from './steps/published-groups'
import { readPullQuotes } from './steps/pull-quotes'
import { dropIndents, readQuotes } from './steps/quotes'
import { readSpaces } from './steps/spaces'
import { readTables } from './steps/tables'
import { readWordLists } from './steps/word-lists'
import { readLevelledLists } from './steps/levelled-lists'
import { withoutRefusals } from './style-of'
import type { Step } from './tree'
import { all } from './tree'

/** What reads classes and styles; after `readMarks` there are no styles. */
const stepsWithStyles: readonly Step[] = [dropAsides, readEmbeds, readPublishedGroups, readPullQuotes, readEmoji, readParagraphBreaks, readWordLists, readLevelledLists, readNamedBlocks, readHeadingsBySize, dropIndents, readMarks]
/** What is left is HTML. Tables come before the pictures in them. */
const stepsWithoutStyles: readonly Step[] = [readTables, readCodeBlocks, readQuotes, readParagraphs]
const lastSteps: readonly Step[] = [readLists, readLinks, readSpaces, dropEmptyBlocks, nameFactBoxes]

export interface CleanPaste {
  readonly html: string
  /** Where the pictures of its places are, by the number on their tickets. */
  readonly sources: readonly PictureSource[]
}

/**
 * Foreign HTML as the article would have written it: sanitised first, then one step after the other, each of which knows one habit of the
 * programs that editors copy from. A step goes by what it finds, not by which program the whole came from: mail and web pages hold bits of all.
 */
export function cleanPastedHtml(html: string): CleanPaste {
  if (isOurs(html)) return { html: sanitizeHtml(html), sources: [] }
  const { html: withoutPictures, pictures } = takeOutPictures(html)
  const { dom, sources } = cleanTree(withoutPictures, pictures, classStylesIn(withoutPictures))
  lowerHeadings([dom])
  return { html: dom.innerHTML, sources }
}

/**
 * The same of a part, as an element of a document that is shown nowhere; pictures and the rules for classes are those of the whole. Its headings are to
 * be lowered once every part is known.
 */
export function cleanTree(html: string, pictures: readonly string[], classStyles: ReadonlyMap<string, string>): { readonly dom: HTMLElement; readonly sources: readonly PictureSource[] } {
  const tree = sanitizeToTree(withoutRefusals(html))
  applyClassStyles(tree, classStyles)
  for (const step of [...stepsWithStyles, ...stepsWithoutStyles]) step(tree)
  const sources = readFigures(tree, pictures)
  for (const step of lastSteps) step(tree)
  return { dom: bare(tree), sources }
}

/** What was copied in Copydesk is as it should be. Other editors on ProseMirror write the same mark, but also pictures and styles. */
function isOurs(html: string): boolean {
  return html.includes('data-pm-slice') && !/<img\b|\sstyle\s*=/i.test(html)
}

const keptAttributes = ['href', 'start', 'colspan', 'rowspan', 'data-picture', 'data-gallery', 'data-card', 'data-words', 'data-fact-box', 'data-fact-box-title', 'data-pull-quote', 'data-pull-quote-text', 'data-attribution', 'data-language']

function bare(tree: DocumentFragment): HTMLElement {
  for (const element of all(tree, '*')) {
    for (const name of element.getAttributeNames()) if (!keptAttributes.includes(name)) element.removeAttribute(name)
  }
  const holder = tree.ownerDocument.createElement('div')
  holder.append(tree)
  return holder
}

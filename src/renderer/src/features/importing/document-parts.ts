import { articleSchema } from '../../../../core/article/article'
import type { DocumentKind } from '../../../../core/documents/document-file'
import type { DocumentFacts } from '../../../../core/documents/front-matter'
import { readByline } from '../../../../core/serialise/byline-text'
import { sanitizeToTree } from '../../editor/paste/sanitize-html'
import { withoutRefusals } from '../../editor/paste/style-of'
import { asWritten, texts } from '../../editor/paste/tree'
import type { BroughtPictures } from './brought-pictures'
import { readMarkdownHabits } from './markdown-habits'
import { first, lineOf, takeOut, takeOutSaid } from './said-twice'
import type { TakeBeside } from './take-pictures'

/** What a document is to become: its text as HTML, and what stands beside the text in an article. */
export interface DocumentParts {
  readonly html: string
  readonly facts: DocumentFacts
}

/** A document as HTML. */
interface DocumentHtml {
  readonly html: string
  readonly kind: DocumentKind
  /** Whether its paragraphs, lists and tables are what they say that they are, as in Markdown, and in what Copydesk has exported: elsewhere they follow the habits of some program. */
  readonly isAsWritten: boolean
}

/** A table of Word has no headers but such in bold, and may be a frame: it follows habits also where all else is as written. */
const ofHabit = 'table, td, th'

/**
 * Takes headline, dek and byline out of the HTML of a document, and has the pictures brought along that lie beside its file. The headline is what the
 * document calls its title; else a heading of the first level that it begins with. What it has said already, as front matter does, holds: then a
 * heading that says something else is a chapter's.
 */
export async function partDocument({ html, kind, isAsWritten }: DocumentHtml, said: DocumentFacts, takeBeside: TakeBeside | undefined, brought: BroughtPictures): Promise<DocumentParts> {
  const text = sanitizeToTree(withoutRefusals(html))
  for (const back of text.querySelectorAll('a[href^="#footnote-ref"], a[href^="#endnote-ref"]')) back.remove()
  if (kind === 'markdown') readMarkdownHabits(text)
  if (isAsWritten) for (const element of text.querySelectorAll(`${texts}, li`)) if (kind !== 'word' || !element.matches(ofHabit)) element.setAttribute(asWritten, '')
  const title = text.querySelector('h1.document-title') ?? first(text, 'h1, p.title')
  const headline = lineOf(title).slice(0, 1_000)
  if (said.headline === undefined || said.headline === headline) takeOut(title)
  const dek = text.querySelector('p.document-dek, p.dek') ?? first(text, 'p.subtitle') ?? null
  takeOut(dek)
  const leadWords = await takeOutSaid(text, said, takeBeside)
  const byline = first(text, 'p.document-byline, p.byline')
  const authors = articleSchema.shape.byline.safeParse(readByline(lineOf(byline).replace(/^by\s+/i, ''))).data ?? []
  if (authors.length > 0) takeOut(byline)
  if (takeBeside !== undefined) await bringPictures(text, takeBeside, brought)
  const holder = text.ownerDocument.createElement('div')
  holder.append(text)
  return { html: holder.innerHTML, facts: { ...(headline === '' ? {} : { headline }), ...(dek === null ? {} : { dek: lineOf(dek).slice(0, 5_000) }), ...(authors.length === 0 ? {} : { byline: authors }), ...said, ...leadWords } }
}

/** An address with a scheme, of another host, or of a place in the document itself (RFC 3986, 4.2). */
const notRelative = /^(?:[a-z][a-z\d+.-]*:|\/\/|#|$)/i

async function bringPictures(text: DocumentFragment, take: TakeBeside, brought: BroughtPictures): Promise<void> {
  for (const image of text.querySelectorAll('img')) {
    // What loads its pictures late has two addresses, of which a program that saved the page may have led one to the file.
    for (const name of ['data-src', 'src']) {
      const address = image.getAttribute(name) ?? ''
      const picture = notRelative.test(address) ? undefined : await take(address)
      if (picture === undefined) continue
      image.removeAttribute('data-src')
      image.setAttribute('src', brought.add(picture))
      break
    }
  }
}

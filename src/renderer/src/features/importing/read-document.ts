import { marked } from 'marked'
import { documentKindOf } from '../../../../core/documents/document-file'
import { readFactsBehind } from '../../../../core/documents/facts-behind'
import type { DocumentFacts } from '../../../../core/documents/front-matter'
import { readFrontMatter } from '../../../../core/documents/front-matter'
import type { Failure } from '../../../../core/failure'
import { failure } from '../../../../core/failure'
import type { Result } from '../../../../core/result'
import { fail, ok } from '../../../../core/result'
import { paragraphsOf } from '../../editor/paste/plain-text'
import type { BroughtPictures } from './brought-pictures'
import { decodeText } from './decode-text'
import { partDocument } from './document-parts'
import type { PicturePorts } from './take-pictures'
import { readWebPage } from './web-page'
import { isTooMuchWord } from './word-file'
import { wordHtml } from './word-html'
import type { WordHtml } from './word-html'

/** A document's text, as HTML or plain, and what it says of itself. */
export interface ReadDocument {
  readonly html: string
  readonly text: string
  readonly facts: DocumentFacts
}

/** Reads the file of a document by what its name says that it is. Pictures that come along are kept in `brought`. */
export async function readDocument(name: string, bytes: Uint8Array<ArrayBuffer>, { takeBytes, takeBeside }: PicturePorts, brought: BroughtPictures): Promise<Result<ReadDocument, Failure>> {
  const kind = documentKindOf(name)
  switch (kind) {
    case 'word': {
      let read: WordHtml
      try {
        if (isTooMuchWord(bytes)) return fail(failure('document-too-large', { name }))
        read = await wordHtml(bytes, takeBytes, brought)
      } catch {
        return fail(failure('document-unreadable', { name })) // whatever the libraries say of it
      }
      return ok({ ...(await partDocument({ ...read, kind }, {}, undefined, brought)), text: '' })
    }
    case 'markdown': {
      const front = readFrontMatter(decodeText(bytes))
      const behind = readFactsBehind(front.text)
      const { text } = behind
      let html: string
      try {
        html = marked.parse(text, { async: false, gfm: true })
      } catch {
        return fail(failure('document-unreadable', { name })) // nested without an end
      }
      return ok({ ...(await partDocument({ html, kind, isAsWritten: true }, { ...behind.facts, ...front.facts }, takeBeside, brought)), text: '' })
    }
    case 'web-page': {
      const page = readWebPage(decodeText(bytes, true))
      if (page === undefined) return fail(failure('document-unreadable', { name }))
      const { html, facts } = await partDocument({ html: page.html, kind, isAsWritten: page.isOurs }, {}, takeBeside, brought)
      const title = page.title.slice(0, 1_000)
      return ok({ html: page.styles + html, text: '', facts: { ...(title === '' ? {} : { headline: title }), ...facts } })
    }
    case 'text':
      return ok(readPlainText(decodeText(bytes)))
    case undefined:
      return fail(failure('document-type-not-supported', { name }))
  }
}

/** As many letters as a first line may have, if it stands apart, to be the headline. */
const longestHeadline = 150

function readPlainText(text: string): ReadDocument {
  const [first, ...others] = paragraphsOf(text)
  const line = first?.length === 1 ? first[0] : undefined
  if (line === undefined || line.length > longestHeadline || others.length === 0) return { html: '', text, facts: {} }
  return { html: '', text: others.map((lines) => lines.join('\n')).join('\n\n'), facts: { headline: line } }
}

import mammoth from 'mammoth/mammoth.browser.js'
import type { BroughtPictures } from './brought-pictures'
import type { TakeBytes } from './take-pictures'
import { preparedWord } from './word-file'
import { readListNumbers } from './word-numbers'

/** Names of styles, as Word, LibreOffice and Pandoc give them, beside those that the library knows. */
const namedStyles = { 'h1.document-title': ['Title'], 'p.document-dek': ['Subtitle'], 'p.document-byline': ['Byline'], 'p.MsoCaption': ['caption', 'Caption', 'Image Caption'], pre: ['HTML Preformatted'], 'blockquote > p': ['Quote', 'Intense Quote', 'Quotations', 'Block Text'] }
/** What they are called in documents of Copydesk: there, a pull quote and who says it. */
const ourStyles = { 'blockquote.pull-quote:fresh > p': ['Intense Quote'], 'blockquote.pull-quote > cite': ['Attribution'] }
const styles = ['u => u', "r[style-name='Credit'] => span.credit", "br[type='page'] => br", "br[type='column'] => br"]

function mapOf(named: Readonly<Record<string, readonly string[]>>): string[] {
  return Object.entries(named).flatMap(([made, names]) => names.map((name) => `p[style-name='${name}'] => ${made}:fresh`))
}

export interface WordHtml {
  readonly html: string
  readonly isAsWritten: boolean
}

/**
 * The HTML of a Word document (ECMA-376): what it says, not how it looks. What was deleted with changes tracked stays deleted, and comments are not
 * read. Its pictures go through `take`; where that answers nothing, their places stay. Throws on what is no such document.
 */
export async function wordHtml(bytes: Uint8Array<ArrayBuffer>, take: TakeBytes, brought: BroughtPictures): Promise<WordHtml> {
  let count = 0
  const { bytes: prepared, isOurs } = preparedWord(bytes)
  const { value } = await mammoth.convertToHtml(
    { arrayBuffer: prepared.buffer },
    {
      styleMap: [...styles, ...(isOurs ? mapOf(ourStyles) : []), ...mapOf(namedStyles)],
      externalFileAccess: false,
      convertImage: mammoth.images.imgElement(async (image) => {
        const picture = await take(new Uint8Array(await image.readAsArrayBuffer()), `${String(++count)}.${image.contentType.replace(/^.*\//, '')}`)
        return { src: picture === undefined ? '' : brought.add(picture) }
      })
    }
  )
  return { html: readListNumbers(value), isAsWritten: isOurs }
}

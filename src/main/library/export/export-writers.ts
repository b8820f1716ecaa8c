import type { ExportForm } from '../../../core/documents/export-form'
import { bundleName } from '../../../core/documents/document-file'
import { articleMarkdown } from '../../../core/serialise/markdown'
import { webPage } from '../../../core/serialise/web-page'
import { webPageStyle } from '../../../core/serialise/web-page-style'
import { structuredDataScript } from '../../../core/structured-data/structured-data-script'
import { wholeArticle } from '../../../core/structured-data/whole-article'
import { bundleBytes } from '../bundle/write-bundle'
import type { ExportedFile, ExportSource } from './export-source'
import { printedArticle } from './printed-article'
import { wordpressText } from './wordpress-text'

export interface ExportWriter {
  /** The name of its file, from that of the folder. */
  readonly fileName: (name: string) => string
  /** Whether it names the files of the pictures, which then must lie beside it. */
  readonly needsPictures: boolean
  /** Undefined where the file did not come about, and the others shall. */
  readonly write: (source: ExportSource) => Promise<ExportedFile | undefined>
}

/** How each form of an export is written. */
export const exportWriters: Readonly<Record<ExportForm, ExportWriter>> = {
  markdown: {
    fileName: (name) => `${name}.md`,
    needsPictures: true,
    write: ({ article, wayTo }) => textFile(`${articleMarkdown(article, wayTo)}\n`)
  },
  'web-page': {
    fileName: (name) => `${name}.html`,
    needsPictures: true,
    write: ({ article, wayTo }) => textFile(webPage(article, wayTo, `<style>${webPageStyle}</style>\n${structuredDataScript(wholeArticle(article, wayTo))}`))
  },
  word: {
    fileName: (name) => `${name}.docx`,
    needsPictures: false,
    // The library behind it is large, and asked for by few.
    write: async (source) => (await import('./word/word-document')).wordDocument(source)
  },
  pdf: {
    fileName: (name) => `${name}.pdf`,
    needsPictures: false,
    write: printedArticle
  },
  'wordpress-blocks': {
    fileName: (name) => `${name}.blocks.txt`,
    needsPictures: true,
    write: ({ article, wayTo }) => textFile(`${wordpressText(article, wayTo)}\n`)
  },
  bundle: {
    fileName: bundleName,
    needsPictures: false,
    write: async ({ article, embargo, pictures }) => ({ bytes: await bundleBytes(article, embargo, pictures), missing: [] })
  }
}

function textFile(text: string): Promise<ExportedFile> {
  return Promise.resolve({ bytes: Buffer.from(text, 'utf8'), missing: [] })
}

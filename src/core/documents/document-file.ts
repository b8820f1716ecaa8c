/** What a file must be to become an article, by the end of its name. */
const kinds = {
  docx: 'word',
  md: 'markdown',
  markdown: 'markdown',
  html: 'web-page',
  htm: 'web-page',
  txt: 'text'
} as const

/** What an article can be made from: a document of Word (ECMA-376), Markdown, a web page or plain text. */
export type DocumentKind = (typeof kinds)[keyof typeof kinds]

/** The ends of names of documents, without the dot. */
export const documentExtensions = Object.keys(kinds)

/** In bytes: more than a long document with a picture at each item, less than what a page can hold several times over. */
export const maximumDocumentBytes = 100 * 1024 * 1024

/** What a file of this name is; undefined for what no article is made from. */
export function documentKindOf(name: string): DocumentKind | undefined {
  const extension = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
  return new Map<string, DocumentKind>(Object.entries(kinds)).get(extension)
}

/** A file's name as a headline: without its end. */
export function headlineOfFile(name: string): string {
  return name.replace(/\.[^.]+$/, '').trim().slice(0, 1_000)
}

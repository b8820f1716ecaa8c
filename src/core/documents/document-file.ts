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

/** How the name of a bundle ends: an article as another Copydesk took it out (`main/library/bundle`). */
const bundleExtension = 'copydesk'

/** The ends of the names of all that is imported, without the dot. */
export const importedExtensions = [...Object.keys(kinds), bundleExtension]

/** In bytes: more than a long document with a picture at each item, less than what a page can hold several times over. */
export const maximumDocumentBytes = 100 * 1024 * 1024

/** The same of a bundle, which main reads: an article with hundreds of pictures. */
export const maximumBundleBytes = 1024 * 1024 * 1024

/** What a file of this name is; undefined for what no article is made from. */
export function documentKindOf(name: string): DocumentKind | undefined {
  const extension = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
  return new Map<string, DocumentKind>(Object.entries(kinds)).get(extension)
}

/** Whether a file of this name is an article that another Copydesk took out. */
export function isBundle(name: string): boolean {
  return name.toLowerCase().endsWith(`.${bundleExtension}`)
}

/** The name of a bundle's file. */
export function bundleName(name: string): string {
  return `${name}.${bundleExtension}`
}

/** A file's name as a headline: without its end. */
export function headlineOfFile(name: string): string {
  return name.replace(/\.[^.]+$/, '').trim().slice(0, 1_000)
}

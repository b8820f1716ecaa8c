import type { CodeBlock } from '../article/document'
import { carriedText } from './escape'

/** The code of a block as a web site can hold it: its lines, parted by `\n`, with every space and tab. */
export function codeText({ content = [] }: CodeBlock): string {
  return carriedText(content.map(({ text }) => text).join(''))
}

/** Whether there is no code in it, only white space. */
export function isBlankCode(block: CodeBlock): boolean {
  return codeText(block).trim() === ''
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\u00a0': '&nbsp;' }

/** The same between `<code>` and `</code>`: lines stay lines. */
export function codeHtml(block: CodeBlock): string {
  return codeText(block).replace(/[&<>\u00a0]/g, (character) => escapes[character] ?? character)
}

/** The class by which highlighters know a language (HTML Living Standard, 4.5.15); undefined where nobody said which. */
export function languageClass({ attrs: { language } }: CodeBlock): string | undefined {
  return language === '' ? undefined : `language-${language}`
}

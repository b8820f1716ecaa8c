import { readByline } from '../serialise/byline-text'
import type { DocumentFacts } from './front-matter'
import { factsOf } from './front-matter'

const instant = String.raw`\d{4}-\d\d-\d\dT[\d:.]+Z`
const facts = new RegExp(String.raw`(?:^|\n)---\n\n((?:- [^\n]+\n)*)- Started: ${instant}\n- Changed: ${instant}(?:\n\nSocial picture:\n\n([^]*))?\s*$`)

/** What lines of another name than in front matter say. */
const names: Readonly<Record<string, string>> = { Dek: 'dek', 'Lead picture': 'image', Slug: 'slug', Excerpt: 'excerpt', 'SEO title': 'seoTitle', 'SEO description': 'seoDescription', 'Social title': 'socialTitle', Notes: 'notes' }

const fact = /^- (Note on “.*?”|[^:]+): (.*)$/

/**
 * Takes off the end of a Markdown text of Copydesk what is known about its article (`core/serialise/markdown.ts`): notes of the desk among it, which no reader
 * may see. When it was started and changed is the library's to say anew.
 */
export function readFactsBehind(markdown: string): { readonly facts: DocumentFacts; readonly text: string } {
  const text = markdown.replaceAll('\r\n', '\n')
  const found = facts.exec(text)
  if (found === null) return { facts: {}, text: markdown }
  const lines = (found[1] ?? '').split('\n').slice(0, -1).map((line) => fact.exec(line))
  if (!lines.every((line) => line !== null)) return { facts: {}, text: markdown } // a list of somebody else's
  const entries = new Map<string, unknown>()
  for (const [, name = '', written = ''] of lines) {
    const said = written.replace(/\\([!-/:-@[-`{-~])|<br>/g, (_, sign?: string) => sign ?? '\n')
    if (name === 'Byline') entries.set('byline', readByline(said))
    else if (name === 'Categories') entries.set('categories', said.split('; '))
    else if (name === 'Tags') entries.set('tags', said.split(', '))
    else {
      const before = entries.get(name) // there may be several notes on the same words
      entries.set(names[name] ?? name, typeof before === 'string' ? `${before}\n${said}` : said)
    }
  }
  const social = found[2]?.trim() ?? ''
  if (social !== '') entries.set('Social picture', social)
  return { facts: factsOf(entries), text: text.slice(0, found.index) }
}

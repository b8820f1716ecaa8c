import type { Article, Author } from '../../../core/article/article'
import { capabilitiesOfKind } from '../../../core/publishing/capabilities'
import type { PostWriter } from '../../../core/publishing/publish-plan'
import { isSameName } from '../../../core/publishing/same-name'
import type { GhostSite } from '../../../core/publishing/site'
import { carriedText, oneLine } from '../../../core/serialise/escape'
import { ghostLexical } from '../../../core/serialise/ghost-lexical'
import { bylineText } from '../../../core/serialise/byline-text'
import { wordpressMediaCaption } from '../../../core/serialise/wordpress-picture'

const { excerpt: longestExcerpt, leadAlt: longestAlt } = capabilitiesOfKind('ghost').longest

/** How an article becomes a post of a Ghost with these authors. */
export function ghostWriter({ authors }: Pick<GhostSite, 'authors'>): PostWriter {
  return {
    title: oneLine,
    excerpt: (article) => excerptOf(article).text,
    content: (article, media, data) => ghostLexical(article, leadLines(article, authors), media, data),
    mediaCaption: wordpressMediaCaption,
    mediaAlt: (alt) => carriedText(alt).trim(),
    authors: ({ byline }) => authorsOf(byline, authors),
    bylineInText: ({ byline }) => bylineLine(byline, authors)
  }
}

/** The authors of an article that the site has, each once, in the order of the byline. */
export function authorsOf(byline: readonly Author[], authors: GhostSite['authors']): GhostSite['authors'] {
  return [...new Set(byline.flatMap(({ name }) => authors.find((author) => isSameName(author.name, name)) ?? []))]
}

/** The alt text of the feature picture. */
export function featureAlt(alt: string): string {
  return shortened(oneLine(alt), longestAlt)
}

/** Themes show the excerpt under the headline: without one of its own it is the dek's place, where the dek is short enough. */
function excerptOf({ excerpt, dek }: Pick<Article, 'excerpt' | 'dek'>): { readonly text: string; readonly isDek: boolean } {
  const [own, standfirst] = [carriedText(excerpt).trim(), carriedText(dek).trim()]
  if (own !== '') return { text: shortened(own, longestExcerpt), isDek: own === standfirst && own.length <= longestExcerpt }
  return standfirst.length <= longestExcerpt ? { text: standfirst, isDek: true } : { text: '', isDek: false }
}

/** What the post has no field for: a dek that the excerpt leaves no room for, and a byline with a role or a name that is no author there. */
function leadLines(article: Article, authors: GhostSite['authors']): string[] {
  const dek = excerptOf(article).isDek ? '' : carriedText(article.dek).trim()
  return [dek, bylineLine(article.byline, authors)].filter((line) => line !== '')
}

/** Empty where all of it is in the authors of the post. */
function bylineLine(byline: readonly Author[], authors: GhostSite['authors']): string {
  const isHeld = byline.every(({ name, role }) => name.trim() === '' || (role.trim() === '' && authorsOf([{ name, role }], authors).length > 0))
  return isHeld ? '' : bylineText(byline)
}

function shortened(text: string, longest: number): string {
  if (text.length <= longest) return text
  return `${text.slice(0, longest - 1).replace(/\p{Cs}$/u, '').replace(/\s+\S{0,30}$/, '')}…`
}

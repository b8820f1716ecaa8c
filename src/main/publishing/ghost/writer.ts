import type { Article, Author } from '../../../core/article/article'
import type { PostWriter } from '../../../core/publishing/publish-plan'
import { isSameName } from '../../../core/publishing/same-name'
import type { GhostSite } from '../../../core/publishing/site'
import { carriedText } from '../../../core/serialise/escape'
import { ghostLexical } from '../../../core/serialise/ghost-lexical'
import { bylineText } from '../../../core/serialise/wordpress-blocks'
import { wordpressMediaCaption } from '../../../core/serialise/wordpress-picture'

/** Ghost refuses a post with a longer excerpt, or a longer alt text of its feature picture. */
const longestExcerpt = 300
const longestAlt = 191

/** How an article becomes a post of a Ghost with these authors. */
export function ghostWriter({ authors }: Pick<GhostSite, 'authors'>): PostWriter {
  return {
    title: (headline) => oneLine(headline),
    excerpt: (article) => excerptOf(article).text,
    content: (article, media) => ghostLexical(article, leadLines(article, authors), media),
    mediaCaption: wordpressMediaCaption,
    mediaAlt: (alt) => carriedText(alt).trim(),
    authors: ({ byline }) => authorsOf(byline, authors)
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
  const isHeld = article.byline.every(({ name, role }) => name.trim() === '' || (role.trim() === '' && authorsOf([{ name, role }], authors).length > 0))
  return [dek, isHeld ? '' : bylineText(article.byline)].filter((line) => line !== '')
}

function shortened(text: string, longest: number): string {
  if (text.length <= longest) return text
  return `${text.slice(0, longest - 1).replace(/\p{Cs}$/u, '').replace(/\s+\S{0,30}$/, '')}…`
}

function oneLine(text: string): string {
  return carriedText(text).trim().replace(/\s*\n\s*/g, ' ')
}

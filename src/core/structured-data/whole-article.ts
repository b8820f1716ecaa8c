import type { Article } from '../article/article'
import { languageOfText } from '../article/language-of-text'
import { carriedText, oneLine } from '../serialise/escape'
import type { WayToPicture } from '../serialise/markdown'
import { nodesOfBody, structuredImage } from './list-and-credits'
import type { ArticleNode, StructuredData } from './structured-data'

/** An article as structured data, whole, for a page that says nothing else of it. Its address and date are those of the site that has it in public, where one has. */
export function wholeArticle(article: Article, wayTo: WayToPicture): StructuredData {
  return { '@context': 'https://schema.org', '@graph': [articleNode(article, wayTo), ...nodesOfBody(article.body, wayTo)] }
}

function articleNode(article: Article, wayTo: WayToPicture): ArticleNode {
  const { headline, dek, excerpt, byline, categories, tags, leadPicture, remotes } = article
  const page = remotes.find(({ status }) => status === 'published')
  return {
    '@type': 'Article',
    ...filled({ headline: oneLine(headline), alternativeHeadline: oneLine(dek), description: carriedText(excerpt).trim() }),
    inLanguage: languageOfText(article),
    ...(page !== undefined && { url: page.link, datePublished: page.publishedAt }),
    ...listed('author', byline.flatMap((author) => personOf(author))),
    ...listed('articleSection', [...new Set(categories.flatMap((path) => filledNames(path.slice(-1))))]),
    ...listed('keywords', filledNames(tags)),
    ...(leadPicture !== null && { image: [structuredImage(leadPicture, wayTo)] })
  }
}

type Person = NonNullable<ArticleNode['author']>[number]

function personOf({ name: typed, role }: Article['byline'][number]): Person[] {
  const [name, jobTitle] = [oneLine(typed), oneLine(role)]
  return name === '' ? [] : [{ '@type': 'Person', name, ...filled({ jobTitle }) }]
}

function filledNames(names: readonly string[]): string[] {
  return names.map(oneLine).filter((name) => name !== '')
}

function filled<Name extends string>(texts: Readonly<Record<Name, string>>): Partial<Record<Name, string>> {
  const entries: Partial<Record<Name, string>> = {}
  for (const name in texts) if (texts[name] !== '') entries[name] = texts[name]
  return entries
}

function listed<Name extends string, Value>(name: Name, values: Value[]): Partial<Record<Name, Value[]>> {
  const entries: Partial<Record<Name, Value[]>> = {}
  if (values.length > 0) entries[name] = values
  return entries
}

import type { Article } from '../article/article'
import { countTks } from '../article/count-tk'
import type { AnyNode, Body, ListicleItem } from '../article/document'
import { saysSomething } from '../article/says-something'
import { shownLength } from '../article/seo-title'
import { figuresOf, placedPicturesOf, walk } from '../article/walk'
import { countPlacesInHeadline } from '../listicle/headline-number'
import { itemCountOf } from '../listicle/item-count'
import { countLostReferences } from '../listicle/lost-references'
import { rankAt } from '../listicle/ranks'
import { pictureIn } from '../picture/picture'
import type { PlacedPicture } from '../picture/picture'
import type { HeadPart } from '../publishing/post-head'
import { isSameName } from '../publishing/same-name'
import { isBlank } from '../serialise/wordpress-inline'
import { leadsNowhere } from './leads-nowhere'

/** What is looked at before an article is published. */
export type CheckedArticle = Pick<Article, 'headline' | 'dek' | 'byline' | 'leadPicture' | 'body' | 'categories' | 'tags' | 'slug' | 'excerpt' | HeadPart>

/** A picture where it stands: counted from 1 among those of the text, the lead picture, or that of the card in social networks, which stands in the inspector; `index` counts all from 0, in reading order. */
export interface PictureAt {
  readonly name: 'lead' | 'social' | number
  readonly index: number
}

/** An item by its rank; `index` counts all of the text from 0, in reading order. */
interface ItemAt {
  readonly rank: number
  readonly index: number
}

/** One thing that an editor may want to mend before publishing. */
export type Finding =
  | { readonly kind: 'headline-missing' }
  /** In Latin letters (`shownLength`). */
  | { readonly kind: 'headline-long'; readonly length: number }
  | { readonly kind: 'count-differs'; readonly stated: number; readonly items: number }
  /** Some may stand in fields that no search of the page reaches: tags, byline, excerpt. */
  | { readonly kind: 'tks'; readonly count: number; readonly isOnPage: boolean }
  | ({ readonly kind: 'item-bare' | 'item-empty' } & ItemAt)
  | { readonly kind: 'credit-missing' | 'alt-missing' | 'alt-repeats-headline'; readonly picture: PictureAt }
  | { readonly kind: 'empty-places' | 'empty-cards' | 'lost-references' | 'links-nowhere'; readonly count: number }
  | { readonly kind: 'category-missing' }

/** A headline that is longer is cut by search engines and in social cards: 110 letters, which Google long named as the most for news. */
export const longestHeadline = 110

/** What an article still lacks, or has by mistake, as far as its own words tell: headline, list, pictures, the rest. Nothing for one that is ready. */
export function checkArticle(article: CheckedArticle): Finding[] {
  return [...checkHeadline(article), ...checkItems(article.body), ...checkPictures(article), ...checkRest(article)]
}

function checkHeadline({ headline, body }: CheckedArticle): Finding[] {
  const written = headline.trim()
  if (written === '') return [{ kind: 'headline-missing' }]
  const findings: Finding[] = []
  const length = shownLength(written)
  if (length > longestHeadline) findings.push({ kind: 'headline-long', length })
  const items = itemCountOf(body)
  const numbers = countPlacesInHeadline(written)
  // A number that only may be a count is no contradiction, nor is one beside a number that agrees.
  const stated = numbers.find(({ sureness, mayMeanOther }) => sureness > 0 && !mayMeanOther)
  if (items !== undefined && stated !== undefined && !numbers.some(({ value }) => value === items)) {
    findings.push({ kind: 'count-differs', stated: stated.value, items })
  }
  return findings
}

function checkItems(body: Body): Finding[] {
  const items = body.content.flatMap((block) => (block.type === 'listicle' ? block.content.map((item, at) => ({ item, rank: rankAt(at, block.content.length, block.attrs.order) })) : []))
  return items.flatMap(({ item, rank }, index): Finding[] => {
    if (isBlank(item.content[0].content)) return [{ kind: 'item-bare', rank, index }]
    return isEmptyItem(item) ? [{ kind: 'item-empty', rank, index }] : []
  })
}

function isEmptyItem({ content: [, ...blocks] }: ListicleItem): boolean {
  return !blocks.some(saysSomething)
}

/** The pictures of an article in reading order, as they are called. */
export function namedPictures(article: Pick<Article, 'leadPicture' | 'body' | 'socialPicture'>): { readonly picture: PlacedPicture; readonly at: PictureAt }[] {
  const hasLead = article.leadPicture !== null
  const placed = placedPicturesOf(article).map((picture, index) => ({ picture, at: { name: hasLead && index === 0 ? ('lead' as const) : hasLead ? index : index + 1, index } }))
  return article.socialPicture === null ? placed : [...placed, { picture: article.socialPicture, at: { name: 'social', index: placed.length } }]
}

function checkPictures(article: CheckedArticle): Finding[] {
  const hasHeadline = article.headline.trim() !== ''
  const placed = namedPictures(article)
  const where = (kind: 'credit-missing' | 'alt-missing' | 'alt-repeats-headline', isSo: (picture: PlacedPicture) => boolean) => placed.flatMap(({ picture, at }): Finding[] => (isSo(picture) ? [{ kind, picture: at }] : []))
  const emptyPlaces = figuresOf(article.body).filter(({ attrs }) => pictureIn(attrs) === undefined).length
  return [
    ...where('credit-missing', ({ credit }) => credit.trim() === ''),
    ...where('alt-missing', ({ alt }) => alt.trim() === ''),
    ...where('alt-repeats-headline', ({ alt }) => hasHeadline && isSameName(alt, article.headline)),
    ...counted('empty-places', emptyPlaces)
  ]
}

function checkRest({ headline, dek, body, leadPicture, tags, byline, excerpt, seoTitle, seoDescription, socialTitle, socialPicture, categories }: CheckedArticle): Finding[] {
  const onPage = countTks({ headline, dek, body })
  const around = countTks({ leadPicture, tags, byline, excerpt, seoTitle, seoDescription, socialTitle, socialPicture })
  const nodes = [...walk(body)]
  const emptyCards = nodes.filter((node) => (node.type === 'embed' || node.type === 'linkCard') && node.attrs.address === '')
  return [
    ...(onPage + around === 0 ? [] : [{ kind: 'tks' as const, count: onPage + around, isOnPage: onPage > 0 }]),
    ...counted('lost-references', countLostReferences(body)),
    ...counted('links-nowhere', countLinksNowhere(nodes)),
    ...counted('empty-cards', emptyCards.length),
    ...(categories.length === 0 ? [{ kind: 'category-missing' as const }] : [])
  ]
}

/** A link of several texts, one of them bold, is one. */
function countLinksNowhere(nodes: readonly AnyNode[]): number {
  const isPart = (node: AnyNode | undefined) => node !== undefined && 'marks' in node && node.marks?.some((mark) => mark.type === 'link' && leadsNowhere(mark.attrs.href)) === true
  return nodes.filter((node, at) => isPart(node) && !isPart(nodes[at - 1])).length
}

function counted(kind: 'empty-places' | 'empty-cards' | 'lost-references' | 'links-nowhere', count: number): Finding[] {
  return count === 0 ? [] : [{ kind, count }]
}

import type { Article } from '../article/article'
import type { Body } from '../article/document'
import { seoTitleLength, seoTitleOf, shownLength } from '../article/seo-title'
import { walk } from '../article/walk'
import type { HeadPart } from '../publishing/post-head'
import { ranksOf, referenceText } from '../listicle/item-reference'
import type { PlacedPicture } from '../picture/picture'

type Previewed = Pick<Article, 'headline' | 'dek' | HeadPart | 'excerpt' | 'body' | 'leadPicture'>

/** How much of a description search results show, in Latin letters (`shownLength`): two lines, some 155. */
export const descriptionLength = 155
/** Two lines of a social card. */
export const cardTitleLength = 80

/** What search results show of an article: title and description, cut off where they cut them. */
export interface SearchPreview {
  readonly title: string
  readonly description: string
}

/** What a card in a social network shows of it. */
export interface CardPreview {
  readonly title: string
  readonly description: string
  /** Its own, or else the lead picture. Without one a card is a line of text. */
  readonly picture: PlacedPicture | undefined
}

/**
 * An article as search results show it, where the site tells them its SEO title and its description. Without one of its own sites tell the excerpt, and search
 * engines choose for themselves what stands at the top, here the dek or the first words of the text.
 */
export function previewInSearch(article: Previewed): SearchPreview {
  return { title: cutOff(seoTitleOf(article), seoTitleLength), description: cutOff(descriptionOf(article), descriptionLength) }
}

/** An article as a card of a social network. */
export function previewAsCard(article: Previewed): CardPreview {
  const { headline, socialTitle, socialPicture, leadPicture } = article
  return { title: cutOff(socialTitle.trim() === '' ? headline.trim() : socialTitle.trim(), cardTitleLength), description: cutOff(summaryOf(article), seoTitleLength), picture: socialPicture ?? leadPicture ?? undefined }
}

/** What search engines are told of an article: its own description, or else what says most of it. */
function descriptionOf(article: Previewed): string {
  return article.seoDescription.trim() === '' ? summaryOf(article) : article.seoDescription.trim()
}

function summaryOf({ excerpt, dek, body }: Previewed): string {
  const said = [excerpt, dek].map((words) => words.trim()).find((words) => words !== '')
  return said ?? beginningOf(body).replaceAll(/\s+/g, ' ').trim()
}

/** So much of a text is looked at for its first words, in UTF-16 code units: many times what is shown, and no long article as a whole. */
const beginningLength = 2_000

function beginningOf(body: Body): string {
  const ranks = ranksOf(body)
  let words = ''
  for (const node of walk(body)) {
    if (node.type === 'text') words += node.text
    else if (node.type === 'itemReference') words += referenceText(node.attrs.form, ranks.get(node.attrs.itemId))
    else words += ' '
    if (words.length > beginningLength) break
  }
  return words.slice(0, beginningLength)
}

/** Letters as readers see them: an emoji of several signs or a letter with its accents is one. Takes longer to make than to use. */
let letters: Intl.Segmenter | undefined

/** A text that is longer ends after a whole word, or where words are not parted after a letter, with an ellipsis in place of the rest. */
function cutOff(text: string, most: number): string {
  if (shownLength(text) <= most) return text
  let length = 0
  let kept = ''
  letters ??= new Intl.Segmenter('und', { granularity: 'grapheme' })
  for (const { segment: letter } of letters.segment(text)) {
    length += shownLength(letter)
    if (length >= most) break
    kept += letter
  }
  const words = /^.*\S(?=\s)/su.exec(kept + (text[kept.length] ?? ''))?.[0]
  return `${(words === undefined || words.length < kept.length / 2 ? kept : words).trimEnd()}…`
}

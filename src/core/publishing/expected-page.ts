import type { ArticleDraft } from '../article/article'
import type { Instant } from '../time/instant'
import type { Listicle } from '../article/document'
import { printedBody } from '../article/printed-body'
import { figuresOf, textOf } from '../article/walk'
import { rankAt } from '../listicle/ranks'
import { pictureIn } from '../picture/picture'
import type { PlacedPicture } from '../picture/picture'
import type { RemoteMedia } from './remote-binding'
import { carriedText } from '../serialise/escape'

/** What readers must find on the page of an article: that in which a site, its theme and its caches can go wrong. All text is plain. */
export interface ExpectedPage {
  readonly link: string
  readonly headline: string
  /** The items of its listicles in reading order, by rank and heading. */
  readonly items: readonly ExpectedItem[]
  /** In reading order, the lead picture first. */
  readonly pictures: readonly ExpectedPicture[]
  /** When it was published, as the site said; null where it said nothing. */
  readonly publishedAt: Instant | null
}

export interface ExpectedItem {
  readonly rank: number
  readonly heading: string
}

export interface ExpectedPicture {
  /** The address of its file as the site told it. */
  readonly address: string
  readonly alt: string
  readonly credit: string
  readonly isLead: boolean
}

export interface PublishedPage {
  readonly words: Pick<ArticleDraft, 'headline' | 'body' | 'leadPicture'>
  readonly media: readonly RemoteMedia[]
  readonly link: string
  readonly publishedAt: Instant | null
}

/** What the page of these words must show. A picture that the site did not get is not expected there. */
export function expectedPage({ words, media, link, publishedAt }: PublishedPage): ExpectedPage {
  const placed = (picture: PlacedPicture, isLead: boolean): ExpectedPicture[] => {
    const address = media.find(({ pictureId }) => pictureId === picture.pictureId)?.url
    return address === undefined ? [] : [{ address, alt: carriedText(picture.alt).trim(), credit: carriedText(picture.credit).trim(), isLead }]
  }
  const body = printedBody(words.body)
  return {
    link,
    headline: carriedText(words.headline),
    items: body.content.flatMap((block) => (block.type === 'listicle' ? itemsOf(block) : [])),
    pictures: [
      ...(words.leadPicture === null ? [] : placed(words.leadPicture, true)),
      ...figuresOf(body).flatMap(({ attrs }) => {
        const picture = pictureIn(attrs)
        return picture === undefined ? [] : placed(picture, false)
      })
    ],
    publishedAt
  }
}

function itemsOf({ attrs, content }: Listicle): ExpectedItem[] {
  return content.map(({ content: [heading] }, index) => ({ rank: rankAt(index, content.length, attrs.order), heading: carriedText(textOf(heading)).trim() }))
}

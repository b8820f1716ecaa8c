import type { Article } from '../article/article'
import type { AnyNode, Listicle } from '../article/document'
import { printedBody } from '../article/printed-body'
import { textOf, walk } from '../article/walk'
import { rankAt } from '../listicle/ranks'
import { pictureIn } from '../picture/picture'
import type { PlacedPicture } from '../picture/picture'
import { carriedText, oneLine } from '../serialise/escape'
import type { WayToPicture } from '../serialise/markdown'
import type { ImageObject, ItemList, StructuredData, StructuredImage, StructuredItem } from './structured-data'

/**
 * What only the article knows and no theme or plug-in of a site can tell: its lists with their ranks, and who is owed each of its pictures, the lead picture
 * among them. Undefined where there is no list and no credit.
 */
export function listAndCredits({ leadPicture, body }: Pick<Article, 'leadPicture' | 'body'>, wayTo: WayToPicture): StructuredData | undefined {
  const nodes = [...(leadPicture === null ? [] : credited([leadPicture], wayTo)), ...nodesOfBody(body, wayTo)]
  return nodes.length === 0 ? undefined : { '@context': 'https://schema.org', '@graph': nodes }
}

/** Lists with the pictures in them, and the pictures beside them that have a credit, in reading order. */
export function nodesOfBody(body: Article['body'], wayTo: WayToPicture): (ItemList | ImageObject)[] {
  return printedBody(body).content.flatMap((block): (ItemList | ImageObject)[] => (block.type === 'listicle' ? [itemList(block, wayTo)] : credited(picturesIn(block), wayTo)))
}

/** A picture as search engines are told of it. */
export function structuredImage({ pictureId, caption, credit }: PlacedPicture, wayTo: WayToPicture): StructuredImage {
  const [contentUrl, words, creditText] = [wayTo(pictureId), carriedText(caption).trim(), oneLine(credit)]
  return creditText === '' ? contentUrl : { '@type': 'ImageObject', contentUrl, ...(words !== '' && { caption: words }), creditText }
}

function itemList({ attrs: { order }, content }: Listicle, wayTo: WayToPicture): ItemList {
  return {
    '@type': 'ItemList',
    itemListOrder: order === 'ascending' ? 'https://schema.org/ItemListOrderAscending' : 'https://schema.org/ItemListOrderDescending',
    numberOfItems: content.length,
    itemListElement: content.map(({ content: [heading, ...blocks] }, index): StructuredItem => {
      const name = oneLine(textOf(heading))
      const image = blocks.flatMap(picturesIn).map((picture) => structuredImage(picture, wayTo))
      return { '@type': 'ListItem', position: rankAt(index, content.length, order), ...(name !== '' && { name }), ...(image.length > 0 && { image }) }
    })
  }
}

function picturesIn(block: AnyNode): PlacedPicture[] {
  return [...walk(block)].flatMap((node) => (node.type === 'figure' ? (pictureIn(node.attrs) ?? []) : []))
}

function credited(pictures: readonly PlacedPicture[], wayTo: WayToPicture): ImageObject[] {
  return pictures.flatMap((picture) => {
    const image = structuredImage(picture, wayTo)
    return typeof image === 'string' ? [] : [image]
  })
}

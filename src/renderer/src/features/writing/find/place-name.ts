import type { TFunction } from 'i18next'
import type { Node } from '@tiptap/pm/model'
import { rankAt } from '../../../../../core/listicle/ranks'
import type { ArticlePlace } from './article-hits'

/** What a place is called: "Caption of picture 3". */
export function placeName(t: TFunction<'find'>, doc: Node, place: ArticlePlace): string {
  switch (place.kind) {
    case 'field':
      return t(`place.${place.field}`)
    case 'figure':
      if (place.node.type.name !== 'figure') return t(`place.${place.node.type.name === 'embed' ? 'embed' : 'linkCard'}`)
      return t(`place.${place.words === 'title' || place.words === 'description' ? 'caption' : place.words}`, { number: figuresBefore(doc, place.position) + 1 })
    case 'text': {
      const { node, position } = place
      const rank = rankOf(doc, position)
      if (node.type.name === 'itemHeading') return t('place.itemHeading', { rank })
      if (node.type.name === 'heading') return t('place.heading')
      return rank === undefined ? t('place.text') : t('place.item', { rank })
    }
  }
}

function figuresBefore(doc: Node, position: number): number {
  let count = 0
  doc.nodesBetween(0, position, (node, at) => {
    if (node.type.name === 'figure' && at < position) count++
    return !node.isTextblock
  })
  return count
}

/** The number shown at the item that holds a position. */
function rankOf(doc: Node, position: number): number | undefined {
  const place = doc.resolve(position)
  if (place.depth < 1 || place.node(1).type.name !== 'listicle') return undefined
  const listicle = place.node(1)
  return rankAt(place.index(1), listicle.childCount, listicle.attrs['order'] === 'countdown' ? 'countdown' : 'ascending')
}

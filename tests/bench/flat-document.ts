import type { NewArticle } from '../../src/core/article/article'
import type { ListicleItem } from '../../src/core/article/document'

type FlatNode = { type: string; attrs?: Record<string, unknown>; content?: readonly unknown[] }

/** The words and pictures of an article as the flat document that a bare TipTap can hold. */
export function flatDocument(article: Pick<NewArticle, 'body'>, sourceOf: (pictureId: string) => string): FlatNode {
  const flatten = (block: NewArticle['body']['content'][number] | ListicleItem['content'][number] | ListicleItem): FlatNode[] => {
    switch (block.type) {
      case 'listicle':
      case 'listicleItem':
        return block.content.flatMap(flatten)
      case 'itemHeading':
        return [{ type: 'heading', attrs: { level: 2 }, content: block.content ?? [] }]
      case 'figure':
        return [
          { type: 'picture', attrs: { src: sourceOf(block.attrs.pictureId ?? ''), width: block.attrs.width, height: block.attrs.height } },
          { type: 'paragraph', content: [{ type: 'text', text: `${block.attrs.caption} ${block.attrs.credit}` }] }
        ]
      case 'paragraph':
        return [{ type: 'paragraph', content: block.content ?? [] }]
      default:
        return []
    }
  }
  return { type: 'doc', content: article.body.content.flatMap(flatten) }
}

import type { Article } from '../../../core/article/article'
import { placedPicturesOf } from '../../../core/article/walk'
import type { PictureId } from '../../../core/picture/picture'
import type { WayToPicture } from '../../../core/serialise/markdown'
import { wordpressContent } from '../../../core/serialise/wordpress-blocks'
import type { ContentMedia, FileBeside } from '../../../core/serialise/wordpress-picture'

/**
 * What a publish would send as the content of a post, for WordPress' code editor. Pictures that a site has are at their address there, the others
 * where their files lie. Of several sites it is the one that was published to last: what one calls its pictures says nothing to another.
 */
export function wordpressText(article: Article, wayTo: WayToPicture): string {
  const media = new Map<PictureId, ContentMedia | FileBeside>(placedPicturesOf(article).map(({ pictureId }) => [pictureId, { file: wayTo(pictureId) }]))
  // Only WordPress counts its posts.
  const [last] = article.remotes.filter(({ postId }) => typeof postId === 'number').sort((one, other) => (one.publishedAt < other.publishedAt ? 1 : -1))
  for (const known of last?.media ?? []) media.set(known.pictureId, known)
  return wordpressContent(article, media)
}

import type { Article } from '../article/article'
import { oneLine } from '../serialise/escape'
import type { HeadPart } from './post-head'

/** What an article says in the head of its post, its picture by the id of the file. */
export function headOf({ seoTitle, seoDescription, socialTitle, socialPicture }: Pick<Article, HeadPart>): Record<HeadPart, string> {
  return { seoTitle: oneLine(seoTitle), seoDescription: oneLine(seoDescription), socialTitle: oneLine(socialTitle), socialPicture: socialPicture?.pictureId ?? '' }
}

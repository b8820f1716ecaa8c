import * as z from 'zod/mini'
import type { ArticleId } from '../../../core/article/article'
import { instantSchema } from '../../../core/time/instant'
import type { PictureId } from '../../../core/picture/picture'

/**
 * A bundle is one article for another Copydesk: a ZIP file with `article.json`, which is a draft's file, `embargo.json` where it may not be published
 * yet, and `pictures/<picture id>` for each picture that is placed. What names articles in a library says nothing outside, so all bundled
 * articles have one id.
 */
export const bundledArticle: ArticleId = 'bundled-article'
export const articleEntry = 'article.json'
export const embargoEntry = 'embargo.json'
export const embargoSchema = z.strictObject({ until: instantSchema })

export function pictureEntry(id: PictureId): string {
  return `pictures/${id}`
}

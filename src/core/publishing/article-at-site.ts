import * as z from 'zod/mini'
import { articleIdSchema } from '../article/article-id'
import { siteIdSchema } from './site'

/** An article at a site: of each there is one order, one copy of what the site has, and one look at its page at a time. */
export const articleAtSiteSchema = z.strictObject({ articleId: articleIdSchema, siteId: siteIdSchema })
export type ArticleAtSite = Readonly<z.infer<typeof articleAtSiteSchema>>

/** Names an article at a site, also as a file. */
export function keyOf({ articleId, siteId }: ArticleAtSite): string {
  return `${articleId}--${siteId}`
}

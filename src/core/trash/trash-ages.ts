import * as z from 'zod/mini'
import type { ArticleId } from '../article/article'
import type { Instant } from '../time/instant'
import { instantSchema } from '../time/instant'
import { articleIdSchema } from '../article/article-id'
import { livedBetween } from '../time/lived-ages'

/** How long an article lies in the trash before it is deleted for good, in days and in milliseconds. */
export const trashDays = 30
const keptInTrash = trashDays * 24 * 60 * 60 * 1_000

/** How long each article has lain in the trash, and when that was last counted. */
export const trashAgesSchema = z.strictObject({
  format: z.literal(1),
  lastCounted: z.nullable(instantSchema),
  articles: z.record(articleIdSchema, z.strictObject({ trashedAt: instantSchema, lived: z.number().check(z.minimum(0)) }))
})
export type TrashAges = z.infer<typeof trashAgesSchema>

/** Notes that an article was put into the trash now: its age begins anew. */
export function notedAsTrashed(ages: TrashAges, id: ArticleId, now: Instant): TrashAges {
  return { ...ages, articles: { ...ages.articles, [id]: { trashedAt: now, lived: 0 } } }
}

/**
 * Counts on to now for the articles that lie in the trash, and tells which have lain there for 30 days. Time counts from one counting to
 * the next, a week at most and never backwards (`livedBetween`): a clock that is years ahead for one start deletes nothing that a week's
 * absence would not have deleted. An article that is not known yet begins at nothing; one that left the trash is forgotten.
 */
export function countedOn(ages: TrashAges, trashed: readonly ArticleId[], now: Instant): { readonly ages: TrashAges; readonly expired: ArticleId[] } {
  const { lastCounted } = ages
  const articles = Object.fromEntries(
    trashed.map((id) => {
      const known = ages.articles[id]
      if (known === undefined) return [id, { trashedAt: now, lived: 0 }]
      const step = Math.min(lastCounted === null ? 0 : livedBetween(lastCounted, now), livedBetween(known.trashedAt, now))
      return [id, { ...known, lived: known.lived + step }]
    })
  )
  const expired = trashed.filter((id) => (articles[id]?.lived ?? 0) >= keptInTrash)
  return { ages: { format: 1, lastCounted: now, articles }, expired }
}

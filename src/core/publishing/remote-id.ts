import * as z from 'zod/mini'

/**
 * How a site names a post, a file or a term of its own: WordPress by a number, Ghost by a text, and where a site has no name for a file
 * but its address, by that. Numbers and texts that look alike are two names.
 */
export const remoteIdSchema = z.union([z.int().check(z.minimum(1)), z.string().check(z.minLength(1), z.maxLength(2_000))])
export type RemoteId = z.infer<typeof remoteIdSchema>

/** The same where there may be none: 0, as WordPress writes it. */
export const remoteIdOrNoneSchema = z.union([z.literal(0), remoteIdSchema])

/** The order in which a site gave its names: numbers count up, and texts of one site are made so that later ones sort later, if at all. */
export function compareRemoteIds(one: RemoteId, other: RemoteId): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other
  const [first, second] = [String(one), String(other)]
  return first < second ? -1 : first > second ? 1 : 0
}

import * as z from 'zod/mini'
import { remoteIdOrNoneSchema, remoteIdSchema } from './remote-id'
import type { RemoteId } from './remote-id'
import { isSameName } from './same-name'

/** A category, tag or term of another taxonomy as a site last told it. `parentId` is 0 at the root (WordPress' own convention); tags are all at the root. */
export const siteTermSchema = z.strictObject({
  id: remoteIdSchema,
  name: z.string(),
  slug: z.string(),
  parentId: remoteIdOrNoneSchema
})
export type SiteTerm = Readonly<z.infer<typeof siteTermSchema>>

/** The term that a CMS takes a name for. Exact names go before those that differ in case. */
export function findNamed(terms: readonly SiteTerm[], wanted: string): SiteTerm | undefined {
  return terms.find(({ name }) => name === wanted) ?? terms.find(({ name }) => isSameName(name, wanted))
}

/** A term by its names from the root down; undefined for one that is not among these. What goes in a circle ends after ten names. */
export function termPathOf(terms: readonly SiteTerm[], wanted: RemoteId): string[] | undefined {
  const path: string[] = []
  const find = (id: RemoteId): SiteTerm | undefined => terms.find((term) => term.id === id)
  for (let term = find(wanted); term !== undefined && path.length < 10; term = find(term.parentId)) path.unshift(term.name)
  return path.length === 0 ? undefined : path
}

/** The ids of those names of a path, from the root down, that a site's tree has. */
export function findIds(path: readonly string[], tree: readonly SiteTerm[]): RemoteId[] {
  const ids: RemoteId[] = []
  for (const name of path) {
    const parentId = ids.at(-1) ?? 0
    const children = tree.filter((term) => term.parentId === parentId)
    const found = findNamed(children, name)
    if (found === undefined) break
    ids.push(found.id)
  }
  return ids
}

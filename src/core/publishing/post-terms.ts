import type { RemotePost } from './remote-post'
import type { SiteNames } from './site-names'
import { termPathOf } from './site-term'

/** By names from the root down, without those that the site does not tell of. */
export function categoryPathsOf({ categoryIds }: Pick<RemotePost, 'categoryIds'>, { categories }: SiteNames): string[][] {
  return categoryIds.flatMap((id) => {
    const path = typeof id === 'string' ? id.split(' › ') : termPathOf(categories, id)
    return path === undefined ? [] : [path]
  })
}

/** Without those that the site does not tell of. */
export function tagNamesOf({ tagIds }: RemotePost, { tags }: SiteNames): string[] {
  return tagIds.flatMap((id) => (typeof id === 'string' ? id : (tags.find((tag) => tag.id === id)?.name ?? [])))
}

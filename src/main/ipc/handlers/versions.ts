import type { Library } from '../../library/library'
import type { Publishing } from '../../lifecycle/open-publishing'
import type { Handlers } from '../answer-request'

type VersionHandlers = Pick<Handlers, 'versions:list' | 'versions:read' | 'versions:keep' | 'versions:rename' | 'versions:restore'>

export function createVersionHandlers(library: Library, openPublishing: () => Promise<Publishing>): VersionHandlers {
  return {
    'versions:list': ({ id }) => library.versions.list(id),
    'versions:read': ({ id, number }) => library.versions.read(id, number),
    'versions:keep': async ({ id, name }) => {
      const article = await library.current(id)
      return article.ok ? library.versions.keep(article.value, 'named', name) : article
    },
    'versions:rename': ({ id, number, name }) => library.versions.rename(id, number, name),
    'versions:restore': async ({ id, number }) => {
      const [version, article] = [await library.versions.read(id, number), await library.current(id)]
      const isOnSites = version.ok && article.ok && article.value.remotes.length > 0
      const unseen = isOnSites ? await (await openPublishing()).conflicts.beforeRestoring(id, version.value.summary.edition) : undefined
      if (unseen?.ok === false) return unseen
      return library.restoreVersion(id, number)
    }
  }
}

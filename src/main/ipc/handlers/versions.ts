import type { Library } from '../../library/library'
import type { Handlers } from '../answer-request'

type VersionHandlers = Pick<Handlers, 'versions:list' | 'versions:read' | 'versions:keep' | 'versions:rename' | 'versions:restore'>

export function createVersionHandlers(library: Library): VersionHandlers {
  return {
    'versions:list': ({ id }) => library.versions.list(id),
    'versions:read': ({ id, number }) => library.versions.read(id, number),
    'versions:keep': async ({ id, name }) => {
      const article = await library.open(id)
      return article.ok ? library.versions.keep(article.value, 'named', name) : article
    },
    'versions:rename': ({ id, number, name }) => library.versions.rename(id, number, name),
    'versions:restore': ({ id, number }) => library.restoreVersion(id, number)
  }
}

import type { Library } from '../../library/library'
import type { Handlers } from '../answer-request'

type LibraryHandlers = { readonly [Channel in Extract<keyof Handlers, `library:${string}`>]: Handlers[Channel] }

export function createLibraryHandlers(library: Library): LibraryHandlers {
  return {
    'library:list': () => library.list(),
    'library:open': ({ id }) => library.open(id),
    'library:create': ({ article }) => library.create(article),
    'library:save': ({ draft }) => library.save(draft),
    'library:duplicate': ({ id }) => library.duplicate(id),
    'library:trash': ({ id }) => library.trash(id),
    'library:restore': ({ id }) => library.restore(id),
    'library:inspect': ({ id }) => library.inspect(id),
    'library:recover-previous': ({ id }) => library.recoverPrevious(id),
    'library:take-tidings': () => library.takeTidings(),
    'library:delete-for-good': ({ id }) => library.deleteForGood(id),
    'library:empty-trash': () => library.emptyTrash()
  }
}

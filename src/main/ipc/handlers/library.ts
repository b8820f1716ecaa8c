import type { Library } from '../../library/library'
import type { Handlers } from '../answer-request'

type LibraryHandlers = Pick<
  Handlers,
  'library:list' | 'library:open' | 'library:create' | 'library:save' | 'library:duplicate' | 'library:trash' | 'library:restore' | 'library:delete-for-good' | 'library:empty-trash'
>

export function createLibraryHandlers(library: Library): LibraryHandlers {
  return {
    'library:list': () => library.list(),
    'library:open': ({ id }) => library.open(id),
    'library:create': ({ article }) => library.create(article),
    'library:save': ({ draft }) => library.save(draft),
    'library:duplicate': ({ id }) => library.duplicate(id),
    'library:trash': ({ id }) => library.trash(id),
    'library:restore': ({ id }) => library.restore(id),
    'library:delete-for-good': ({ id }) => library.deleteForGood(id),
    'library:empty-trash': () => library.emptyTrash()
  }
}

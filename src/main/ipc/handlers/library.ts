import { ok } from '../../../core/result'
import { writeSummaries } from '../../../ipc/long-lists'
import { findPublished } from '../../library/find-published'
import { duplicateArticle } from '../../library/duplicate-article'
import type { Library } from '../../library/library'
import { noteCopyTold } from '../../library/library-marker'
import type { LibrarySearch } from '../../library/search/library-search'
import type { Publishing } from '../../lifecycle/open-publishing'
import type { Handlers } from '../answer-request'

type LibraryHandlers = { readonly [Channel in Extract<keyof Handlers, `library:${string}`>]: Handlers[Channel] }

/** More than the tallest window shows. */
const rowsOfAWindow = 40

export function createLibraryHandlers(library: Library, search: LibrarySearch, openPublishing: () => Promise<Publishing>): LibraryHandlers {
  return {
    'library:list-newest': async () => writeSummaries(await library.listNewest(rowsOfAWindow)),
    'library:list': async () => writeSummaries(await library.list()),
    'library:open': ({ id }) => library.open(id),
    'library:create': ({ article }) => library.create(article),
    'library:save': ({ draft }) => library.save(draft),
    'library:duplicate': ({ id }) => duplicateArticle(library, id),
    'library:trash': async ({ id }) => {
      const trashed = await library.trash(id)
      return trashed.ok ? ok({ withdrawn: await (await openPublishing()).outbox.withdraw({ articleId: id }) }) : trashed
    },
    'library:restore': ({ id }) => library.restore(id),
    'library:inspect': ({ id }) => library.inspect(id),
    'library:recover-previous': ({ id }) => library.recoverPrevious(id),
    'library:prepare-search': async () => {
      await search.prepare()
      return undefined
    },
    'library:search': ({ query }) => search.find(query),
    'library:find-excerpts': ({ query, ids }) => search.findExcerpts(query, ids),
    'library:find-published': ({ query }) => findPublished(library, query),
    'library:take-tidings': () => library.takeTidings(),
    'library:note-copy-told': async () => {
      await noteCopyTold(library.layout).catch(() => undefined) // then it is told once more
      return undefined
    },
    'library:delete-for-good': ({ id }) => library.deleteForGood(id),
    'library:empty-trash': () => library.emptyTrash()
  }
}

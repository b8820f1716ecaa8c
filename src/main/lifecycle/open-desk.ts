import type { i18n } from 'i18next'
import type { ArticleId } from '../../core/article/article'
import { failure } from '../../core/failure'
import type { DeskHandlers } from '../ipc/handlers/create-handlers'
import { createHandlers } from '../ipc/handlers/create-handlers'
import type { HandlersOptions } from '../ipc/handlers/create-handlers'
import { openStorageStore } from '../storage/storage-store'
import { StorageKeeper } from '../storage/storage-keeper'
import { checkChosenLibrary, findLibrary } from './find-library'
import type { Installation } from './installation'
import { KnownLibraries } from './known-libraries'
import { openSpelling } from './open-spelling'
import type { Stores } from './open-at-start'
import type { Publishing } from './open-publishing'
import { findArticleToShow } from './find-article-to-show'
import { openStores } from './open-at-start'
import { startAnew } from './start-anew'
import { tellOfLibraryFault } from './tell-of-library-fault'
import { startUpkeep } from './upkeep'

interface DeskOptions extends Omit<HandlersOptions, 'stores' | 'keeper' | 'spelling' | 'findArticleToShow' | 'secretsFile' | 'onPublishing' | 'onExport'> {
  readonly installation: Installation
  readonly resourcesDirectory: string
  readonly translator: () => Promise<i18n['t']>
  /** Called when the page asks for what it shows first. */
  readonly onBoot: () => void
}

/** All that a page to write on needs of the main process: the library, its upkeep, and whoever answers. Safe mode does without. */
export interface Desk {
  readonly handlers: Promise<DeskHandlers>
  readonly stores: Promise<Stores>
  /** Lets the chores begin, once the library is open. Throws why it is not. */
  readonly wake: () => Promise<void>
  /** Lets them stop: the library stays open, and nothing is done in it unasked. */
  readonly rest: () => void
  /** From now on this article is not opened by itself; undefined lets every one be. */
  readonly avoid: (id: ArticleId | null | undefined) => void
  readonly close: () => Promise<void>
  /** An address of our own scheme has come from outside. */
  readonly receiveAddress: (address: string) => Promise<void>
  /** Says why the library cannot be opened, and ends the app or starts it again. */
  readonly tellOf: (error: unknown) => Promise<void>
}

/** Opens the library at once, while Chromium still starts. */
export function openDesk({ installation, resourcesDirectory, translator, logFault, onBoot, ...options }: DeskOptions): Desk {
  const { settings, tell } = options
  const clock = () => new Date()
  const knownLibraries = new KnownLibraries(installation.knownLibrariesFile, clock)
  const storageStore = openStorageStore(installation.storageFile, clock)
  const found = findLibrary(installation, storageStore)
  let avoided: ArticleId | null | undefined
  let upkeep = new AbortController()

  const open = async () => {
    const library = await found
    await checkChosenLibrary(library)
    return openStores({
      libraryDirectory: library.directory,
      knownLibraries,
      resourcesDirectory,
      onLibraryChanged: () => {
        tell('library:changed', undefined)
      },
      onLibraryTidings: () => {
        tell('library:tidings', undefined)
      },
      onArticleDeleted: (id) => void publishing?.then(({ outbox }) => outbox.letGo(id)).catch(() => undefined), // rubbish now
      onUpdateProgress: (progress) => {
        void settings.read().then(({ language }) => tell('library:update-progressed', { ...progress, language: options.languageOf(language) }))
      },
      copyHeadline: async (headline) => (await translator())('shell:copyHeadline', { headline }),
      onNoExamples: logFault
    })
  }
  const stores = open()
  /** All that is under way has come to rest, and what was said stands on the disk. */
  const settle = async () => {
    await (await publishing?.catch(() => undefined))?.close()
    await (await stores).library.close()
  }
  const keeper = stores.then(
    ({ library }) =>
      new StorageKeeper({
        store: storageStore,
        library,
        clock,
        onProgress: (progress) => {
          tell('storage:progressed', progress)
        },
        settle,
        goOn: async () => {
          await (await publishing?.catch(() => undefined))?.open()
        },
        relaunch: startAnew
      })
  )
  const articleToShow = async () => {
    const isAvoided = avoided !== undefined && (await settings.read()).lastArticleId === avoided
    return isAvoided ? null : findArticleToShow((await stores).library, settings)
  }
  let prefetched: ReturnType<typeof articleToShow> | undefined = articleToShow()
  const spelling = openSpelling(installation.home, resourcesDirectory)
  let publishing: Promise<Publishing> | undefined
  let exporting: Promise<unknown> = Promise.resolve()
  const handlers = createHandlers({
    ...options,
    logFault,
    spelling,
    stores,
    keeper,
    secretsFile: installation.secretsFile,
    onPublishing: (opened) => {
      publishing = opened
    },
    onExport: (made) => {
      exporting = Promise.allSettled([exporting, made])
    },
    findArticleToShow: () => {
      const article = prefetched ?? articleToShow()
      prefetched = undefined
      onBoot()
      return article
    }
  })
  for (const early of [handlers, prefetched, keeper]) early.catch(() => undefined) // their one fault is the library's, and `wake` throws it

  return {
    handlers,
    stores,
    wake: async () => {
      const { signal } = (upkeep = new AbortController())
      const [{ library }, storage] = await Promise.all([stores, keeper])
      if (signal.aborted) return
      const stop = startUpkeep({ tendTrash: () => library.tendTrash(), backUpIfDue: () => storage.backUpIfDue(), logFault })
      signal.addEventListener('abort', stop)
    },
    rest: () => {
      upkeep.abort()
    },
    avoid: (id) => {
      avoided = id
      prefetched = undefined
    },
    close: async () => {
      upkeep.abort()
      spelling.close()
      const { release } = await stores
      await Promise.all([settle(), (await keeper).stop(), exporting])
      await release()
    },
    // Who waits for an answer has publishing open.
    receiveAddress: async (address) => {
      if (publishing === undefined) tell('sites:sign-in-refused', failure('sign-in-not-ours'))
      else await (await publishing).browserSignIn.receive(address)
    },
    tellOf: async (error) => {
      const { directory, isChosen } = await found
      const openUsual = async () => (await storageStore.change((storage) => ({ ...storage, libraryDirectory: null }))).ok
      await tellOfLibraryFault(error, { directory, knownLibraries, t: await translator(), logFault, ...(isChosen ? { openUsual } : {}) })
    }
  }
}

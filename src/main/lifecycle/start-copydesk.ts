import type { BrowserWindow } from 'electron'
import { app, Menu, nativeTheme, safeStorage, session, shell } from 'electron'
import { createI18n, loadMessages } from '../../i18n/create-i18n'
import type { Messages } from '../../i18n/messages/en'
import type { Settings } from '../../ipc/settings'
import { createHandlers } from '../ipc/handlers/create-handlers'
import { serve } from '../ipc/serve'
import { createTell } from '../ipc/tell'
import { showMenu } from '../menu/show-menu'
import { appOrigin, pageAddress } from '../protocol/find-resource'
import { serveAppScheme } from '../protocol/serve-app-scheme'
import { denyNavigation } from '../session/deny-navigation'
import { hardenSession } from '../session/harden-session'
import { SettingsStore } from '../settings/settings-store'
import { openStorageStore } from '../storage/storage-store'
import { StorageKeeper } from '../storage/storage-keeper'
import { chooseFolder } from '../windows/choose-folder'
import { choosePictureFile } from '../windows/choose-picture-file'
import { createMainWindow } from '../windows/create-main-window'
import { readWindowPlace } from '../windows/remember-window-place'
import { Closing } from './closing'
import { createFaultLog } from './fault-log'
import { checkChosenLibrary, findLibrary } from './find-library'
import { finishBeforeQuit } from './finish-before-quit'
import type { Installation } from './installation'
import { KnownLibraries } from './known-libraries'
import { languageOf } from './language-of'
import { findArticleToShow, openStores } from './open-at-start'
import { recoverFromCrash } from './recover-from-crash'
import { startAnew } from './start-anew'
import { tellOfLibraryFault } from './tell-of-library-fault'
import { startUpkeep } from './upkeep'

export interface StartOptions {
  readonly installation: Installation
  readonly preload: string
  readonly pageDirectory: string
  readonly resourcesDirectory: string
  readonly icon: string
  /** Where the page comes from while developing; undefined for the built page. */
  readonly devServer: URL | undefined
}

/** Wires the app and lets it run: opens library and settings while Chromium still starts, then the window, then all the rest. */
export function startCopydesk({ installation, preload, pageDirectory, resourcesDirectory, icon, devServer }: StartOptions): void {
  let window: BrowserWindow | undefined
  let closing: Closing | undefined
  let hasPageBooted = false
  const currentWindow = () => window
  const tell = createTell(currentWindow)
  const logFault = createFaultLog(installation.logsDirectory, () => new Date())

  const settings = new SettingsStore({ path: installation.settingsFile, clock: () => new Date() })
  const firstSettings = settings.read()
  const place = readWindowPlace(installation.windowFile)
  const translator = async () => {
    const language = languageOf((await settings.read()).language, app.getLocale())
    return createI18n(language, await loadMessages(language)).t
  }
  const knownLibraries = new KnownLibraries(installation.knownLibrariesFile, () => new Date())
  const storageStore = openStorageStore(installation.storageFile, () => new Date())
  const found = findLibrary(installation, storageStore)
  const openFound = async () => {
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
      onUpdateProgress: (progress) => {
        void settings.read().then(({ language }) => tell('library:update-progressed', { ...progress, language: languageOf(language, app.getLocale()) }))
      },
      copyHeadline: async (headline) => (await translator())('shell:copyHeadline', { headline }),
      onNoExamples: logFault
    })
  }
  const stores = openFound()
  const keeper = stores.then(
    ({ library }) =>
      new StorageKeeper({
        store: storageStore,
        library,
        clock: () => new Date(),
        onProgress: (progress) => {
          tell('storage:progressed', progress)
        },
        relaunch: startAnew
      })
  )
  const articleToShow = async () => findArticleToShow((await stores).library, settings)
  let prefetched: ReturnType<typeof articleToShow> | undefined = articleToShow()
  const words = async (): Promise<Messages> => loadMessages(languageOf((await settings.read()).language, app.getLocale()))

  const applySettings = async (changed: Settings) => {
    nativeTheme.themeSource = changed.appearance
    showMenu({
      words: (await words()).actions,
      settings: changed,
      platform: process.platform,
      isDevelopment: devServer !== undefined,
      onAction: (action) => {
        tell('app:action-chosen', { action })
      }
    })
  }

  const handlers = createHandlers({
    stores,
    settings,
    secretsFile: installation.secretsFile,
    safeStorage,
    tell,
    languageOf: (chosen) => languageOf(chosen, app.getLocale()),
    findArticleToShow: () => {
      const article = prefetched ?? articleToShow()
      prefetched = undefined
      hasPageBooted = true
      return article
    },
    confirmClose: () => closing?.confirm(),
    openExternal: (address) => shell.openExternal(address),
    keeper,
    chooseFolder: async () => (window === undefined ? undefined : chooseFolder(window, (await words()).shell)),
    showFolder: (path) => {
      void shell.openPath(path)
    },
    choosePicturePath: async () => (window === undefined ? undefined : choosePictureFile(window, (await words()).shell)),
    onSettingsChanged: (changed) => {
      void applySettings(changed)
    }
  })
  serve({ handlers, window: currentWindow, pageOrigin: devServer?.origin ?? appOrigin, logFault })
  for (const early of [handlers, prefetched, keeper]) early.catch(() => undefined) // their one fault is the library's, and giveUp tells of it

  const openWindow = async () => {
    const { defaultSession } = session
    hardenSession(defaultSession, devServer)
    serveAppScheme(defaultSession, { pageDirectory, pathOfPicture: async (id) => (await stores).pictures.pathOfPicture(id) })
    const [{ appearance }, lastPlace] = await Promise.all([firstSettings, place])
    nativeTheme.themeSource = appearance
    const opened = createMainWindow({ preload, icon, address: devServer?.href ?? pageAddress, place: lastPlace, placeFile: installation.windowFile })
    window = opened
    const closingOfWindow = new Closing({
      canAnswer: () => hasPageBooted && !opened.webContents.isDestroyed() && !opened.webContents.isCrashed(),
      askPage: () => {
        tell('app:close-requested', undefined)
      },
      close: () => {
        opened.close()
      }
    })
    closing = closingOfWindow
    opened.on('close', (event) => {
      if (closingOfWindow.request() === 'wait') event.preventDefault()
    })
    opened.on('closed', () => {
      window = undefined
    })
    recoverFromCrash(opened, async () => (await words()).shell)
    await applySettings(await settings.read())
  }

  const giveUp = async (error: unknown) => {
    const { directory, isChosen } = await found
    const openUsual = async () => (await storageStore.change((storage) => ({ ...storage, libraryDirectory: null }))).ok
    await tellOfLibraryFault(error, { directory, knownLibraries, t: await translator(), logFault, ...(isChosen ? { openUsual } : {}) })
  }

  Menu.setApplicationMenu(null)
  denyNavigation(app)
  app.on('second-instance', () => {
    if (window?.isMinimized() === true) window.restore()
    window?.focus()
  })
  app.on('window-all-closed', () => {
    app.quit()
  })
  let stopUpkeep: (() => void) | undefined
  finishBeforeQuit(app, async () => {
    stopUpkeep?.()
    const { library, release } = await stores
    await Promise.all([library.close(), (await keeper).stop()])
    await release()
  })
  void app.whenReady().then(async () => {
    const [, { library }, storage] = await Promise.all([openWindow(), stores, keeper])
    stopUpkeep = startUpkeep({ tendTrash: () => library.tendTrash(), backUpIfDue: () => storage.backUpIfDue(), logFault })
  }).catch(giveUp)
}

import { join } from 'node:path'
import type { BrowserWindow } from 'electron'
import { app, dialog, Menu, nativeTheme, powerMonitor, safeStorage, session, shell } from 'electron'
import type { PictureId } from '../../core/picture/picture'
import { createI18n, loadMessages } from '../../i18n/create-i18n'
import type { Messages } from '../../i18n/messages/en'
import type { CaretPlace } from '../../ipc/caret-place'
import type { Boot } from '../../ipc/contract'
import type { Settings } from '../../ipc/settings'
import { serve } from '../ipc/serve'
import { createTell } from '../ipc/tell'
import type { Painter } from '../library/export/export-source'
import { NativeMenu } from '../menu/native-menu'
import { appOrigin, pageAddress, safeModeAddress } from '../protocol/find-resource'
import { prepareAnswers, serveAppScheme } from '../protocol/serve-app-scheme'
import { denyNavigation } from '../session/deny-navigation'
import { hardenSession } from '../session/harden-session'
import { SettingsStore } from '../settings/settings-store'
import { chooseFolder } from '../windows/choose-folder'
import { chooseDocumentFiles } from '../windows/choose-document-files'
import { choosePictureFile } from '../windows/choose-picture-file'
import { createMainWindow } from '../windows/create-main-window'
import { paperSizeIn } from '../windows/paper-size'
import { readWindowPlace, windowPlaceKept } from '../windows/remember-window-place'
import { Closing } from './closing'
import { claimScheme, findAddress } from './claim-scheme'
import { createFaultLog } from './fault-log'
import { finishBeforeQuit } from './finish-before-quit'
import type { Installation } from './installation'
import { languageOf } from './language-of'
import type { Desk } from './open-desk'
import { openDesk } from './open-desk'
import { recoverFromCrash } from './recover-from-crash'
import { SafeModeSwitch } from './safe-mode-switch'
import { startAnew } from './start-anew'
import { UnfinishedStarts } from './unfinished-starts'
import { watchDrawing } from './watch-drawing'
import { watchForFaults } from './watch-for-faults'
import { watchPower, watchSessionEnd } from './watch-power'

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
  let recover: ((fault: Error) => void) | undefined
  let hasPageBooted = false
  let hasStarted = false
  let caret: CaretPlace | null = null
  let crash: Boot['crash'] = null
  const currentWindow = () => window
  const tell = createTell(currentWindow)
  const logFault = createFaultLog(installation.logsDirectory, () => new Date())
  const starts = new UnfinishedStarts(installation.startsFile)
  const hasDiedBefore = starts.begin()
  const handOver = () => {
    tell('app:hand-over-requested', undefined)
  }
  const quit = () => {
    app.quit()
  }

  const settings = new SettingsStore({ path: installation.settingsFile, clock: () => new Date() })
  const firstSettings = settings.read()
  const place = readWindowPlace(installation.windowFile)
  const language = async () => languageOf((await settings.read()).language, app.getLocale())
  const words = async (): Promise<Messages> => loadMessages(await language())
  const translator = async () => createI18n(await language(), await words()).t
  const askForFolder = async () => (window === undefined ? undefined : chooseFolder(window, (await words()).shell))

  const menu = new NativeMenu()
  const applySettings = async (changed: Settings) => {
    nativeTheme.themeSource = changed.appearance
    if (process.platform === 'darwin') session.defaultSession.setSpellCheckerEnabled(changed.isSpellingChecked)
    menu.show({
      words: (await words()).actions,
      settings: changed,
      platform: process.platform,
      isDevelopment: devServer !== undefined,
      onAction: (action) => {
        tell('app:action-chosen', { action })
      }
    })
  }

  app.on('accessibility-support-changed', (_event, isAssisted) => {
    tell('app:assistance-changed', { isAssisted })
  })

  let painter: Promise<Painter> | undefined
  let opened: Desk | undefined
  const desk = () =>
    (opened ??= openDesk({
      installation,
      resourcesDirectory,
      settings,
      safeStorage,
      translator,
      tell,
      logFault,
      languageOf: (chosen) => languageOf(chosen, app.getLocale()),
      onBoot: () => {
        hasPageBooted = true
        hasStarted = true
      },
      isAssisted: () => app.accessibilitySupportEnabled,
      takeCrash: () => {
        const told = crash
        crash = null
        return told
      },
      keepCaret: (moved) => {
        caret = moved
      },
      offerActions: (offer) => {
        menu.offerActions(offer)
      },
      answerClose: (answer) => closing?.answer(answer),
      pageBroke: (fault) => recover?.(fault),
      openExternal: (address) => shell.openExternal(address),
      claimScheme: () => claimScheme({ app, process, home: installation.home }),
      chooseFolder: askForFolder,
      showFolder: (path) => {
        void shell.openPath(path)
      },
      painter: () => (painter ??= import('../windows/create-painter').then(({ createPainter }) => createPainter(join(pageDirectory, 'assets')))),
      paperSize: () => paperSizeIn(app.getLocaleCountryCode()),
      choosePicturePath: async () => (window === undefined ? undefined : choosePictureFile(window, (await words()).shell)),
      chooseDocumentPaths: async () => (window === undefined ? [] : chooseDocumentFiles(window, (await words()).shell)),
      onSettingsChanged: (changed) => {
        void applySettings(changed)
      }
    }))
  const giveUp = async (error: unknown) => {
    if (opened !== undefined) return opened.tellOf(error)
    logFault(error)
    app.exit(1)
  }
  const safeMode = new SafeModeSwitch({
    installation,
    settings,
    language,
    tell,
    chooseFolder: askForFolder,
    show: () => {
      hasPageBooted = false
      opened?.rest()
      // The menu's actions are the desk's. macOS edits text by its menu alone.
      Menu.setApplicationMenu(process.platform === 'darwin' ? Menu.buildFromTemplate([{ role: 'appMenu' }, { role: 'editMenu' }]) : null)
      void window?.loadURL(devServer === undefined ? safeModeAddress : new URL('safe-mode.html', devServer).href)
    },
    openDesk: async (avoided) => {
      desk().avoid(avoided)
      crash = avoided === undefined && caret !== null ? { caret } : null
      await applySettings(await settings.read())
      void window?.loadURL(devServer?.href ?? pageAddress)
      desk().wake().catch(giveUp)
    },
    quit
  })
  if (installation.isSafeModeAsked || hasDiedBefore) safeMode.begin(installation.isSafeModeAsked ? 'asked' : 'start')
  else desk()

  serve({ handlers: () => safeMode.handlers() ?? desk().handlers, window: currentWindow, pageOrigin: devServer?.origin ?? appOrigin, logFault })

  const openWindow = async () => {
    const { defaultSession } = session
    hardenSession(defaultSession, devServer)
    const pathOfPicture = async (id: PictureId) => {
      if (opened === undefined) throw new Error('No library is open')
      return (await opened.stores).pictures.pathOfPicture(id)
    }
    serveAppScheme(defaultSession, { pageDirectory, pathOfPicture })
    const [{ appearance }, lastPlace] = await Promise.all([firstSettings, place])
    nativeTheme.themeSource = appearance
    const address = safeMode.isOn ? undefined : (devServer?.href ?? pageAddress)
    const opening = createMainWindow({ preload, icon, address, place: lastPlace, placeFile: installation.windowFile })
    window = opening
    setImmediate(prepareAnswers)
    const closingOfWindow = new Closing({
      canAnswer: () => hasPageBooted && !opening.webContents.isDestroyed() && !opening.webContents.isCrashed(),
      askPage: () => {
        tell('app:close-requested', undefined)
      },
      close: () => {
        opening.close()
      }
    })
    closing = closingOfWindow
    opening.on('close', (event) => {
      if (closingOfWindow.request() === 'wait') event.preventDefault()
    })
    opening.on('closed', () => {
      window = undefined
    })
    watchSessionEnd(opening, handOver)
    recover = recoverFromCrash(opening, {
      logFault,
      onCrash: () => {
        hasPageBooted = false
        if (closingOfWindow.pageIsGone()) return
        crash = { caret }
        opening.webContents.reload()
      },
      onLoop: () => {
        if (safeMode.isOn) void sayThatNoPageRuns()
        else safeMode.enter('page')
      }
    })
    if (safeMode.isOn) safeMode.show()
    // The menu takes as long to build as the page's code to be answered, which goes first.
    else opening.webContents.once('dom-ready', () => {
      if (!safeMode.isOn) settings.read().then(applySettings).catch(giveUp)
    })
  }

  /** Even the plainest page crashes: all that is left is to say where everything lies. */
  const sayThatNoPageRuns = async () => {
    const t = await translator()
    dialog.showErrorBox(t('shell:noPage.title'), `${t('shell:noPage.what')}\n\n${t('shell:noPage.advice', { directory: await safeMode.libraryDirectory() })}`)
    app.exit(1)
  }
  let hasStartFailed = false
  const failStart = async () => {
    hasStartFailed = true
    const { startFailed } = (await words()).shell
    dialog.showErrorBox(startFailed.title, `${startFailed.what}\n\n${startFailed.advice}`)
    app.exit(1)
  }
  watchForFaults({
    source: process,
    now: () => performance.now(),
    logFault,
    hasPage: () => window !== undefined && (hasStarted || safeMode.isOn),
    onFault: () => {
      handOver()
      tell('app:fault-happened', undefined)
    },
    onLoop: () => {
      startAnew('gently')
    },
    onFailedStart: () => {
      void failStart()
    }
  })

  Menu.setApplicationMenu(null)
  denyNavigation(app)
  const receiveAddress = (address: string) => {
    opened?.receiveAddress(address).catch(logFault)
  }
  app.on('second-instance', (_event, commandLine) => {
    if (window?.isMinimized() === true) window.restore()
    window?.focus()
    const address = findAddress(commandLine)
    if (address !== undefined) receiveAddress(address)
  })
  app.on('open-url', (event, address) => {
    event.preventDefault()
    window?.focus()
    receiveAddress(address)
  })
  app.on('child-process-gone', (_event, { type, reason, exitCode }) => {
    if (reason !== 'clean-exit') logFault(new Error(`A process of Chromium is gone: ${type}, ${reason}, ${String(exitCode)}`))
  })
  watchDrawing(app, { window: currentWindow, handOver, logFault })
  app.on('window-all-closed', quit)
  app.on('quit', () => {
    if (!hasStartFailed) starts.end()
  })
  finishBeforeQuit(app, async () => {
    await Promise.all([opened?.close(), windowPlaceKept()])
  })
  void app.whenReady().then(async () => {
    watchPower(powerMonitor, { handOver, quit })
    await Promise.all([openWindow(), opened?.wake()])
  }).catch(giveUp)
}

import { BrowserWindow, nativeTheme, screen } from 'electron'
import { backgroundColour } from './background-colour'
import { rememberWindowPlace } from './remember-window-place'
import type { WindowPlace } from './window-bounds'
import { boundsToOpen, minimumSize } from './window-bounds'

export interface MainWindowOptions {
  readonly preload: string
  readonly icon: string
  /** The page to show at once; undefined when whoever opens the window sees to that. */
  readonly address: string | undefined
  readonly place: WindowPlace | undefined
  readonly placeFile: string
}

/** Opens the one window: sandboxed, without Node, shown once it has painted. */
export function createMainWindow({ preload, icon, address, place, placeFile }: MainWindowOptions): BrowserWindow {
  const window = new BrowserWindow({
    ...boundsToOpen(place, place === undefined ? [screen.getPrimaryDisplay().workArea] : screen.getAllDisplays().map((display) => display.workArea)),
    minWidth: minimumSize.width,
    minHeight: minimumSize.height,
    show: false,
    title: 'Copydesk',
    backgroundColor: backgroundColour(nativeTheme.shouldUseDarkColors),
    ...(process.platform === 'linux' ? { icon } : {}),
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      navigateOnDragDrop: false,
      spellcheck: process.platform === 'darwin', // see hardenSession
      v8CacheOptions: 'bypassHeatCheck'
    }
  })
  window.once('ready-to-show', () => {
    if (place?.isMaximized === true) window.maximize()
    window.show()
  })
  nativeTheme.on('updated', () => {
    if (!window.isDestroyed()) window.setBackgroundColor(backgroundColour(nativeTheme.shouldUseDarkColors))
  })
  rememberWindowPlace(window, placeFile)
  if (address !== undefined) void window.loadURL(address)
  return window
}

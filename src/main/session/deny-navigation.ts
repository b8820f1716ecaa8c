import type { App, WebContents } from 'electron'

/** No page of the app goes anywhere, opens a window or holds a webview, however it was made. */
export function denyNavigation(app: App): void {
  app.on('web-contents-created', (_event, contents) => {
    denyNavigationOf(contents)
  })
}

function denyNavigationOf(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-navigate', (event) => {
    event.preventDefault()
  })
  contents.on('will-frame-navigate', (event) => {
    event.preventDefault()
  })
  contents.on('will-redirect', (event) => {
    event.preventDefault()
  })
  contents.on('will-attach-webview', (event) => {
    event.preventDefault()
  })
}

import type { Session } from 'electron'
import { developmentPolicy } from '../protocol/content-security-policy'

const networkAddresses = ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'ftp://*/*', 'file://*']

/**
 * Takes everything from the pages of a session that Copydesk does not need: permissions (but writing to the clipboard), devices,
 * downloads and the network. All HTTP is main's own and does not pass here. `devServer` stays reachable while developing.
 */
export function hardenSession(session: Session, devServer: URL | undefined): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => {
    answer(isPermitted(permission))
  })
  session.setPermissionCheckHandler((_contents, permission) => isPermitted(permission))
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, answer) => {
    answer({})
  })
  session.on('will-download', (event) => {
    event.preventDefault()
  })
  // But on macOS, Chromium would fetch its dictionaries from a server of Google's, unasked: words are judged by `Spelling` there.
  if (process.platform !== 'darwin') session.setSpellCheckerEnabled(false)
  session.webRequest.onBeforeRequest({ urls: networkAddresses }, (details, answer) => {
    answer({ cancel: devServer === undefined || new URL(details.url).host !== devServer.host })
  })
  if (devServer !== undefined) giveDevelopmentPolicy(session, devServer)
}

function giveDevelopmentPolicy(session: Session, devServer: URL): void {
  session.webRequest.onHeadersReceived({ urls: [`${devServer.origin}/*`] }, (details, answer) => {
    answer({ responseHeaders: { ...details.responseHeaders, 'Content-Security-Policy': [developmentPolicy(devServer)] } })
  })
}

function isPermitted(permission: string): boolean {
  return permission === 'clipboard-sanitized-write'
}

import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { app } from 'electron'
import { findInstallation } from './lifecycle/installation'
import { startCopydesk } from './lifecycle/start-copydesk'
import { registerAppScheme } from './protocol/serve-app-scheme'

// Who reads our output may be gone, with its terminal. As a fault that would be noted there again, without an end.
for (const output of [process.stdout, process.stderr]) output.on('error', () => undefined)

const installation = findInstallation({
  commandLine: process.argv,
  workingDirectory: process.cwd(),
  home: process.env['COPYDESK_HOME'],
  defaultHome: join(app.getPath('appData'), 'Copydesk')
})
mkdirSync(installation.chromiumDirectory, { recursive: true })
app.setPath('userData', installation.chromiumDirectory)
app.setPath('sessionData', installation.chromiumDirectory)
app.setPath('crashDumps', join(installation.chromiumDirectory, 'crashes'))

// With --no-sandbox on the command line (root, some containers) Chromium's sandbox cannot work at all.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
registerAppScheme()

if (app.requestSingleInstanceLock()) {
  startCopydesk({
    installation,
    preload: join(import.meta.dirname, '../preload/index.cjs'),
    pageDirectory: join(import.meta.dirname, '../renderer'),
    resourcesDirectory: join(import.meta.dirname, '../resources'),
    icon: join(import.meta.dirname, '../resources/icon.png'),
    devServer: findDevServer()
  })
} else {
  app.quit()
}

function findDevServer(): URL | undefined {
  const address = process.env['ELECTRON_RENDERER_URL']
  return address === undefined || app.isPackaged ? undefined : new URL(address)
}

import { resolve } from 'node:path'
import type { App } from 'electron'
import { returnScheme } from '../publishing/return-scheme'

/**
 * Asks the system to bring addresses of our scheme to this installation, and answers whether it will. On Linux it does so for an app that
 * is installed with a .desktop file only. Asked when an editor wants to sign in in the browser, never before.
 */
export function claimScheme(app: Pick<App, 'isDefaultProtocolClient' | 'setAsDefaultProtocolClient'>, { execPath, argv, defaultApp }: Pick<NodeJS.Process, 'execPath' | 'argv'> & { readonly defaultApp?: boolean }): boolean {
  const [, script] = argv
  // Run from its sources, the app is an argument of Electron.
  const client: [string, string[]] = [execPath, defaultApp === true && script !== undefined ? [resolve(script)] : []]
  return app.setAsDefaultProtocolClient(returnScheme, ...client) && app.isDefaultProtocolClient(returnScheme, ...client)
}

/** The address of our scheme among the arguments of a start, which is how Linux and Windows bring it. */
export function findAddress(commandLine: readonly string[]): string | undefined {
  return commandLine.find((argument) => argument.startsWith(`${returnScheme}://`))
}

import type { App } from 'electron'
import { returnScheme } from '../publishing/return-scheme'
import { registerHandler } from './desktop-entry'

export interface Claimant {
  readonly app: Pick<App, 'isDefaultProtocolClient' | 'setAsDefaultProtocolClient' | 'getAppPath'> & { readonly commandLine: Pick<App['commandLine'], 'hasSwitch'> }
  readonly process: Pick<NodeJS.Process, 'execPath' | 'platform' | 'env'> & { readonly defaultApp?: boolean }
  /** Where this installation keeps its things. */
  readonly home: string
}

/**
 * Asks the system to bring addresses of our scheme to this installation, and answers whether it will. A Linux desktop brings them to what
 * has a .desktop file, which a checkout gets here. Asked when an editor wants to sign in in the browser, never before.
 */
export async function claimScheme({ app, process: { execPath, platform, env, defaultApp }, home }: Claimant): Promise<boolean> {
  // Run from its sources, the app is an argument of Electron.
  const source = defaultApp === true ? [app.getAppPath()] : []
  if (platform === 'linux' && defaultApp === true) {
    const sandbox = app.commandLine.hasSwitch('no-sandbox') ? ['--no-sandbox'] : []
    // A browser knows nothing of the folder that this start was given, and another folder is another Copydesk.
    return registerHandler('copydesk-sign-in', returnScheme, ['env', `COPYDESK_HOME=${home}`, execPath, ...sandbox, ...source], env)
  }
  return app.setAsDefaultProtocolClient(returnScheme, execPath, source) && app.isDefaultProtocolClient(returnScheme, execPath, source)
}

/** The address of our scheme among the arguments of a start, which is how Linux and Windows bring it. */
export function findAddress(commandLine: readonly string[]): string | undefined {
  return commandLine.find((argument) => argument.startsWith(`${returnScheme}://`))
}

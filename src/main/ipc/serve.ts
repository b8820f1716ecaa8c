import { ipcMain } from 'electron'
import type { BrowserWindow, IpcMainInvokeEvent } from 'electron'
import { requestChannels } from '../../ipc/channels'
import type { Handlers } from './answer-request'
import { answerRequest, RefusedRequest } from './answer-request'
import { isTrustedSender } from './is-trusted-sender'

export interface ServeOptions {
  /** Who answers just now. */
  readonly handlers: () => Promise<Partial<Handlers>>
  readonly window: () => BrowserWindow | undefined
  readonly pageOrigin: string
  readonly logFault: (error: unknown) => void
}

/** Answers every request channel of the bridge, and none else. */
export function serve({ handlers, window, pageOrigin, logFault }: ServeOptions): void {
  const isTrusted = ({ sender, senderFrame }: IpcMainInvokeEvent) =>
    senderFrame !== null &&
    isTrustedSender(
      {
        isOurWindow: sender === window()?.webContents,
        isMainFrame: senderFrame === sender.mainFrame,
        origin: originOf(senderFrame.url)
      },
      pageOrigin
    )

  for (const channel of requestChannels) {
    ipcMain.handle(channel, async (event, input: unknown) => {
      if (!isTrusted(event)) throw new RefusedRequest(`${channel}: not the page of the app`)
      try {
        return await answerRequest(await handlers(), channel, input)
      } catch (error) {
        if (error instanceof RefusedRequest) throw error
        logFault(error)
        throw new Error(`${channel} failed`, { cause: error })
      }
    })
  }
}

// URL.origin is "null" for a scheme of our own.
function originOf(address: string): string {
  if (!URL.canParse(address)) return ''
  const { protocol, host } = new URL(address)
  return `${protocol}//${host}`
}

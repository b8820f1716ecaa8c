import type { BrowserWindow } from 'electron'
import type { PushChannel } from '../../ipc/channels'
import type { PushPayload } from '../../ipc/contract'

/** Tells the page something unasked; nobody is told while there is no window, or its page has crashed. */
export type Tell = <Channel extends PushChannel>(channel: Channel, payload: PushPayload<Channel>) => void

export function createTell(window: () => BrowserWindow | undefined): Tell {
  return (channel, payload) => {
    const contents = window()?.webContents
    if (contents === undefined || contents.isDestroyed() || contents.isCrashed()) return
    contents.send(channel, payload)
  }
}

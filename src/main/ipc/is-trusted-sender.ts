/** Who sent a message, as Electron tells it. */
export interface Sender {
  readonly isOurWindow: boolean
  readonly isMainFrame: boolean
  readonly origin: string
}

/** Only the page of our own window is listened to, in its main frame and at its own address. */
export function isTrustedSender(sender: Sender, pageOrigin: string): boolean {
  return sender.isOurWindow && sender.isMainFrame && sender.origin === pageOrigin
}

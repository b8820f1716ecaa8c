import type { Failure } from '../../../core/failure'
import { leaveField } from './leave-field'

/** What is typed in the open article, wherever it is shown. */
interface Words {
  /** Puts it on the disk; the failure when the disk does not take it. */
  readonly settle: () => Promise<Failure | undefined>
  /** The window was to close, and the disk does not take the words. The editor is to be asked, and main answered. */
  readonly onUnsaved: (failure: Failure) => void
}

let words: Words | undefined
let isCloseWaiting = false

/**
 * Hears main's question whether the window may close. Called before the page asks main for anything, since main counts on an answer from
 * then on: a question that comes before the article stands is kept for it. It is not said to be heard until then; a page that never gets
 * so far is closed by main's own patience.
 */
export function hearCloseRequests(): void {
  window.copydesk.on('app:close-requested', () => {
    if (words === undefined) isCloseWaiting = true
    else void answerClose(words)
  })
}

/** From now on these are the words to see to when the page goes. They outlive what breaks on the screen, so nothing takes them back. */
export function keepLastWords(ofDesk: Words): void {
  words = ofDesk
  if (isCloseWaiting) void answerClose(ofDesk)
  isCloseWaiting = false
}

async function answerClose({ settle, onUnsaved }: Words): Promise<void> {
  void window.copydesk.app.answerClose({ answer: 'heard' })
  leaveField()
  const refusal = await settle()
  if (refusal === undefined) void window.copydesk.app.answerClose({ answer: 'go' })
  else onUnsaved(refusal)
}

const untilNextTry = 1_000

/** The window shows nothing any more: tells main, which starts the page again as after a crash, as soon as the disk has every word. */
export async function tellThatPageBroke(error: unknown): Promise<void> {
  while ((await words?.settle()) !== undefined) await new Promise((next) => setTimeout(next, untilNextTry))
  const { name, message, stack = '' } = error instanceof Error ? error : new Error(String(error))
  await window.copydesk.app.pageBroke({ name: name.slice(0, 100), message: message.slice(0, 1_000), stack: stack.slice(0, 10_000) })
}

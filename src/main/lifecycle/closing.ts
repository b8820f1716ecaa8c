import type { CloseAnswer } from '../../ipc/contract'

/** How long the page may take to say that it has heard, in milliseconds. A page that hangs is not waited for longer. */
export const closingPatience = 10_000

export interface Closable {
  /** Whether there is a page that could answer. */
  readonly canAnswer: () => boolean
  readonly askPage: () => void
  readonly close: () => void
}

/**
 * The closing of a window, which waits until the page has put everything typed on the disk, however long the disk takes, or until the
 * editor has said what is to become of words that the disk refuses. `request` says whether the window may go now; when not, the page is
 * asked. Only a page that does not even say that it has heard loses its say.
 */
export class Closing {
  private state: 'open' | 'asked' | 'heard' | 'confirmed' = 'open'
  private timer: ReturnType<typeof setTimeout> | undefined
  private readonly window: Closable

  constructor(window: Closable) {
    this.window = window
  }

  request(): 'go' | 'wait' {
    if (this.state === 'confirmed' || !this.window.canAnswer()) return 'go'
    // Asked anew after it was heard: meanwhile the page may hang.
    if (this.state !== 'asked') {
      this.state = 'asked'
      this.timer = setTimeout(() => {
        this.close()
      }, closingPatience)
      this.window.askPage()
    }
    return 'wait'
  }

  /** What the page says. It counts only when it was asked. */
  answer(answer: CloseAnswer): void {
    if (this.state !== 'asked' && this.state !== 'heard') return
    clearTimeout(this.timer)
    if (answer === 'go') this.close()
    else this.state = answer === 'heard' ? 'heard' : 'open'
  }

  /** The page is gone and answers no more; true when the window goes with it. */
  pageIsGone(): boolean {
    if (this.state !== 'asked' && this.state !== 'heard') return false
    this.close()
    return true
  }

  private close(): void {
    clearTimeout(this.timer)
    this.state = 'confirmed'
    this.window.close()
  }
}

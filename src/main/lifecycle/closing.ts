/** How long the page may take to hand over what is typed, in milliseconds. Then the window goes without it. */
export const closingPatience = 3_000

export interface Closable {
  /** Whether there is a page that could answer. */
  readonly canAnswer: () => boolean
  readonly askPage: () => void
  readonly close: () => void
}

/**
 * The closing of a window, which waits until the page has put everything typed in main's hands. `request` says whether the window may go
 * now; when not, the page is asked, and the window closed on its answer or when patience ends.
 */
export class Closing {
  private state: 'open' | 'asked' | 'confirmed' = 'open'
  private timer: ReturnType<typeof setTimeout> | undefined
  private readonly window: Closable

  constructor(window: Closable) {
    this.window = window
  }

  request(): 'go' | 'wait' {
    if (this.state === 'confirmed' || !this.window.canAnswer()) return 'go'
    if (this.state === 'open') {
      this.state = 'asked'
      this.timer = setTimeout(() => {
        this.confirm()
      }, closingPatience)
      this.window.askPage()
    }
    return 'wait'
  }

  /** The page's answer. It counts only when it was asked. */
  confirm(): void {
    if (this.state !== 'asked') return
    clearTimeout(this.timer)
    this.state = 'confirmed'
    this.window.close()
  }
}

/** Puts what is typed on the disk and tells main how that went. */
type Answer = () => void

let answer: Answer | undefined
let isWaiting = false

/**
 * Hears main's question whether the window may close. Called before the page asks main for anything, since main counts on an answer from
 * then on: a question that comes before the article stands is kept for it. It is not said to be heard until then; a page that never gets
 * so far is closed by main's own patience.
 */
export function hearCloseRequests(): void {
  window.copydesk.on('app:close-requested', () => {
    if (answer === undefined) isWaiting = true
    else answer()
  })
}

/** From now on this answers, also the question that waits. The return value ends it. */
export function answerCloseRequests(how: Answer): () => void {
  answer = how
  if (isWaiting) how()
  isWaiting = false
  return () => {
    if (answer === how) answer = undefined
  }
}

/** Chrome comes back this long after the last key. */
const returnDelay = 1_500

/**
 * Lets the chrome step back while somebody types on the page: a class on the frame, set by the first key of a burst and taken away
 * when the hands rest or the pointer moves. A key costs one comparison.
 */
export function stepBackWhileTyping(frame: HTMLElement, page: HTMLElement): () => void {
  let isTyping = false
  let lastKey = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  const comeBack = () => {
    if (!isTyping) return
    isTyping = false
    clearTimeout(timer)
    frame.classList.remove('is-typing')
  }
  const whenRested = () => {
    const rest = performance.now() - lastKey
    if (rest >= returnDelay) comeBack()
    else timer = setTimeout(whenRested, returnDelay - rest)
  }
  const onInput = () => {
    lastKey = performance.now()
    if (isTyping) return
    isTyping = true
    frame.classList.add('is-typing')
    timer = setTimeout(whenRested, returnDelay)
  }

  page.addEventListener('input', onInput)
  page.addEventListener('focusout', comeBack)
  window.addEventListener('pointermove', comeBack)
  return () => {
    comeBack()
    page.removeEventListener('input', onInput)
    page.removeEventListener('focusout', comeBack)
    window.removeEventListener('pointermove', comeBack)
  }
}

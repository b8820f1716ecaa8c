import { useCallback, useEffect, useRef } from 'react'
import { runAction } from '../actions/action-registry'

/**
 * Gives the focus back where it was before a dialog came, so that the keys after Escape go on where they stopped. What has it is kept
 * by calling the answer as the first dialog opens; one dialog may follow another.
 */
export function useFocusReturn(isOpen: boolean): () => void {
  const before = useRef<Element | null>(null)
  const wasOpen = useRef(isOpen)
  useEffect(() => {
    const hasClosed = wasOpen.current && !isOpen
    wasOpen.current = isOpen
    if (!hasClosed) return
    const target = before.current
    before.current = null
    if (document.activeElement !== document.body && document.activeElement !== null) return
    // The text sees to its own caret: the browser puts it at the beginning, and on a busy computer it would stay there.
    const isField = target instanceof HTMLElement && target !== document.body && target.isConnected && !target.isContentEditable
    if (isField) target.focus({ preventScroll: true })
    else runAction('focus-body')
  }, [isOpen])
  return useCallback(() => {
    before.current = document.activeElement
  }, [])
}

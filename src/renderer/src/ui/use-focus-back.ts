import { useLayoutEffect } from 'react'
import type { RefObject } from 'react'

/** Gives the focus back to where it was before an element came, when it goes with the focus in it. */
export function useFocusBack(element: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const [shown, before] = [element.current, document.activeElement]
    return () => {
      if (shown?.contains(document.activeElement) === true && before instanceof HTMLElement) before.focus()
    }
  }, [element])
}

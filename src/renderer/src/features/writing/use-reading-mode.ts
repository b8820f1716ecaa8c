import type { Editor } from '@tiptap/core'
import { useLayoutEffect } from 'react'
import type { RefObject } from 'react'
import { setSpotlight } from '../../editor/extensions/spotlight/spotlight'

export interface ReadingMode {
  /** Everything but the block that is written steps back. */
  readonly isFocusMode: boolean
  /** The line that is written stays at the same height. */
  readonly isTypewriter: boolean
}

/** Where the line that is written stands with typewriter scrolling, as a part of the window's height from the top. */
const lineAt = 0.45
/** What ProseMirror keeps free around the caret without it, in pixels. */
const usualMargin = 5

/** Shows the text the way it is to be read and written: a matter of the view, the article knows nothing of it. */
export function useReadingMode(editor: Editor, scroller: RefObject<HTMLElement | null>, { isFocusMode, isTypewriter }: ReadingMode): void {
  useLayoutEffect(() => setSpotlight(editor.view, isFocusMode), [editor, isFocusMode])

  useLayoutEffect(() => {
    const element = scroller.current
    if (element === null) return
    const keepLine = () => {
      const height = element.clientHeight
      const margin = isTypewriter ? { top: height * lineAt, bottom: height * (1 - lineAt) - 40, left: usualMargin, right: usualMargin } : usualMargin
      editor.view.setProps({ scrollThreshold: isTypewriter ? margin : 0, scrollMargin: margin })
    }
    // It tells the height now too, once the page is laid out: asked for here, the page would be laid out twice.
    const observer = new ResizeObserver(keepLine)
    observer.observe(element)
    return () => observer.disconnect()
  }, [editor, scroller, isTypewriter])
}

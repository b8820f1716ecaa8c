import type { Editor } from '@tiptap/core'
import { useEffect } from 'react'
import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { firstPaint } from '../../../ui/first-paint'

/** Misspelled words of the text are marked once the window is there. macOS does so by itself. */
export function useSpellingMarks(editor: Editor, scroller: RefObject<HTMLElement | null>): void {
  const { t } = useTranslation('spelling')
  useEffect(() => {
    if (navigator.userAgent.includes('Mac')) return
    let stop: (() => void) | undefined
    let isGone = false
    const start = async () => {
      await firstPaint
      const { startSpelling } = await import('./start-spelling')
      if (!isGone && scroller.current !== null) stop = startSpelling(editor, scroller.current, t)
    }
    void start()
    return () => {
      isGone = true
      stop?.()
    }
  }, [editor, scroller, t])
}

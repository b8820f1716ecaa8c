import type { Editor } from '@tiptap/core'
import { useEffect } from 'react'
import { focusText } from './focus-text'

/** Has the caret in sight when Tab leads into the text: the browser shows its edge, and the caret may stand pages below. */
export function useTabIntoText(editor: Editor): void {
  useEffect(() => {
    let isByTab = false
    const onKeyDown = ({ key }: KeyboardEvent) => {
      isByTab = key === 'Tab'
    }
    const onPointerDown = () => {
      isByTab = false
    }
    const onFocus = ({ target }: FocusEvent) => {
      if (isByTab && target === editor.view.dom) focusText(editor)
    }
    window.addEventListener('keydown', onKeyDown, { capture: true })
    window.addEventListener('pointerdown', onPointerDown, { capture: true })
    document.addEventListener('focusin', onFocus)
    return () => {
      window.removeEventListener('keydown', onKeyDown, { capture: true })
      window.removeEventListener('pointerdown', onPointerDown, { capture: true })
      document.removeEventListener('focusin', onFocus)
    }
  }, [editor])
}

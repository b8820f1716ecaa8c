import type { Editor } from '@tiptap/core'
import { useEffect } from 'react'
import type { RefObject } from 'react'
import { focusText } from '../../editor/commands/focus-text'
import type { ArticleSession } from '../../session/article-session'

/** Where writing begins: in the headline of an article without words, else at the start of the text. Never out of another text field. */
export function useFirstFocus(session: ArticleSession, headline: RefObject<HTMLTextAreaElement | null>, editor: Editor): void {
  useEffect(() => {
    if (document.activeElement instanceof HTMLInputElement) return
    const field = headline.current
    if (field !== null && editor.state.doc.textContent === '') {
      field.focus({ preventScroll: true })
      field.setSelectionRange(field.value.length, field.value.length)
    } else {
      focusText(editor, { scrolls: false })
    }
  }, [session, headline, editor])
}

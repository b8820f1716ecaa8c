import type { Editor } from '@tiptap/core'
import type { Transaction } from '@tiptap/pm/state'
import type { TFunction } from 'i18next'
import { useEffect, useLayoutEffect } from 'react'
import type { RefObject } from 'react'
import type { ArticleSession } from '../../session/article-session'
import { caretInText, findCaret, putCaret, topOfPlace } from './caret-place'
import { focusTextStart } from './focus-text'
import { holdCaret } from './hold-caret'
import { keepCaret } from './keep-caret'
import { settleCaret } from './settle-caret'

interface CaretParts {
  readonly session: ArticleSession
  readonly editor: Editor
  readonly headline: RefObject<HTMLTextAreaElement | null>
  readonly scroller: RefObject<HTMLElement | null>
  readonly sheet: RefObject<HTMLElement | null>
  /** With the one of another language, fields of pictures are built anew. */
  readonly t: TFunction<'editor'>
}

/** Leaves the caret's place to what is built next for the same article: a page, or its words in another language. */
export function useLeftCaret({ session, editor, scroller, t }: Pick<CaretParts, 'session' | 'editor' | 'scroller' | 't'>): void {
  useLayoutEffect(() => {
    const page = scroller.current
    return () => {
      if (page !== null) session.leaveCaret({ articleId: session.id, ...(findCaret(page, editor) ?? caretInText(editor)) })
    }
  }, [session, editor, scroller, t])
}

/**
 * Where writing begins: where it stopped when the page crashed or was built anew; else in the headline of an article without words, or at the start of the
 * text. Never out of another text field, but for one of a dialog, which goes. From then on main knows where the caret is.
 */
export function useCaret({ session, editor, headline, scroller, sheet, t }: CaretParts): void {
  useEffect(() => {
    if (scroller.current === null || sheet.current === null) return
    const page = scroller.current
    const place = session.takeCaret()
    const isBack = place !== undefined && putCaret(place, page, editor)
    if (!isBack) beginWriting(headline.current, editor)
    const stopSettling = isBack ? settleCaret({ scroller: page, sheet: sheet.current, topNow: () => topOfPlace(place, page, editor), top: place.top }) : undefined
    const present = () => findCaret(page, editor) ?? caretInText(editor)
    const holding = holdCaret(page, (seen) => topOfPlace(seen, page, editor), present)
    const onTransaction = ({ transaction }: { readonly transaction: Transaction }) => {
      if (transaction.scrolledIntoView) holding.hasGoneOn()
    }
    editor.on('transaction', onTransaction)
    const find = () => {
      if (!page.isConnected) return undefined // an article that is left, and its editor with it
      const found = findCaret(page, editor)
      holding.see(found ?? caretInText(editor))
      return found
    }
    const stopKeeping = keepCaret({ session, scroller: page, find, tell: (caret) => void window.copydesk.app.keepCaret(caret) })
    return () => {
      stopSettling?.()
      stopKeeping()
      editor.off('transaction', onTransaction)
      holding.stop()
    }
  }, [session, editor, headline, scroller, sheet, t])
}

function beginWriting(headline: HTMLTextAreaElement | null, editor: Editor): void {
  const focused = document.activeElement
  if (focused instanceof HTMLInputElement && focused.closest('[role="dialog"]') === null) return
  if (headline !== null && editor.state.doc.textContent === '') {
    headline.focus({ preventScroll: true })
    headline.setSelectionRange(headline.value.length, headline.value.length)
  } else {
    focusTextStart(editor, false)
  }
}

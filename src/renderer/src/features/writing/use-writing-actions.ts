import type { Editor } from '@tiptap/core'
import { useLayoutEffect, useRef } from 'react'
import { provideActions } from '../../actions/action-registry'
import { insertFigures } from '../../editor/commands/insert-figures'
import { placeOf } from '../../editor/picture/place-of'
import { focusText } from './focus-text'
import type { PictureRequest } from './picture-dialog'
import { runChange } from './run-change'
import { textActions } from './text-actions'

interface PageActions {
  readonly insertPicture: (deliver: PictureRequest['deliver']) => void
  readonly insertLeadPicture: () => void
  readonly editLink: () => void
  readonly focusHeadline: () => void
  readonly goToNextTk: () => void
}

/** Offers everything the page can do to menu, palette, keys and toolbar. */
export function useWritingActions(editor: Editor, page: PageActions): void {
  const latest = useRef(page)
  useLayoutEffect(() => {
    latest.current = page
  })
  useLayoutEffect(
    () =>
      provideActions({
        ...textActions(editor),
        'insert-picture': { run: () => latest.current.insertPicture((picture) => runChange(editor, insertFigures([placeOf(picture)]))) },
        'insert-lead-picture': { run: () => latest.current.insertLeadPicture() },
        link: { run: () => latest.current.editLink(), isActive: () => editor.isActive('link') },
        'focus-headline': { run: () => latest.current.focusHeadline() },
        'focus-body': { run: () => focusText(editor) },
        'next-tk': { run: () => latest.current.goToNextTk() }
      }),
    [editor]
  )
}

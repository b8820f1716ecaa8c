import type { Editor } from '@tiptap/core'
import { useLayoutEffect, useRef } from 'react'
import { provideActions, runAction } from '../../actions/action-registry'
import { insertFigures } from '../../editor/commands/insert-figures'
import { canRefer } from '../../editor/commands/insert-reference'
import { noteAt, passageAt } from '../../editor/commands/note-passage'
import { takesMarks } from '../../editor/queries/takes-marks'
import { useSession } from '../../session/use-session'
import { placeOf } from '../../editor/picture/place-of'
import type { EditorSurroundings } from '../../editor/surroundings'
import type { FieldPast } from './field-past'
import type { FindRequest } from './find/find-panel'
import { focusText } from './focus-text'
import { linkOf } from './follow-count'
import { pictureActions } from './picture-actions'
import { runChange } from './run-change'
import { textActions } from './text-actions'

interface PageActions {
  readonly insertPicture: EditorSurroundings['choosePicture']
  readonly insertLeadPicture: () => void
  readonly setSocialPicture: () => void
  readonly editLink: () => void
  readonly writeNote: () => void
  readonly chooseReference: () => void
  readonly focusHeadline: () => void
  readonly linkCount: (isLinked: boolean) => void
  readonly find: (kind: FindRequest['kind']) => void
  readonly goToNextTk: () => void
}

/** Offers everything the page can do to menu, palette, keys and toolbar. */
export function useWritingActions(editor: Editor, past: FieldPast, page: PageActions): void {
  const session = useSession()
  const latest = useRef(page)
  useLayoutEffect(() => {
    latest.current = page
  })
  useLayoutEffect(() => {
    /** What is asked for beside the caret stands where that is in sight. */
    const besideCaret = (ask: () => void) => {
      focusText(editor)
      ask()
    }
    return provideActions({
      ...textActions(editor, past),
      'insert-picture': { run: () => latest.current.insertPicture((picture) => runChange(editor, insertFigures([placeOf(picture)]))) },
      'insert-lead-picture': { run: () => latest.current.insertLeadPicture() },
      'set-social-picture': { run: () => latest.current.setSocialPicture() },
      link: { run: () => besideCaret(latest.current.editLink), isEnabled: () => takesMarks(editor.state), isActive: () => editor.isActive('link') },
      'add-note': { run: () => (editor.state.selection.empty && noteAt(editor.state) !== undefined ? runAction('show-notes') : besideCaret(latest.current.writeNote)), isEnabled: () => passageAt(editor.state) !== undefined },
      'insert-reference': { run: () => besideCaret(latest.current.chooseReference), isEnabled: () => canRefer(editor.state) },
      find: { run: () => latest.current.find('find') },
      replace: { run: () => latest.current.find('replace') },
      'find-next': { run: () => latest.current.find('next') },
      'find-previous': { run: () => latest.current.find('previous') },
      'focus-headline': { run: () => latest.current.focusHeadline() },
      'link-count': {
        run: () => latest.current.linkCount(linkOf(session) === 'off'),
        isEnabled: () => linkOf(session) !== undefined,
        isActive: () => linkOf(session) === 'on'
      },
      ...pictureActions(editor, (...asked) => latest.current.insertPicture(...asked)),
      'focus-body': { run: () => focusText(editor) },
      'next-tk': { run: () => latest.current.goToNextTk() }
    })
  }, [editor, past, session])
}

import type { Editor } from '@tiptap/core'
import { useLayoutEffect, useRef } from 'react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { passageNoteLimits } from '../../../../core/article/passage-note'
import { addNote, passageAt } from '../../editor/commands/note-passage'
import { floatBeside } from '../../editor/floating/float-beside'
import { newName } from '../../editor/new-name'
import { hasLeft } from '../../ui/has-left'
import { boxOfSelection } from './selection-bar/box-of-selection'
import './note-editor.css'

/** Where a note on the selected words is written. It is kept with Enter and when the focus goes elsewhere; Escape keeps nothing. */
export function NoteEditor({ editor, onClose }: { readonly editor: Editor; readonly onClose: () => void }) {
  const { t } = useTranslation('editor')
  const holder = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  const isDone = useRef(false)

  useLayoutEffect(() => {
    if (holder.current !== null) floatBeside(holder.current, boxOfSelection(editor.view), { side: 'below', isCentred: false })
    field.current?.focus({ preventScroll: true })
  }, [editor])

  const close = (isKept: boolean) => {
    if (isDone.current) return
    isDone.current = true
    const words = field.current?.value.trim() ?? ''
    const passage = passageAt(editor.state)
    onClose()
    if (!isKept || words === '' || passage === undefined) return
    editor.view.dispatch(addNote(passage, { id: newName(), words, passage: passage.text, writtenAt: new Date().toISOString(), isResolved: false })(editor.state))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    const isEnter = event.key === 'Enter' && !event.shiftKey
    if (!isEnter && event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    close(isEnter)
    editor.view.focus()
  }

  return (
    <div ref={holder} className="note-editor" role="dialog" aria-label={t('note.add')} onKeyDown={onKeyDown} onBlur={({ currentTarget, relatedTarget }) => hasLeft(currentTarget, relatedTarget) && close(true)}>
      <textarea ref={field} className="writing-input" rows={3} aria-label={t('note.words')} aria-describedby="note-hint" placeholder={t('note.placeholder')} maxLength={passageNoteLimits.words} />
      <p id="note-hint" className="note-hint">
        {t('note.hint')}
      </p>
      <button
        type="button"
        className="writing-button is-main"
        onClick={() => {
          close(true)
          editor.view.focus()
        }}
      >
        {t('note.keep')}
      </button>
    </div>
  )
}

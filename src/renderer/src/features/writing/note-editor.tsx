import type { Editor } from '@tiptap/core'
import { useLayoutEffect, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { passageNoteLimits } from '../../../../core/article/passage-note'
import { floatBeside } from '../../editor/floating/float-beside'
import { newName } from '../../editor/new-name'
import { noteGathering } from '../../editor/note-commands'
import { putNote } from '../../editor/put-note'
import { hasLeft } from '../../ui/has-left'
import { boxOfSelection } from './selection-bar/box-of-selection'
import './note-editor.css'

/** Where a note on the selected words is written, and saved meanwhile. It is kept with Enter and when the focus goes elsewhere; Escape keeps nothing. */
export function NoteEditor({ editor, onClose }: { readonly editor: Editor; readonly onClose: () => void }) {
  const { t } = useTranslation('editor')
  const [id] = useState(newName)
  const holder = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  const isDone = useRef(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const takeBack = useRef<() => void>(undefined)

  useLayoutEffect(() => {
    if (holder.current !== null) floatBeside(holder.current, boxOfSelection(editor.view), { side: 'below', isCentred: false })
    field.current?.focus({ preventScroll: true })
    return () => clearTimeout(timer.current)
  }, [editor])

  const words = () => field.current?.value.trim() ?? ''
  const save = () => {
    timer.current = undefined
    takeBack.current = putNote(editor, id, words(), true, takeBack.current)
  }
  const close = (isKept: boolean) => {
    if (isDone.current) return
    isDone.current = true
    putNote(editor, id, isKept ? words() : '', false, takeBack.current)
    onClose()
  }
  const leave = (isKept: boolean) => {
    close(isKept)
    editor.view.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    const isEnter = event.key === 'Enter' && !event.shiftKey
    if (!isEnter && event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    leave(isEnter)
  }

  return (
    <div ref={holder} className="note-editor" role="dialog" aria-label={t('note.add')} onKeyDown={onKeyDown} onBlur={({ currentTarget, relatedTarget }) => hasLeft(currentTarget, relatedTarget) && close(true)}>
      <textarea
        ref={field}
        className="writing-input"
        rows={3}
        aria-label={t('note.words')}
        aria-describedby="note-hint"
        placeholder={t('note.placeholder')}
        maxLength={passageNoteLimits.words}
        onInput={() => (timer.current ??= setTimeout(save, noteGathering))}
      />
      <p id="note-hint" className="note-hint">
        {t('note.hint')}
      </p>
      <button
        type="button"
        className="writing-button is-main"
        onClick={() => leave(true)}
      >
        {t('note.keep')}
      </button>
    </div>
  )
}

import { IconArrowBackUp, IconCheck, IconPencil, IconTrash } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { PassageNote } from '../../../../core/article/passage-note'
import { passageNoteLimits } from '../../../../core/article/passage-note'
import { leaveNotes, noteChange, noteDelete, noteGoTo, noteMeanwhile, noteGathering } from '../../editor/note-commands'
import { formatMomentToOpen } from '../../ui/format-moment'
import { hasLeft } from '../../ui/has-left'

interface NoteCardProps {
  readonly note: PassageNote
  /** Undefined where the passage is no longer in the text. */
  readonly passage: string | undefined
  /** Whether the caret stands in its passage. */
  readonly isHere: boolean
}

/** One note: what it is on, which leads there, what it says, when it was written, and what can be done with it. */
export function NoteCard({ note, passage, isHere }: NoteCardProps) {
  const { t, i18n } = useTranslation('article')
  const card = useRef<HTMLLIElement>(null)
  const pencil = useRef<HTMLButtonElement>(null)
  const wasLeftByKey = useRef(false)
  const [isEdited, setEdited] = useState(false)

  // Not before the field is gone: leaving it keeps what stands in it, which Escape does not want.
  useEffect(() => {
    if (!isEdited && wasLeftByKey.current) pencil.current?.focus()
    wasLeftByKey.current = false
  }, [isEdited])
  const leaveEdit = (isByKey: boolean) => {
    wasLeftByKey.current = isByKey
    // A press ends it: until that is over the card keeps its height, or the button would be gone from under the pointer.
    if (document.documentElement.matches(':active')) window.addEventListener('pointerup', () => setEdited(false), { once: true })
    else setEdited(false)
  }

  useEffect(() => {
    if (isHere) card.current?.scrollIntoView({ block: 'nearest' })
  }, [isHere])

  return (
    <li ref={card} className="note-card" aria-current={isHere ? 'true' : undefined} data-is-resolved={note.isResolved}>
      {passage === undefined ? (
        <>
          <q className="note-passage">{note.passage}</q>
          <p className="note-gone">{t('passageNotes.gone')}</p>
        </>
      ) : (
        <button type="button" className="note-passage" title={t('passageNotes.goTo')} onClick={() => noteGoTo(note.id)}>
          {passage}
        </button>
      )}
      {isEdited ? <NoteField note={note} onDone={leaveEdit} /> : <p className="note-words">{note.words}</p>}
      <footer className="note-foot">
        <time dateTime={note.writtenAt}>{formatMomentToOpen(new Date(note.writtenAt), new Date(), i18n.language)}</time>
        <button ref={pencil} type="button" className="icon-button" aria-label={t('passageNotes.edit')} title={t('passageNotes.edit')} onClick={() => setEdited(true)}>
          <IconPencil size={16} stroke={1.6} aria-hidden />
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label={t(note.isResolved ? 'passageNotes.reopen' : 'passageNotes.resolve')}
          title={t(note.isResolved ? 'passageNotes.reopen' : 'passageNotes.resolve')}
          onClick={() => {
            // The card moves to where the others of its kind are.
            const next = (card.current?.nextElementSibling ?? card.current?.previousElementSibling)?.querySelector('button')
            noteChange(note, { ...note, isResolved: !note.isResolved })
            if (next) next.focus()
            else leaveNotes()
          }}
        >
          {note.isResolved ? <IconArrowBackUp size={16} stroke={1.6} aria-hidden /> : <IconCheck size={16} stroke={1.6} aria-hidden />}
        </button>
        <button type="button" className="icon-button" aria-label={t('passageNotes.delete')} title={t('passageNotes.delete')} onClick={() => noteDelete(note)}>
          <IconTrash size={16} stroke={1.6} aria-hidden />
        </button>
      </footer>
    </li>
  )
}

/** Saved while it is written. Kept with Enter and when the focus goes elsewhere; Escape and an empty field leave the note as it was. */
function NoteField({ note, onDone }: { readonly note: PassageNote; readonly onDone: (isByKey: boolean) => void }) {
  const { t } = useTranslation('article')
  const field = useRef<HTMLTextAreaElement>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const [first] = useState(note)
  useEffect(() => () => clearTimeout(timer.current), [])

  const written = () => ({ ...first, words: field.current?.value.trim() || first.words })
  const save = () => {
    timer.current = undefined
    noteMeanwhile(first, written())
  }
  const leave = (isByKey: boolean) => {
    if (note.words !== first.words) noteMeanwhile(note, first)
    onDone(isByKey)
  }
  const keep = (isByKey: boolean) => {
    const after = written()
    if (after.words === first.words) leave(isByKey)
    else {
      noteChange(first, after)
      onDone(isByKey)
    }
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    if (event.key === 'Enter' && !event.shiftKey) keep(true)
    else if (event.key === 'Escape') leave(true)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <textarea
      ref={field}
      className="note-field"
      autoFocus
      rows={3}
      aria-label={t('passageNotes.words')}
      maxLength={passageNoteLimits.words}
      defaultValue={first.words}
      onInput={() => {
        timer.current ??= setTimeout(save, noteGathering)
      }}
      onKeyDown={onKeyDown}
      onBlur={({ currentTarget, relatedTarget }) => hasLeft(currentTarget, relatedTarget) && keep(false)}
    />
  )
}

import { IconChevronRight } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PassageNote } from '../../../../core/article/passage-note'
import { useNoteHere, useNotePassages } from '../../editor/queries/text-facts'
import { useField } from '../../session/use-session'
import { NoteCard } from './note-card'
import { passagesOf } from './passages-of'
import './notes.css'

/** The notes on passages of the text in the order in which these stand, to go to and to work off; the resolved ones apart. */
export function NotesPanel() {
  const { t } = useTranslation('article')
  const notes = useField('passageNotes')
  const passages = useNotePassages()
  const here = useNoteHere()
  const [areResolvedShown, setResolvedShown] = useState(false)
  const placed = passagesOf(notes, passages)
  const open = placed.filter(({ note }) => !note.isResolved)
  const resolved = placed.filter(({ note }) => note.isResolved)
  const list = (some: readonly { readonly note: PassageNote; readonly text: string | undefined }[], label: string) => (
    <ul className="notes" aria-label={label}>
      {some.map(({ note, text }) => (
        <NoteCard key={note.id} note={note} passage={text} isHere={note.id === here} />
      ))}
    </ul>
  )
  return (
    <div className="notes-panel">
      {open.length === 0 ? <p className="notes-empty">{t(resolved.length === 0 ? 'passageNotes.empty' : 'passageNotes.allResolved')}</p> : list(open, t('passageNotes.label'))}
      {resolved.length === 0 ? null : (
        <>
          <button type="button" className="notes-resolved" aria-expanded={areResolvedShown} onClick={() => setResolvedShown(!areResolvedShown)}>
            <IconChevronRight size={14} stroke={1.6} aria-hidden="true" />
            {t('passageNotes.resolved', { count: resolved.length })}
          </button>
          {areResolvedShown ? list(resolved, t('passageNotes.resolvedLabel')) : null}
        </>
      )}
      <p className="notes-hint">{t('passageNotes.hint')}</p>
    </div>
  )
}

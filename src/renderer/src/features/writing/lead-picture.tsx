import { IconPhotoPlus } from '@tabler/icons-react'
import { useEffect, useRef, useSyncExternalStore } from 'react'
import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { emptyPicturePlace } from '../../../../core/picture/picture'
import { pictureInto } from '../../../../core/picture/picture-words'
import type { ImportedPicture } from '../../../../ipc/library-answers'
import { rememberTexts } from '../../editor/editor-texts'
import { createPictureFrame } from '../../editor/picture/picture-frame'
import { placeOf } from '../../editor/picture/place-of'
import { listenForFiles } from '../../editor/picture/listen-for-files'
import type { EditorSurroundings } from '../../editor/surroundings'
import type { ArticleSession } from '../../session/article-session'
import { useSession } from '../../session/use-session'
import { useUndoNotice } from '../../ui/undo-notice'
import type { ImportFile } from '../../ui/use-import-file'

interface LeadPictureProps {
  readonly onChoose: () => void
  readonly importFile: ImportFile
  readonly onLeftBehind: EditorSurroundings['onLeftBehind']
  readonly onLeave: (to: 'before' | 'after' | 'block') => void
  /** True when what comes next here was asked for here: then the first words of the picture have the focus, or the button for another. */
  readonly askedForRef: RefObject<boolean>
}

/** Makes a picture of the library the lead picture. */
export function putLead(session: ArticleSession, picture: ImportedPicture): void {
  session.set('leadPicture', pictureInto(session.get('leadPicture') ?? emptyPicturePlace, placeOf(picture), picture.replacedWords))
}

/** The lead picture, or the button that asks for one. Files may be dropped on either. */
export function LeadPicture({ onChoose, importFile, onLeftBehind, onLeave, askedForRef }: LeadPictureProps) {
  const session = useSession()
  const isThere = useSyncExternalStore(
    (listener) => session.subscribe('leadPicture', listener),
    () => session.get('leadPicture') !== null
  )
  const onFiles = ([file, ...others]: readonly File[]) => {
    if (others.length > 0) onLeftBehind({ kind: 'lead-files', names: others.map(({ name }) => name) })
    if (file === undefined) return
    const arrival = importFile(file, session.get('leadPicture')?.pictureId)
    session.waitFor(arrival.then((picture) => picture && putLead(session, picture)))
  }
  const onRemove = useTakingBack(session)
  const events = useRef({ onChoose, onRemove, onLeave, onFiles })
  useEffect(() => {
    events.current = { onChoose, onRemove, onLeave, onFiles }
  })
  return isThere ? <LeadFrame session={session} events={events} askedForRef={askedForRef} /> : <AddLeadPicture onChoose={onChoose} events={events} askedForRef={askedForRef} />
}

type Events = RefObject<Pick<LeadPictureProps, 'onChoose' | 'onLeave'> & { readonly onFiles: (files: readonly File[]) => void; readonly onRemove: () => void }>

function AddLeadPicture({ onChoose, events, askedForRef }: Omit<LeadFrameProps, 'session'> & { readonly onChoose: () => void }) {
  const { t } = useTranslation('editor')
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (button.current === null) return
    listenForFiles(button.current, (files) => events.current.onFiles(files))
    if (askedForRef.current) button.current.focus()
    askedForRef.current = false
  }, [events, askedForRef])
  return (
    <button ref={button} type="button" className="add-lead-picture" onClick={onChoose}>
      <IconPhotoPlus size={18} stroke={1.6} aria-hidden />
      {t('picture.addLead')}
    </button>
  )
}

/** Removing takes words away that no undo of the text brings back: the notice offers them, for as long as this article lies open. */
function useTakingBack(session: ArticleSession): () => void {
  const { t } = useTranslation('editor')
  const offerUndo = useUndoNotice(session, 'lead-picture-removed')
  return () => {
    const removed = session.get('leadPicture')
    session.set('leadPicture', null)
    const undo = () => {
      if (session.get('leadPicture') === null) session.set('leadPicture', removed)
    }
    offerUndo({ message: t('picture.leadRemoved'), word: t('toolbar.undo'), onUndo: undo })
  }
}

interface LeadFrameProps {
  readonly session: ArticleSession
  readonly events: Events
  readonly askedForRef: RefObject<boolean>
}

function LeadFrame({ session, events, askedForRef }: LeadFrameProps) {
  const { t } = useTranslation('editor')
  const holder = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const frame = createPictureFrame(rememberTexts(t), {
      onWords: (name, text) => {
        const picture = session.get('leadPicture')
        if (picture !== null) session.set('leadPicture', { ...picture, [name]: text })
      },
      onChoose: () => events.current.onChoose(),
      onRemove: () => {
        askedForRef.current = frame.dom.contains(document.activeElement)
        events.current.onRemove()
      },
      onFiles: (files) => events.current.onFiles(files),
      onLeave: (to) => events.current.onLeave(to)
    })
    const show = () => {
      const picture = session.get('leadPicture')
      if (picture !== null) frame.show(picture)
    }
    show()
    holder.current?.replaceChildren(frame.dom)
    if (askedForRef.current) frame.focus()
    askedForRef.current = false
    return session.subscribe('leadPicture', show)
  }, [session, t, events, askedForRef])
  return <div className="lead-picture" ref={holder} />
}

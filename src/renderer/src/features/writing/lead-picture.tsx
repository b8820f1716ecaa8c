import { IconPhotoPlus } from '@tabler/icons-react'
import { useEffect, useRef, useSyncExternalStore } from 'react'
import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { rememberTexts } from '../../editor/editor-texts'
import { createPictureFrame } from '../../editor/picture/picture-frame'
import { listenForFiles } from '../../editor/picture/listen-for-files'
import type { ArticleSession } from '../../session/article-session'
import { useSession } from '../../session/use-session'
import type { ImportFile } from './use-import-file'

interface LeadPictureProps {
  readonly onChoose: () => void
  readonly importFile: ImportFile
  readonly onLeave: (to: 'before' | 'after' | 'picture') => void
}

/** The lead picture, or the button that asks for one. Files may be dropped on either. */
export function LeadPicture({ onChoose, importFile, onLeave }: LeadPictureProps) {
  const session = useSession()
  const isThere = useSyncExternalStore(
    (listener) => session.subscribe('leadPicture', listener),
    () => session.get('leadPicture') !== null
  )
  const onFiles = async ([file]: readonly File[]) => {
    const picture = file === undefined ? undefined : await importFile(file)
    if (picture === undefined) return
    const words = session.get('leadPicture') ?? { alt: '', caption: '', credit: '' }
    session.set('leadPicture', { ...words, pictureId: picture.pictureId, width: picture.width, height: picture.height })
  }
  const events = useRef({ onChoose, onLeave, onFiles })
  useEffect(() => {
    events.current = { onChoose, onLeave, onFiles }
  })
  return isThere ? <LeadFrame session={session} events={events} /> : <AddLeadPicture onChoose={onChoose} events={events} />
}

type Events = RefObject<Pick<LeadPictureProps, 'onChoose' | 'onLeave'> & { readonly onFiles: (files: readonly File[]) => Promise<void> }>

function AddLeadPicture({ onChoose, events }: { readonly onChoose: () => void; readonly events: Events }) {
  const { t } = useTranslation('editor')
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (button.current !== null) listenForFiles(button.current, (files) => void events.current.onFiles(files))
  }, [events])
  return (
    <button ref={button} type="button" className="add-lead-picture" onClick={onChoose}>
      <IconPhotoPlus size={18} stroke={1.6} aria-hidden />
      {t('picture.addLead')}
    </button>
  )
}

function LeadFrame({ session, events }: { readonly session: ArticleSession; readonly events: Events }) {
  const { t } = useTranslation('editor')
  const holder = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const frame = createPictureFrame(rememberTexts(t), {
      onWords: (name, text) => {
        const picture = session.get('leadPicture')
        if (picture !== null) session.set('leadPicture', { ...picture, [name]: text })
      },
      onChoose: () => events.current.onChoose(),
      onRemove: () => session.set('leadPicture', null),
      onFiles: (files) => void events.current.onFiles(files),
      onLeave: (to) => events.current.onLeave(to)
    })
    const show = () => {
      const picture = session.get('leadPicture')
      if (picture !== null) frame.show(picture)
    }
    show()
    holder.current?.replaceChildren(frame.dom)
    return session.subscribe('leadPicture', show)
  }, [session, t, events])
  return <div className="lead-picture" ref={holder} />
}

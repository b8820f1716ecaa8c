import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { ArticleId } from '../../../core/article/article'
import type { LibraryTiding } from '../../../ipc/library-answers'
import { hideNotice, showNotice } from '../ui/notices'

interface TidingsPorts {
  readonly onDamaged: (id: ArticleId) => void
  readonly onOpen: (id: ArticleId) => void
}

/** Shows what the library has to say unasked: a damaged article, one that another program changed under the editor's hands, a copy that was made. */
export function useLibraryTidings({ onDamaged, onOpen }: TidingsPorts): void {
  const { t } = useTranslation('library')

  useEffect(() => {
    const tell = (tiding: LibraryTiding) => {
      if (tiding.kind === 'damaged') {
        onDamaged(tiding.id)
        return
      }
      if (tiding.kind === 'unreadable-change') {
        void showNotice({ id: `unreadable-change-${tiding.id}`, message: t('tidings.unreadableChange'), tone: 'warning' })
        return
      }
      if (tiding.kind === 'copied-before-update') {
        tellOfCopy(tiding.folder)
        return
      }
      const id = `conflict-${tiding.copyId}`
      const open = () => {
        void hideNotice(id)
        onOpen(tiding.copyId)
      }
      void showNotice({
        id,
        message: (
          <span className="notice-with-button">
            <span>{t('tidings.conflict', { headline: tiding.headline })}</span>
            <button type="button" className="text-button" onClick={open}>
              {t('tidings.openCopy')}
            </button>
          </span>
        ),
        tone: 'warning'
      })
    }
    const tellOfCopy = (folder: string) => {
      void showNotice({
        id: 'copied-before-update',
        message: (
          <span className="notice-with-button">
            <span>{t('tidings.copiedBeforeUpdate', { name: folder.split(/[\\/]/).at(-1) ?? folder })}</span>
            <button type="button" className="text-button" onClick={() => void window.copydesk.storage.showFolder({ place: 'copy-before-update' })}>
              {t('tidings.showCopy')}
            </button>
          </span>
        ),
        tone: 'plain',
        stays: true,
        onClose: () => void window.copydesk.library.noteCopyTold()
      })
    }
    const take = async () => {
      for (const tiding of await window.copydesk.library.takeTidings()) tell(tiding)
    }
    void take()
    return window.copydesk.on('library:tidings', () => void take())
  }, [t, onDamaged, onOpen])
}

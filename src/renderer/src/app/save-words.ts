import type { TFunction } from 'i18next'
import type { SaveStatus } from '../session/article-session'
import { formatClock } from '../ui/format-moment'
import { formatSize } from '../ui/format-size'

/** Where saving stands, in a few words for the top of the window: "Not saved: the disk is full (needs 2 MB)". */
export function saveWords(status: SaveStatus, t: TFunction, language: string): string {
  if (status.kind === 'saving') return t('save.saving')
  if (status.kind === 'saved') return t('save.saved', { time: formatClock(new Date(status.savedAt), true) })
  const { code, details } = status.failure
  switch (code) {
    case 'disk-full':
      return t('save.diskFull', { needed: formatSize(Number(details['needed'] ?? 0), language) })
    case 'disk-read-only':
      return t('save.readOnly')
    case 'library-missing':
      return t('save.libraryMissing')
    case 'article-changed-elsewhere':
      return t('save.changedElsewhere')
    case 'article-not-found':
      return t('save.articleMissing')
    case 'article-unreadable':
    case 'article-not-understood':
    case 'article-too-new':
      return t('save.unreadable')
    default:
      return t('save.diskFailed')
  }
}

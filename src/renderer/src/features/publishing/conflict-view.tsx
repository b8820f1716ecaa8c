import { Button, Loader } from '@mantine/core'
import type { ReactNode } from 'react'
import { useEffect, useId, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ArticleId } from '../../../../core/article/article'
import type { Failure } from '../../../../core/failure'
import type { Conflict } from '../../../../core/publishing/conflict'
import type { WhenPostDiffers } from '../../../../core/publishing/outbox-entry'
import { fail } from '../../../../core/result'
import type { Taken } from '../../../../ipc/publishing-requests'
import { FailureNotice } from '../../ui/failure-notice'
import { formatDayAndTime } from '../../ui/format-moment'
import { compareCopies } from './compare-copies'
import { ConflictTable } from './conflict-table'

export interface ConflictViewProps {
  readonly articleId: ArticleId
  readonly siteId: string
  /** Puts what is typed on disk; false when that failed. */
  readonly handOver: () => Promise<boolean>
  /** The copy of the site is being taken: until that is done nothing else may be done with the article. */
  readonly isTaking: boolean
  readonly onTaking: (isTaking: boolean) => void
  readonly onAgain: (whenPostDiffers: WhenPostDiffers) => void
  /** The article has the copy of the site now, as `words` says. */
  readonly onTaken: (taken: Taken, siteId: string, words: string) => void
  readonly onClose: () => void
}

/** Both copies of a post that was changed on the web, and the three ways to go on. Nothing happens before one is chosen. */
export function ConflictView({ articleId, siteId, handOver, isTaking, onTaking, onAgain, onTaken, onClose }: ConflictViewProps) {
  const { t, i18n } = useTranslation('publishing')
  const [conflict, setConflict] = useState<Conflict>()
  const [failure, setFailure] = useState<Failure>()
  /** Counts how often it was read. */
  const [reading, setReading] = useState(0)

  useEffect(() => {
    const read = async () => {
      const outcome = (await handOver()) ? await window.copydesk.publishing.readConflict({ articleId, siteId }) : fail<Failure>({ code: 'disk-failed', details: {} })
      if (outcome.ok) setConflict(outcome.value)
      else setFailure(outcome.error)
    }
    void read()
  }, [articleId, siteId, handOver, reading])

  const comparison = useMemo(() => {
    if (conflict === undefined) return undefined
    return compareCopies(conflict.mine, conflict.theirs, conflict.base, {
      comments: (areOpen) => t(areOpen ? 'conflict.commentsOpen' : 'conflict.commentsClosed'),
      standing: (standing) => t(`conflict.standing.${standing}`),
      moment: (at) => formatDayAndTime(new Date(at), i18n.language),
      pin: (isPinned) => t(isPinned ? 'conflict.pinned' : 'conflict.notPinned')
    })
  }, [conflict, t, i18n])

  const again = () => {
    setFailure(undefined)
    setConflict(undefined)
    setReading(reading + 1)
  }
  const takeTheirs = async ({ mark }: Conflict) => {
    onTaking(true)
    const outcome = (await handOver()) ? await window.copydesk.publishing.takeTheirs({ articleId, siteId, mark }) : undefined
    onTaking(false)
    if (outcome === undefined) return
    if (outcome.ok) {
      const { untaken } = outcome.value
      onTaken(outcome.value, siteId, untaken.length === 0 ? t('conflict.taken') : t('conflict.takenInPart', { parts: partsOf(untaken) }))
    } else setFailure(outcome.error)
  }
  const partsOf = (untaken: Conflict['untaken']): string => new Intl.ListFormat(i18n.language).format(untaken.map((part) => t(`conflict.part.${part}`)))

  if (failure !== undefined) {
    return (
      <FailureNotice failure={failure} reassurance={t('safe')}>
        <Button onClick={again}>{t('conflict.readAgain')}</Button>
        <Button variant="default" onClick={onClose}>
          {t('close')}
        </Button>
      </FailureNotice>
    )
  }
  if (conflict === undefined || comparison === undefined) {
    return (
      <p className="conflict-reading" role="status">
        <Loader size="sm" /> {t('conflict.reading')}
      </p>
    )
  }
  const { changedAt, untaken } = conflict
  const there = changedAt === null ? t('conflict.there') : t('conflict.thereSince', { when: formatDayAndTime(new Date(changedAt), i18n.language) })
  return (
    <div className="conflict">
      <p className="conflict-lead" role="status">
        {t('conflict.lead')} {comparison.changes === 0 ? t('conflict.noDifference') : t('conflict.count', { count: comparison.changes })}
      </p>
      {comparison.changes === 0 ? null : <ConflictTable comparison={comparison} there={there} />}
      <ul className="conflict-choices">
        <Choice words={t('conflict.keepMineWhat')} button={(id) => <Button aria-describedby={id} disabled={isTaking} onClick={() => onAgain('overwrite')}>{t('conflict.keepMine')}</Button>} />
        <Choice
          words={untaken.length === 0 ? t('conflict.takeTheirsWhat') : `${t('conflict.takeTheirsWhat')} ${t('conflict.leftHere', { parts: partsOf(untaken) })}`}
          button={(id) => <Button aria-describedby={id} variant="default" loading={isTaking} onClick={() => void takeTheirs(conflict)}>{t('conflict.takeTheirs')}</Button>}
        />
        <Choice words={t('conflict.keepBothWhat')} button={(id) => <Button aria-describedby={id} variant="default" disabled={isTaking} onClick={() => onAgain('new-post')}>{t('conflict.keepBoth')}</Button>} />
      </ul>
    </div>
  )
}

function Choice({ words, button }: { readonly words: string; readonly button: (describedBy: string) => ReactNode }) {
  const id = useId()
  return (
    <li>
      {button(id)}
      <span id={id} className="quiet">
        {words}
      </span>
    </li>
  )
}

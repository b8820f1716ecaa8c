import { Button, Loader } from '@mantine/core'
import type { ReactNode } from 'react'
import { useEffect, useId, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import type { ArticleDraft, ArticleId } from '../../../../core/article/article'
import type { Failure } from '../../../../core/failure'
import type { Conflict } from '../../../../core/publishing/conflict'
import type { UntakenPart } from '../../../../core/publishing/take-theirs'
import type { SiteChoice } from '../../../../core/publishing/site-choice'
import type { Result } from '../../../../core/result'
import { fail } from '../../../../core/result'
import type { Taken } from '../../../../ipc/publishing-requests'
import { FailureNotice } from '../../ui/failure-notice'
import { formatDayAndTime } from '../../ui/format-moment'
import { compareCopies } from './compare-copies'
import { ConflictTable } from './conflict-table'
import { allOf } from './merge-copies'
import { MergeView } from './merge-view'
import { remedyFor } from './remedy'
import type { AnswerToDifference } from './site-order'
import { useCopies } from './use-copies'
import type { CopiesToMerge } from './use-copies'

export interface ConflictViewProps {
  readonly articleId: ArticleId
  readonly siteId: string
  /** Puts what is typed on disk; false when that failed. */
  readonly handOver: () => Promise<boolean>
  /** The order is of a draft. */
  readonly isDraft: boolean
  /** The copy of the site is being taken: until that is done nothing else may be done with the article. */
  readonly isTaking: boolean
  readonly onTaking: (isTaking: boolean) => void
  /** `comparedMark` is of the copy that may be written over. */
  readonly onAgain: (answer: AnswerToDifference) => void
  /** The article has the copy of the site now, as `words` says. */
  readonly onTaken: (taken: Taken, siteId: string, words: string) => void
  /** Goes where the password of the site is entered, without which its copy cannot be read. */
  readonly onPassword: () => void
  readonly onClose: () => void
}

/** Both copies of a post that was changed on the web, and the four ways to go on. Nothing happens before one is chosen. */
export function ConflictView({ articleId, siteId, handOver, isDraft, isTaking, onTaking, onAgain, onTaken, onPassword, onClose }: ConflictViewProps) {
  const { t, i18n } = useTranslation('publishing')
  const [conflict, setConflict] = useState<Conflict>()
  const [failure, setFailure] = useState<Failure>()
  const [isMerging, setMerging] = useState(false)
  const offer = useRef<HTMLButtonElement>(null)
  /** Counts how often it was read. */
  const [reading, setReading] = useState(0)
  const reader = useCopies(conflict, { articleId, siteId })
  const copies = reader === 'reading' ? undefined : reader

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
    setMerging(false)
    setReading(reading + 1)
  }
  const take = async (ask: () => Promise<Result<Taken, Failure>>, name: 'merge.merged' | 'conflict.taken') => {
    onTaking(true)
    const outcome = (await handOver()) ? await ask() : undefined
    onTaking(false)
    if (outcome === undefined) return
    if (outcome.ok) {
      const { untaken } = outcome.value
      onTaken(outcome.value, siteId, untaken.length === 0 ? t(name) : t(`${name}InPart`, { parts: partsOf(untaken) }))
    } else setFailure(outcome.error)
  }
  const takeMerged = ({ read: { mark, edition }, articles: { theirs } }: CopiesToMerge, words: ArticleDraft, choice: SiteChoice, name: 'merge.merged' | 'conflict.taken') =>
    take(() => window.copydesk.publishing.takeMerged({ articleId, siteId, mark, edition, words, theirs, choice }), name)
  // Read whole, the site's copy is a merge in which all is theirs: so its blocks come along, too, not only the words of those that are here.
  const takeTheirs = ({ mark }: Conflict) => {
    if (copies === undefined || copies.articles.unread.length > 0) return take(() => window.copydesk.publishing.takeTheirs({ articleId, siteId, mark }), 'conflict.taken')
    const allTheirs = allOf(copies.merge.differences, 'theirs')
    return takeMerged(copies, copies.merge.words(allTheirs), copies.merge.choice(allTheirs), 'conflict.taken')
  }
  const partsOf = (untaken: readonly UntakenPart[]): string => new Intl.ListFormat(i18n.language).format(untaken.map((part) => t(`conflict.part.${part}`)))

  if (failure !== undefined) {
    return (
      <FailureNotice failure={failure} reassurance={t('safe')}>
        {remedyFor(failure.code) === 'password' ? (
          <Button onClick={onPassword}>{t('enterPassword')}</Button>
        ) : (
          <Button onClick={again}>{t('conflict.readAgain')}</Button>
        )}
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
  if (isMerging && copies !== undefined) {
    return (
      <MergeView
        merge={copies.merge}
        conflict={conflict}
        unread={partsOf(copies.articles.unread)}
        isTaking={isTaking}
        onMerge={(words, choice) => void takeMerged(copies, words, choice, 'merge.merged')}
        onBack={() => {
          flushSync(() => setMerging(false))
          offer.current?.focus()
        }}
      />
    )
  }
  const { changedAt } = conflict
  const untaken = copies?.articles.unread ?? conflict.untaken
  const mayMerge = reader === 'reading' ? comparison.changes > 0 : copies !== undefined && copies.merge.differences.length > 0
  // What cannot be taken by its words alone may be once it is read.
  const isLooking = reader === 'reading' && conflict.untaken.length > 0
  const there = changedAt === null ? t('conflict.there') : t('conflict.thereSince', { when: formatDayAndTime(new Date(changedAt), i18n.language) })
  return (
    <div className="conflict">
      <p className="conflict-lead" role="status">
        {t('conflict.lead')} {comparison.changes === 0 ? t('conflict.noDifference') : t('conflict.count', { count: comparison.changes })}
      </p>
      {comparison.changes === 0 ? null : <ConflictTable comparison={comparison} there={there} />}
      <ul className="conflict-choices">
        {mayMerge ? (
          <Choice words={t('merge.offerWhat')} button={(id) => <Button ref={offer} aria-describedby={id} disabled={isTaking} loading={reader === 'reading'} onClick={() => setMerging(true)}>{t('merge.offer')}</Button>} />
        ) : null}
        <Choice words={t('conflict.keepMineWhat')} button={(id) => <Button aria-describedby={id} variant={mayMerge ? 'default' : 'filled'} disabled={isTaking} onClick={() => onAgain({ whenPostDiffers: 'overwrite', comparedMark: conflict.mark })}>{t('conflict.keepMine')}</Button>} />
        <Choice
          words={untaken.length === 0 ? t('conflict.takeTheirsWhat') : `${t('conflict.takeTheirsWhat')} ${t('conflict.leftHere', { parts: partsOf(untaken) })}`}
          button={(id) => <Button aria-describedby={id} variant="default" loading={isTaking || isLooking} onClick={() => void takeTheirs(conflict)}>{t('conflict.takeTheirs')}</Button>}
        />
        <Choice words={t(isDraft ? 'conflict.keepBothDraftWhat' : 'conflict.keepBothWhat')} button={(id) => <Button aria-describedby={id} variant="default" disabled={isTaking} onClick={() => onAgain({ whenPostDiffers: 'new-post', comparedMark: undefined })}>{t('conflict.keepBoth')}</Button>} />
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

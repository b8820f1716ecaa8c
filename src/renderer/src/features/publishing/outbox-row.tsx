import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { zoneOf } from '../../../../core/publishing/publish-time'
import type { WhenPostDiffers } from '../../../../core/publishing/operation'
import type { OutboxItem } from '../../../../core/publishing/outbox-item'
import type { Site } from '../../../../core/publishing/site'
import { formatClock, formatDayAndTime, formatInZone } from '../../ui/format-moment'
import { useEmbargo } from '../../ui/use-embargo'
import { useFailureWords } from '../../ui/failure-words'
import { showFailure } from '../../ui/notices'
import { JobProgress } from './publish-progress-view'
import { isOfConnection, remedyFor } from './remedy'

interface OutboxRowProps {
  readonly item: OutboxItem
  readonly site: Site | undefined
  readonly onOpen: () => void
  readonly onPassword: () => void
  /** Looks where the connection to the site fails. */
  readonly onExamine: () => void
  /** Shows both copies of a post that was changed on the web. */
  readonly onCompare: () => void
}

/** One job: what, where to, how far or why not, and what can be done about it. */
export function OutboxRow({ item, site, onOpen, onPassword, onExamine, onCompare }: OutboxRowProps) {
  const { t, i18n } = useTranslation('publishing')
  const words = useFailureWords()
  const [embargo] = useEmbargo(item.articleId)
  const [openedAt] = useState(() => Date.now())
  const { articleId, siteId, state, failure, operation } = item
  const headline = item.headline.trim() === '' ? t('untitled') : item.headline
  const failed = failure === null ? undefined : words(failure)
  const remedy = state === 'attention' && failure !== null ? remedyFor(failure.code) : undefined
  const at = operation.type === 'check-schedule' || operation.type === 'schedule' ? formatInZone(operation.at, site === undefined ? 'UTC' : zoneOf(site.timeZone), i18n.language) : ''
  const tryAgain = async (whenPostDiffers: WhenPostDiffers, overridesEmbargo?: boolean) => {
    const outcome = await window.copydesk.publishing.retry({ articleId, siteId, whenPostDiffers, overridesEmbargo })
    if (!outcome.ok) await showFailure(outcome.error, words)
  }
  const retry = (whenPostDiffers: WhenPostDiffers) => void tryAgain(whenPostDiffers)
  const small = { size: 'compact-xs', variant: 'default' } as const

  return (
    <li className="outbox-row" data-state={state} aria-label={`${headline}, ${site?.name ?? t('outbox.removedSite')}`}>
      <button type="button" className="text-button outbox-headline" onClick={onOpen}>
        {headline}
      </button>
      <span className="quiet">
        {site?.name ?? t('outbox.removedSite')} · {t(`outbox.operation.${operation.type}`)}
        {operation.type === 'schedule' ? ` · ${at}` : ''} · {t('outbox.words', { when: formatDayAndTime(new Date(item.orderedAt), i18n.language) })}
      </span>
      {state === 'running' ? <JobProgress item={item} /> : <span className="outbox-state">{t(`outbox.state.${state}`, { when: at })}</span>}
      {typeof embargo !== 'string' || Date.parse(embargo) <= openedAt || failure?.code === 'embargoed' ? null : (
        <span>{t('embargoed', { when: formatInZone(embargo, site === undefined ? 'UTC' : zoneOf(site.timeZone), i18n.language) })}</span>
      )}
      {failed === undefined ? null : (
        <span>
          {failed.what} <span className="quiet">{failed.advice}</span>
        </span>
      )}
      {state !== 'offline' || item.nextTryAt === null ? null : <span className="quiet">{t('outbox.nextTry', { when: formatClock(new Date(item.nextTryAt)) })}</span>}
      <Group gap={6}>
        {remedy === 'compare' ? <Button {...small} onClick={onCompare}>{t('compare')}</Button> : null}
        {remedy === 'new-post' ? <Button {...small} onClick={() => retry('new-post')}>{t(operation.type === 'draft' ? 'asNewDraft' : 'asNew')}</Button> : null}
        {remedy === 'password' ? <Button {...small} onClick={onPassword}>{t('enterPassword')}</Button> : null}
        {remedy === 'mend' ? <Button {...small} onClick={() => retry('ask')}>{t('now')}</Button> : null}
        {remedy === 'override' ? <Button {...small} onClick={() => void tryAgain('ask', true)}>{t('override')}</Button> : null}
        {remedy === 'again' ? <Button {...small} onClick={() => retry('ask')}>{t('again')}</Button> : null}
        {state === 'offline' ? <Button {...small} onClick={() => retry('ask')}>{t('tryNow')}</Button> : null}
        {failure !== null && isOfConnection(failure.code) ? <Button {...small} onClick={onExamine}>{t('examine')}</Button> : null}
        {state === 'watching' ? null : (
          <Button {...small} onClick={() => void window.copydesk.publishing.cancel({ articleId, siteId })}>
            {state === 'running' ? t('cancel') : t('takeBack')}
          </Button>
        )}
      </Group>
    </li>
  )
}

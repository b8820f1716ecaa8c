import { Button, Loader } from '@mantine/core'
import { IconAlertTriangle, IconClock, IconEyeCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Failure } from '../../../../core/failure'
import type { LiveCheck, LiveDifference, LiveRemark } from '../../../../core/publishing/live-check'
import type { Receipt } from '../../../../core/publishing/receipt'
import { useFailureWords } from '../../ui/failure-words'
import { formatClock, formatDayAndTime, formatMomentToOpen } from '../../ui/format-moment'

interface PageCheckProps {
  readonly receipt: Receipt
  /** Names it, where the pages of other sites stand beside it. */
  readonly siteName?: string | undefined
  /** It was published just now and is being looked at. */
  readonly isExpected: boolean
  readonly onChecked: (receipt: Receipt) => void
}

/** What readers see, compared with what was published: as published, or what differs, or not there yet; and a button to look again. */
export function PageCheck({ receipt, siteName, isExpected, onChecked }: PageCheckProps) {
  const { t } = useTranslation('publishing')
  const words = useFailureWords()
  const [isLooking, setLooking] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  const { live, articleId, siteId } = receipt

  const look = async () => {
    setLooking(true)
    setFailure(undefined)
    const outcome = await window.copydesk.publishing.checkPage({ articleId, siteId })
    setLooking(false)
    if (outcome.ok) onChecked(outcome.value)
    else setFailure(outcome.error)
  }
  const isUnderWay = isLooking || (live === null && isExpected && failure === undefined)

  return (
    <section className="page-check" aria-label={siteName === undefined ? t('live.title') : `${siteName}: ${t('live.title')}`} data-state={isUnderWay ? 'looking' : (live?.state ?? 'none')}>
      <div role="status">
        {isUnderWay ? (
          <p className="page-check-said">
            <Loader size={14} /> {t('live.looking')}
          </p>
        ) : failure !== undefined ? (
          <p className="page-check-said">{words(failure).what}</p>
        ) : live === null ? null : (
          <Found live={live} />
        )}
      </div>
      {isUnderWay ? null : (
        <Button size="compact-xs" variant="default" onClick={() => void look()}>
          {t(live === null ? 'live.check' : 'live.again')}
        </Button>
      )}
    </section>
  )
}

function Found({ live }: { readonly live: LiveCheck }) {
  const { t, i18n } = useTranslation('publishing')
  const lookedAt = t('live.lookedAt', { when: formatMomentToOpen(new Date(live.at), new Date(), i18n.language) })
  switch (live.state) {
    case 'passed':
      return (
        <>
          <p className="page-check-said">
            <IconEyeCheck size={16} stroke={1.6} aria-hidden="true" />
            <span>
              {t('live.passed')} {[t('live.items', { count: live.items }), t('live.pictures', { count: live.pictures })].filter((_, index) => [live.items, live.pictures][index] !== 0).join(' ')}{' '}
              <span className="quiet">{lookedAt}</span>
            </span>
          </p>
          <Remarks remarks={live.remarks} />
        </>
      )
    case 'differs':
      return (
        <>
          <p className="page-check-said">
            <IconAlertTriangle size={16} stroke={1.6} aria-hidden="true" />
            <span>
              {t('live.differs', { count: live.differences.length })} <span className="quiet">{lookedAt}</span>
            </span>
          </p>
          <ul>
            {live.differences.map((difference, index) => (
              <li key={index}>
                <DifferenceSentence difference={difference} />
              </li>
            ))}
          </ul>
          <Remarks remarks={live.remarks} />
        </>
      )
    case 'not-yet':
      return (
        <p className="page-check-said">
          <IconClock size={16} stroke={1.6} aria-hidden="true" />
          <span>
            {t(`live.notYet.${live.reason}`, { detail: live.detail })}{' '}
            <span className="quiet">
              {lookedAt} {live.nextAt === null ? t('live.noNext') : t('live.next', { when: formatClock(new Date(live.nextAt)) })}
            </span>
          </span>
        </p>
      )
  }
}

function DifferenceSentence({ difference: { what, wanted, found } }: { readonly difference: LiveDifference }) {
  const { t, i18n } = useTranslation('publishing')
  const shown = (value: string) => (what === 'date' && !Number.isNaN(Date.parse(value)) ? formatDayAndTime(new Date(value), i18n.language) : value === '' ? t('empty') : value)
  return t(`live.difference.${what}`, { wanted: shown(wanted), found: shown(found) })
}

function Remarks({ remarks }: { readonly remarks: readonly LiveRemark[] }) {
  const { t } = useTranslation('publishing')
  return remarks.length === 0 ? null : (
    <ul className="quiet">
      {remarks.map(({ what, subject }) => (
        <li key={what}>{t(`live.remark.${what}`, { subject })}</li>
      ))}
    </ul>
  )
}

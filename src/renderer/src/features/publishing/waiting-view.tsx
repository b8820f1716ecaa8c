import { Button, Group, VisuallyHidden } from '@mantine/core'
import { IconWifiOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { OutboxItem } from '../../../../core/publishing/outbox-item'
import { formatClock, formatDayAndTime } from '../../ui/format-moment'
import { useFailureWords } from '../../ui/failure-words'

interface WaitingViewProps {
  readonly item: OutboxItem
  /** Said with it, where others stand beside it. */
  readonly siteName: string | undefined
  readonly onTry: () => void
  readonly onExamine: () => void
  readonly onTakeBack: () => void
  /** Undefined where it stands among others. */
  readonly onClose: (() => void) | undefined
}

/** An article that waits for the network: nothing is to be done, and the dialog may be closed. */
export function WaitingView({ item, siteName, onTry, onExamine, onTakeBack, onClose }: WaitingViewProps) {
  const { t, i18n } = useTranslation('publishing')
  const words = useFailureWords()(item.failure ?? { code: 'site-offline', details: { host: '' } })
  const what = item.failure === null ? t('outbox.state.offline') : words.what
  return (
    <div className="publish-running">
      <p className="publish-waiting" role="status">
        <IconWifiOff size={18} stroke={1.6} aria-hidden="true" />
        {siteName === undefined ? null : <VisuallyHidden component="span">{siteName}: </VisuallyHidden>}
        {item.failure === null ? t('outbox.state.offline') : t('waiting', { what })}
      </p>
      <p>{t('waitingHint', { when: formatDayAndTime(new Date(item.orderedAt), i18n.language) })}</p>
      {item.nextTryAt === null ? null : <p className="quiet">{t('outbox.nextTry', { when: formatClock(new Date(item.nextTryAt)) })}</p>}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onExamine}>
          {t('examine')}
        </Button>
        <Button variant="default" onClick={onTakeBack}>
          {t('takeBack')}
        </Button>
        <Button variant="default" onClick={onTry}>
          {t('tryNow')}
        </Button>
        {onClose === undefined ? null : (
          <Button data-autofocus onClick={onClose}>
            {t('close')}
          </Button>
        )}
      </Group>
    </div>
  )
}

import { Button, Group, Progress } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { OutboxItem } from '../../../../core/publishing/outbox-item'

interface PublishProgressViewProps {
  /** Undefined while the order is on its way to the disk. */
  readonly item: OutboxItem | undefined
  readonly isCancelling: boolean
  readonly onCancel: () => void
}

/** How far a publish is, in a bar and in words. */
export function PublishProgressView({ item, isCancelling, onCancel }: PublishProgressViewProps) {
  const { t } = useTranslation('publishing')
  return (
    <div className="publish-running">
      {isCancelling ? <p aria-live="polite">{t('cancelling')}</p> : <JobProgress item={item} />}
      <p className="quiet">{t('closeHint')}</p>
      <Group justify="flex-end">
        <Button variant="default" disabled={isCancelling} data-autofocus onClick={onCancel}>
          {t('cancel')}
        </Button>
      </Group>
    </div>
  )
}

/** The bar and the words of one job. */
export function JobProgress({ item }: Pick<PublishProgressViewProps, 'item'>) {
  const { t } = useTranslation('publishing')
  if (item?.state === 'queued') return <p aria-live="polite">{t('queued')}</p>
  const progress = item?.progress ?? undefined
  const step = t(`step.${progress?.step ?? 'connecting'}`)
  const words = progress === undefined ? step : t('stepOf', { step, done: progress.done, total: progress.total })
  return (
    <>
      <p aria-live="polite">{words}</p>
      <Progress.Root size="sm" transitionDuration={200}>
        <Progress.Section value={progress === undefined ? 2 : (progress.done / progress.total) * 100} aria-label={t('publishing')} aria-valuetext={words} />
      </Progress.Root>
    </>
  )
}

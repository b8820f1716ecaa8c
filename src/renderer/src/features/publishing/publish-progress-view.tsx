import { Button, Group, Progress, VisuallyHidden } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { OutboxItem } from '../../../../core/publishing/outbox-item'

interface PublishProgressViewProps {
  /** Undefined while the order is on its way to the disk. */
  readonly item: OutboxItem | undefined
  /** Said with each step, where others are on their way beside it. */
  readonly siteName?: string | undefined
  readonly hint: string | undefined
  readonly isCancelling: boolean
  readonly onCancel: () => void
}

/** How far a publish is, in a bar and in words. */
export function PublishProgressView({ item, siteName, hint, isCancelling, onCancel }: PublishProgressViewProps) {
  const { t } = useTranslation('publishing')
  return (
    <div className="publish-running">
      {isCancelling ? <p aria-live="polite">{t('cancelling')}</p> : <JobProgress item={item} siteName={siteName} />}
      {hint === undefined ? null : <p className="quiet">{hint}</p>}
      <Group justify="flex-end">
        <Button variant="default" disabled={isCancelling} data-autofocus onClick={onCancel}>
          {t('cancel')}
        </Button>
      </Group>
    </div>
  )
}

/** The bar and the words of one job. */
export function JobProgress({ item, siteName }: Pick<PublishProgressViewProps, 'item' | 'siteName'>) {
  const { t } = useTranslation('publishing')
  const whose = siteName === undefined ? null : <VisuallyHidden component="span">{siteName}: </VisuallyHidden>
  if (item?.state === 'queued') {
    return (
      <p aria-live="polite" aria-atomic={siteName === undefined ? undefined : true}>
        {whose}
        {t('queued')}
      </p>
    )
  }
  const progress = item?.progress ?? undefined
  const step = t(`step.${progress?.step ?? 'connecting'}`)
  const words = progress === undefined ? step : t('stepOf', { step, done: progress.done, total: progress.total })
  return (
    <>
      <p aria-live="polite" aria-atomic={siteName === undefined ? undefined : true}>
        {whose}
        {words}
      </p>
      <Progress.Root size="sm" transitionDuration={200}>
        <Progress.Section value={progress === undefined ? 2 : (progress.done / progress.total) * 100} aria-label={siteName ?? t('publishing')} aria-valuetext={words} />
      </Progress.Root>
    </>
  )
}

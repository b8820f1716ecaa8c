import { Button, Group, Progress } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { PublishProgress } from '../../../../core/publishing/receipt'

interface PublishProgressViewProps {
  readonly progress: PublishProgress | undefined
  readonly isCancelling: boolean
  readonly onCancel: () => void
}

/** How far a publish is, in a bar and in words. */
export function PublishProgressView({ progress, isCancelling, onCancel }: PublishProgressViewProps) {
  const { t } = useTranslation('publishing')
  const step = t(`step.${progress?.step ?? 'connecting'}`)
  const words = progress === undefined ? step : t('stepOf', { step, done: progress.done, total: progress.total })
  return (
    <div className="publish-running">
      <p aria-live="polite">{isCancelling ? t('cancelling') : words}</p>
      <Progress.Root size="sm" transitionDuration={200}>
        <Progress.Section value={progress === undefined ? 2 : (progress.done / progress.total) * 100} aria-label={t('publishing')} aria-valuetext={words} />
      </Progress.Root>
      <Group justify="flex-end">
        <Button variant="default" disabled={isCancelling} data-autofocus onClick={onCancel}>
          {t('cancel')}
        </Button>
      </Group>
    </div>
  )
}

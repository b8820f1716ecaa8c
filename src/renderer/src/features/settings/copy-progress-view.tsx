import { Progress } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { CopyProgress } from '../../../../core/backup/backup'

/** How far a copy of the library is: half the bar is copying, half reading back. */
export function CopyProgressView({ progress }: { readonly progress: CopyProgress }) {
  const { t } = useTranslation('storage')
  const { phase, done, total } = progress
  const part = total === 0 ? 0 : done / total
  const words = t(phase, { done, total })
  return (
    <div className="copy-progress">
      <p className="quiet" aria-live="polite">
        {words}
      </p>
      <Progress.Root size="sm">
        <Progress.Section value={(phase === 'copying' ? part : 1 + part) * 50} aria-label={t('progress')} aria-valuetext={words} />
      </Progress.Root>
    </div>
  )
}

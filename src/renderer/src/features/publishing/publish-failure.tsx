import { Button, VisuallyHidden } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Failure } from '../../../../core/failure'
import type { PublishRequest } from '../../../../ipc/contract'
import { FailureNotice } from '../../ui/failure-notice'
import { useFailureWords } from '../../ui/failure-words'
import { remedyFor } from './remedy'

interface PublishFailureProps {
  readonly failure: Failure
  readonly onAgain: (whenPostDiffers: PublishRequest['whenPostDiffers']) => void
  readonly onPassword: () => void
  readonly onClose: () => void
}

/** What went wrong, what is safe, what to do, and the button that does it. */
export function PublishFailure({ failure, onAgain, onPassword, onClose }: PublishFailureProps) {
  const { t } = useTranslation('publishing')
  const { what } = useFailureWords()(failure)
  const remedy = remedyFor(failure.code)
  return (
    <div>
      <VisuallyHidden role="status">{t('attention', { what })}</VisuallyHidden>
      <FailureNotice failure={failure} reassurance={t('safe')}>
        {remedy === 'overwrite' ? <Button onClick={() => onAgain('overwrite')}>{t('overwrite')}</Button> : null}
        {remedy === 'new-post' ? <Button onClick={() => onAgain('new-post')}>{t('asNew')}</Button> : null}
        {remedy === 'password' ? <Button onClick={onPassword}>{t('enterPassword')}</Button> : null}
        {remedy === 'again' ? <Button onClick={() => onAgain('ask')}>{t('again')}</Button> : null}
        <Button variant="default" onClick={onClose}>
          {remedy === undefined || remedy === 'again' ? t('close') : t('cancel')}
        </Button>
      </FailureNotice>
    </div>
  )
}

import { Button, VisuallyHidden } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Failure } from '../../../../core/failure'
import { FailureNotice } from '../../ui/failure-notice'
import { useFailureWords } from '../../ui/failure-words'
import { isOfConnection, remedyFor } from './remedy'
import type { AnswerToDifference } from './site-order'

interface PublishFailureProps {
  readonly failure: Failure
  /** Said with it, where others stand beside it. */
  readonly siteName: string | undefined
  /** Of an order that makes nothing public. */
  readonly isDraft: boolean
  readonly onAgain: (answer?: AnswerToDifference) => void
  /** Publishes now what was scheduled and missed. */
  readonly onMend: () => void
  /** Publishes what is under embargo. */
  readonly onOverride: () => void
  readonly onPassword: () => void
  /** Shows both copies of a post that was changed on the web. */
  readonly onCompare: () => void
  /** Looks where the connection to the site fails. */
  readonly onExamine: () => void
  /** Takes the order out of the outbox; undefined where there is none. */
  readonly onTakeBack: (() => void) | undefined
  /** Undefined where it stands among others. */
  readonly onClose: (() => void) | undefined
}

/** What went wrong, what is safe, what to do, and the button that does it. */
export function PublishFailure({ failure, siteName, isDraft, onAgain, onMend, onOverride, onPassword, onCompare, onExamine, onTakeBack, onClose }: PublishFailureProps) {
  const { t } = useTranslation('publishing')
  const { what } = useFailureWords()(failure)
  const remedy = remedyFor(failure.code)
  return (
    <div>
      <VisuallyHidden role="status">
        {siteName === undefined ? '' : `${siteName}: `}
        {t('attention', { what })}
      </VisuallyHidden>
      <FailureNotice failure={failure} reassurance={t('safe')}>
        {remedy === 'compare' ? <Button onClick={onCompare}>{t('compare')}</Button> : null}
        {remedy === 'new-post' ? <Button onClick={() => onAgain({ whenPostDiffers: 'new-post', comparedMark: undefined })}>{t(isDraft ? 'asNewDraft' : 'asNew')}</Button> : null}
        {remedy === 'password' ? <Button onClick={onPassword}>{t('enterPassword')}</Button> : null}
        {remedy === 'mend' ? <Button onClick={onMend}>{t('now')}</Button> : null}
        {remedy === 'override' ? <Button variant="default" onClick={onOverride}>{t('override')}</Button> : null}
        {remedy === 'again' ? <Button onClick={() => onAgain()}>{t('again')}</Button> : null}
        {isOfConnection(failure.code) ? (
          <Button variant="default" onClick={onExamine}>
            {t('examine')}
          </Button>
        ) : null}
        {onTakeBack === undefined ? null : (
          <Button variant="default" onClick={onTakeBack}>
            {t('takeBack')}
          </Button>
        )}
        {onClose === undefined ? null : (
          <Button variant="default" onClick={onClose}>
            {t('close')}
          </Button>
        )}
      </FailureNotice>
    </div>
  )
}

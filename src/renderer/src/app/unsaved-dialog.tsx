import { Button, Group, Modal } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Failure } from '../../../core/failure'
import type { ArticleSession } from '../session/article-session'
import { FailureNotice } from '../ui/failure-notice'

interface UnsavedDialogProps {
  readonly session: ArticleSession
  /** Why the disk did not take the words. */
  readonly refusal: Failure
  /** Tries once more to put them on the disk. */
  readonly settle: () => Promise<Failure | undefined>
  readonly onClose: () => void
}

const letGo = () => void window.copydesk.app.answerClose({ answer: 'go' })

/** Asks what is to become of words that the disk refuses, when the window was to close. It closes by itself as soon as they are safe. */
export function UnsavedDialog({ session, refusal, settle, onClose }: UnsavedDialogProps) {
  const { t } = useTranslation('app')
  const [failure, setFailure] = useState(refusal)
  const [isTrying, setTrying] = useState(false)
  useEffect(
    () =>
      session.subscribe('status', () => {
        if (!session.isDirty()) letGo()
      }),
    [session]
  )
  const stay = () => {
    void window.copydesk.app.answerClose({ answer: 'stay' })
    onClose()
  }
  const tryAgain = async () => {
    setTrying(true)
    setFailure((await settle()) ?? failure)
    setTrying(false)
  }
  return (
    <Modal opened onClose={stay} title={t('unsaved.title')} size={520} closeButtonProps={{ 'aria-label': t('unsaved.stay') }}>
      <FailureNotice failure={failure} reassurance={t('unsaved.about')} />
      <Group className="dialog-foot" justify="flex-end" gap="xs">
        <Button variant="subtle" color="accent" onClick={letGo}>
          {t('unsaved.without')}
        </Button>
        <Button variant="default" loading={isTrying} onClick={() => void tryAgain()}>
          {t('unsaved.again')}
        </Button>
        <Button data-autofocus onClick={stay}>
          {t('unsaved.stay')}
        </Button>
      </Group>
    </Modal>
  )
}

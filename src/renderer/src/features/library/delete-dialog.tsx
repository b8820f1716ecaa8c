import { Button, Group, Modal } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

interface DeleteDialogProps {
  /** The question, with what it is about. */
  readonly question: string
  /** What becomes of it and what does not; that of an article unless it is said. */
  readonly about?: string
  readonly onDelete: () => Promise<void>
  readonly onClose: () => void
}

/** Asks before something is deleted for good. Enter does not delete: the way back has the focus. */
export function DeleteDialog({ question, about, onDelete, onClose }: DeleteDialogProps) {
  const { t } = useTranslation('library')
  const [isDeleting, setDeleting] = useState(false)
  const remove = async () => {
    setDeleting(true)
    await onDelete()
    onClose()
  }
  return (
    <Modal opened onClose={onClose} title={question} size={440} closeButtonProps={{ 'aria-label': t('confirm.cancel') }}>
      <p className="quiet">{about ?? t('confirm.about')}</p>
      <Group className="dialog-foot" justify="flex-end" gap="xs">
        <Button variant="default" data-autofocus onClick={onClose}>
          {t('confirm.cancel')}
        </Button>
        <Button loading={isDeleting} onClick={() => void remove()}>
          {t('deleteForGood')}
        </Button>
      </Group>
    </Modal>
  )
}

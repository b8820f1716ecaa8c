import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FailureNotice } from '../../ui/failure-notice'
import { CopyProgressView } from './copy-progress-view'
import { FolderField } from '../../ui/folder-field'
import type { StorageState } from './use-storage'

interface RestoreSettingsProps extends StorageState {
  readonly onOpen: (directory: string) => void
}

/** Makes a library of a backup, beside the present one, and offers to open it. */
export function RestoreSettings({ running, progress, failure, run, onOpen }: RestoreSettingsProps) {
  const { t } = useTranslation('storage')
  const [folder, setFolder] = useState('')
  const [made, setMade] = useState<{ readonly directory: string; readonly files: number }>()
  const isBusy = running !== undefined

  const restore = async () => {
    setMade(undefined)
    setMade((await run('restore', () => window.copydesk.storage.restoreBackup({ folder })))?.value)
  }
  return (
    <section className="storage-part" aria-label={t('restore')}>
      <h3>{t('restore')}</h3>
      <p className="quiet">{t('restoreAbout')}</p>
      <FolderField label={t('restoreFolder')} value={folder} isDisabled={isBusy} onChange={setFolder} />
      {running === 'restore' && progress !== undefined ? <CopyProgressView progress={progress} /> : null}
      {failure?.job === 'restore' ? <FailureNotice failure={failure.failure} /> : null}
      <p className="quiet storage-path" role="status">
        {made === undefined ? '' : t('restored', { directory: made.directory, count: made.files })}
      </p>
      <Group gap="xs" justify="flex-end">
        {made === undefined ? null : (
          <Button variant="default" disabled={isBusy} onClick={() => onOpen(made.directory)}>
            {t('openRestored')}
          </Button>
        )}
        <Button disabled={isBusy || folder.trim() === ''} loading={running === 'restore'} onClick={() => void restore()}>
          {t('restoreNow')}
        </Button>
      </Group>
    </section>
  )
}

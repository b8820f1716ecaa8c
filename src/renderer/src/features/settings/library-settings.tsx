import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FailureNotice } from '../../ui/failure-notice'
import { BackupSettings } from './backup-settings'
import { CopyProgressView } from './copy-progress-view'
import { FolderField } from '../../ui/folder-field'
import { RestoreSettings } from './restore-settings'
import type { StorageState } from './use-storage'

interface LibrarySettingsProps {
  readonly state: StorageState
  /** Puts what is typed on disk; false when that failed. */
  readonly handOver: () => Promise<boolean>
}

/** Where the library is, its backups, and the way to another place. */
export function LibrarySettings({ state, handOver }: LibrarySettingsProps) {
  const { t } = useTranslation('storage')
  const { storage, running, progress, failure, run } = state
  const [directory, setDirectory] = useState('')
  const isBusy = running !== undefined
  if (storage === undefined) return failure === undefined ? null : <FailureNotice failure={failure.failure} />

  const leaveFor = async (place: string, how: 'openLibrary' | 'moveLibrary') => {
    if (await handOver()) await run('place', () => window.copydesk.storage[how]({ directory: place }))
  }
  return (
    <div className="storage-settings">
      <section className="storage-part" aria-label={t('where')}>
        <h3>{t('where')}</h3>
        <p className="storage-path">{storage.libraryDirectory}</p>
        <Group gap="xs">
          <Button variant="default" onClick={() => void window.copydesk.storage.showFolder({ place: 'library' })}>
            {t('show')}
          </Button>
        </Group>
        {storage.previousLibrary === null ? null : (
          <>
            <p className="storage-path">{storage.previousLibrary}</p>
            <p className="quiet">{t('previous')}</p>
            <Group gap="xs">
              <Button variant="default" onClick={() => void window.copydesk.storage.showFolder({ place: 'previous-library' })}>
                {t('previousShow')}
              </Button>
            </Group>
          </>
        )}
      </section>
      <BackupSettings {...state} storage={storage} handOver={handOver} />
      <RestoreSettings {...state} onOpen={(restored) => void leaveFor(restored, 'openLibrary')} />
      <section className="storage-part" aria-label={t('other')}>
        <h3>{t('other')}</h3>
        <p className="quiet">{t('otherAbout')}</p>
        <FolderField label={t('directory')} value={directory} isDisabled={isBusy} onChange={setDirectory} />
        {running === 'place' && progress !== undefined ? <CopyProgressView progress={progress} /> : null}
        {failure?.job === 'place' ? <FailureNotice failure={failure.failure} /> : null}
        <Group gap="xs" justify="flex-end">
          <Button variant="default" disabled={isBusy || directory.trim() === ''} onClick={() => void leaveFor(directory, 'openLibrary')}>
            {t('open')}
          </Button>
          <Button variant="default" disabled={isBusy || directory.trim() === ''} onClick={() => void leaveFor(directory, 'moveLibrary')}>
            {t('move')}
          </Button>
        </Group>
      </section>
    </div>
  )
}

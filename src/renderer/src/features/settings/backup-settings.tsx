import { Button, Group, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BackupSchedule, Storage } from '../../../../core/backup/backup'
import { backupSchedules } from '../../../../core/backup/backup'
import { FailureNotice } from '../../ui/failure-notice'
import { formatDayAndTime } from '../../ui/format-moment'
import { CopyProgressView } from './copy-progress-view'
import { FolderField } from '../../ui/folder-field'
import type { StorageState } from './use-storage'

interface BackupSettingsProps extends StorageState {
  readonly storage: Storage
  /** Puts what is typed on disk; false when that failed. */
  readonly handOver: () => Promise<boolean>
}

/** Where backups go, how often, and one by hand. */
export function BackupSettings({ storage, running, progress, failure, run, handOver }: BackupSettingsProps) {
  const { t, i18n } = useTranslation('storage')
  const [folder, setFolder] = useState(storage.backupFolder ?? '')
  const [schedule, setSchedule] = useState<BackupSchedule>(storage.backupSchedule)
  const [said, setSaid] = useState('')
  const isBusy = running !== undefined
  const { lastBackup, lastFailure } = storage
  const megabytes = (bytes: number) => new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 1 }).format(bytes / 1_000_000)
  const set = () => window.copydesk.storage.setBackup({ folder: folder.trim() === '' ? null : folder, schedule })

  const save = async () => {
    setSaid('')
    if ((await run('backup', set)) !== undefined) setSaid(t('saved'))
  }
  const backUp = async () => {
    setSaid('')
    if (!(await handOver())) return
    const made = await run('backup', async () => {
      const kept = await set()
      return kept.ok ? window.copydesk.storage.backUp() : kept
    })
    if (made !== undefined && 'files' in made.value) setSaid(t('made', { count: made.value.files }))
  }

  return (
    <section className="storage-part" aria-label={t('backups')}>
      <h3>{t('backups')}</h3>
      <p className="quiet">{t('backupAbout')}</p>
      <FolderField label={t('folder')} value={folder} isDisabled={isBusy} onChange={setFolder} />
      <NativeSelect
        label={t('schedule')}
        value={schedule}
        disabled={isBusy}
        data={backupSchedules.map((value) => ({ value, label: t(value) }))}
        onChange={(event) => setSchedule(backupSchedules.find((value) => value === event.currentTarget.value) ?? 'never')}
      />
      {running === 'backup' && progress !== undefined ? <CopyProgressView progress={progress} /> : null}
      {failure?.job === 'backup' ? <FailureNotice failure={failure.failure} /> : null}
      {failure === undefined && lastFailure !== null ? <FailureNotice failure={lastFailure} reassurance={t('lastFailed')} /> : null}
      <p className="quiet" role="status">
        {said === ''
          ? lastBackup === null
            ? t('lastNone')
            : t('last', { time: formatDayAndTime(new Date(lastBackup.at), i18n.language), count: lastBackup.files, size: megabytes(lastBackup.bytes) })
          : said}
      </p>
      <Group gap="xs" justify="flex-end">
        {lastBackup === null ? null : (
          <Button variant="default" onClick={() => void window.copydesk.storage.showFolder({ place: 'backup' })}>
            {t('lastShow')}
          </Button>
        )}
        <Button variant="default" disabled={isBusy} onClick={() => void save()}>
          {t('save')}
        </Button>
        <Button disabled={isBusy || folder.trim() === ''} loading={running === 'backup'} onClick={() => void backUp()}>
          {t('backUpNow')}
        </Button>
      </Group>
    </section>
  )
}

import { Button, Checkbox, Group, Modal } from '@mantine/core'
import '@mantine/core/styles/Checkbox.layer.css'
import { useEffect, useRef, useState } from 'react'
import type { SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { ArticleId } from '../../../../core/article/article'
import { exportForms } from '../../../../core/documents/export-form'
import type { Failure } from '../../../../core/failure'
import type { Settings } from '../../../../ipc/settings'
import { useFailureWords } from '../../ui/failure-words'
import { FolderField } from '../../ui/folder-field'
import { showFailure } from '../../ui/notices'
import { readPath } from '../../ui/read-path'
import './export-dialog.css'
import { tellExported } from './tell-exported'

interface ExportDialogProps {
  readonly id: ArticleId
  readonly settings: Settings
  readonly onChangeSettings: (change: Partial<Settings>) => void
  /** Puts everything typed so far on disk; false when that failed, which is then told. */
  readonly handOver: () => Promise<boolean>
  readonly onClose: () => void
}

/** Takes an article out, in the forms and into the folder of the last time unless others are chosen. Without a folder the system's dialog asks for one. */
export function ExportDialog({ id, settings, onChangeSettings, handOver, onClose }: ExportDialogProps) {
  const { t } = useTranslation('library')
  const say = useFailureWords()
  const [chosen, setChosen] = useState<readonly string[]>(settings.exportForms)
  const [folder, setFolder] = useState(settings.exportFolder)
  const [isExporting, setExporting] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  const forms = exportForms.filter((form) => chosen.includes(form))
  const isOpen = useRef(true)
  useEffect(() => {
    isOpen.current = true
    return () => {
      isOpen.current = false
    }
  }, [])

  const exportInto = async (into: string) => {
    setFailure(undefined)
    if (!(await handOver())) {
      onClose()
      return
    }
    const outcome = await window.copydesk.storage.exportArticle({ id, forms, folder: into })
    if (!outcome.ok) {
      if (isOpen.current) setFailure(outcome.error)
      else void showFailure(outcome.error, say)
      return
    }
    onChangeSettings({ exportForms: forms, exportFolder: into })
    if (isOpen.current) onClose() // closed meanwhile, it is another dialog's turn
    void tellExported(t, outcome.value)
  }
  const onSubmit = async (event: SubmitEvent) => {
    event.preventDefault()
    if (isExporting || forms.length === 0) return
    setExporting(true)
    try {
      const into = readPath(folder).trim() || (await window.copydesk.storage.chooseFolder())
      if (into === null) return
      setFolder(into)
      await exportInto(into)
    } finally {
      setExporting(false)
    }
  }

  return (
    <Modal opened onClose={onClose} title={t('export.title')} size={560} closeButtonProps={{ 'aria-label': t('export.cancel') }}>
      <form onSubmit={(event) => void onSubmit(event)} noValidate>
        <p className="export-about">{t('export.about')}</p>
        <Checkbox.Group label={t('export.forms')} value={[...chosen]} onChange={setChosen}>
          <div className="export-forms">
            {exportForms.map((form, index) => (
              <Checkbox key={form} className="export-form" value={form} label={t(`export.form.${form}.label`)} description={t(`export.form.${form}.about`)} data-autofocus={index === 0 ? true : undefined} />
            ))}
          </div>
        </Checkbox.Group>
        <FolderField label={t('export.folder')} hint={t('export.folderHint')} value={folder} isDisabled={isExporting} onChange={setFolder} />
        {failure === undefined ? null : (
          <p className="export-refused" role="alert">
            <strong>{say(failure).what}</strong> {say(failure).advice}
          </p>
        )}
        <Group className="dialog-foot" justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('export.cancel')}
          </Button>
          <Button type="submit" loading={isExporting} disabled={forms.length === 0}>
            {t('export.export')}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}

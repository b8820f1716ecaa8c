import { Button, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import './folder-field.css'

interface FolderFieldProps {
  readonly label: string
  readonly value: string
  readonly hint?: string
  readonly isDisabled: boolean
  readonly onChange: (folder: string) => void
}

/** A folder, typed as a path or chosen in the system's dialog. */
export function FolderField({ label, value, hint, isDisabled, onChange }: FolderFieldProps) {
  const { t } = useTranslation('storage')
  const choose = async () => {
    const folder = await window.copydesk.storage.chooseFolder()
    if (folder !== null) onChange(folder)
  }
  return (
    <div className="folder-field">
      <TextInput label={label} value={value} placeholder={hint} disabled={isDisabled} maxLength={4_000} spellCheck={false} onChange={(event) => onChange(event.currentTarget.value)} />
      <Button variant="default" disabled={isDisabled} aria-label={`${label}: ${t('choose')}`} onClick={() => void choose()}>
        {t('choose')}
      </Button>
    </div>
  )
}

import { Radio, Stack, Switch } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Settings } from '../../../../ipc/settings'
import { columnWidths, textSizes, typographicQuotes } from '../../../../ipc/settings'

interface LookSettingsProps {
  readonly settings: Settings
  readonly onChange: (change: Partial<Settings>) => void
}

const appearances = ['system', 'light', 'dark'] as const
const languages = ['system', 'en', 'ko'] as const

/** Appearance, how the page is read, and language. */
export function LookSettings({ settings, onChange }: LookSettingsProps) {
  const { t } = useTranslation('app')
  const languageNames = { system: t('settings.languageSystem'), en: t('settings.english'), ko: t('settings.korean') }
  return (
    <Stack gap="lg">
      <Radio.Group label={t('settings.appearance')} value={settings.appearance}>
        <div className="settings-choices">
          {appearances.map((appearance) => (
            <Radio key={appearance} value={appearance} label={t(`settings.${appearance}`)} onChange={() => onChange({ appearance })} />
          ))}
        </div>
      </Radio.Group>
      <Radio.Group label={t('settings.textSize')} value={settings.textSize}>
        <div className="settings-choices">
          {textSizes.map((textSize) => (
            <Radio key={textSize} value={textSize} label={t(`settings.textSizes.${textSize}`)} onChange={() => onChange({ textSize })} />
          ))}
        </div>
      </Radio.Group>
      <Radio.Group label={t('settings.columnWidth')} value={settings.columnWidth}>
        <div className="settings-choices">
          {columnWidths.map((columnWidth) => (
            <Radio key={columnWidth} value={columnWidth} label={t(`settings.columnWidths.${columnWidth}`)} onChange={() => onChange({ columnWidth })} />
          ))}
        </div>
      </Radio.Group>
      <Switch label={t('settings.typewriter')} checked={settings.isTypewriter} onChange={({ currentTarget }) => onChange({ isTypewriter: currentTarget.checked })} />
      <Radio.Group label={t('settings.language')} value={settings.language}>
        <div className="settings-choices">
          {languages.map((language) => (
            <Radio key={language} value={language} label={languageNames[language]} onChange={() => onChange({ language })} />
          ))}
        </div>
      </Radio.Group>
      <Radio.Group label={t('settings.quotes')} description={t('settings.quotesHint')} value={settings.typographicQuotes}>
        <div className="settings-choices is-table">
          {typographicQuotes.map((quotes) => (
            <Radio key={quotes} value={quotes} label={t(`settings.quotesOf.${quotes}`)} onChange={() => onChange({ typographicQuotes: quotes })} />
          ))}
        </div>
      </Radio.Group>
    </Stack>
  )
}

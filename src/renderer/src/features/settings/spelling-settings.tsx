import { Stack, Switch } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Settings } from '../../../../ipc/settings'
import { OwnWords } from './own-words'

/** There the system's own checker judges, by its own languages and words. */
const isMac = navigator.userAgent.includes('Mac')

interface SpellingSettingsProps {
  readonly settings: Settings
  readonly onChange: (change: Partial<Settings>) => void
}

/** Whether words are checked, by which of the dictionaries on this computer, and the editor's own words. */
export function SpellingSettings({ settings, onChange }: SpellingSettingsProps) {
  const { t, i18n } = useTranslation('spelling')
  const [found, setFound] = useState<readonly string[]>([])
  useEffect(() => {
    let isGone = false
    const read = async () => {
      const languages = await window.copydesk.spelling.list()
      if (!isGone) setFound(languages)
    }
    read().catch(() => undefined) // without a list there is none to choose from
    return () => {
      isGone = true
    }
  }, [])
  const chosen = settings.spellingLanguages
  return (
    <Stack gap="lg">
      <Switch label={t('check')} checked={settings.isSpellingChecked} onChange={({ currentTarget }) => onChange({ isSpellingChecked: currentTarget.checked })} />
      {isMac ? null : (
        <>
          <Switch.Group label={t('languages')} description={t('languagesHint')} value={[...chosen]}>
            <div className="settings-choices settings-dictionaries">
              {found.map((language) => (
                <Switch
                  key={language}
                  value={language}
                  label={languageName(language, i18n.language)}
                  onChange={({ currentTarget }) => onChange({ spellingLanguages: currentTarget.checked ? [...chosen, language] : chosen.filter((each) => each !== language) })}
                />
              ))}
            </div>
          </Switch.Group>
          <OwnWords words={settings.personalWords} onChange={(personalWords) => onChange({ personalWords })} />
        </>
      )}
    </Stack>
  )
}

/** "en_US" as "American English", in the language of the interface. */
function languageName(language: string, spoken: string): string {
  try {
    return new Intl.DisplayNames([spoken], { type: 'language' }).of(language.replaceAll('_', '-')) ?? language
  } catch {
    return language
  }
}

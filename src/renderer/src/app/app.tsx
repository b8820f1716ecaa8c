import { MantineProvider } from '@mantine/core'
import type { i18n } from 'i18next'
import { useLayoutEffect } from 'react'
import { I18nextProvider } from 'react-i18next'
import type { Boot } from '../../../ipc/contract'
import { putKeysInUse } from '../actions/keys-in-use'
import { theme } from '../ui/theme'
import { useColorScheme } from './color-scheme'
import { Desk } from './desk'
import { applyReadingLook } from './reading-look'
import { useAssistance } from './use-assistance'
import { useLanguage } from './use-language'
import { useSettings } from './use-settings'

/** Everything around the desk: language, theme, settings. Mantine injects no style element; its variables are in ui/. */
export function App({ boot, i18n }: { readonly boot: Boot; readonly i18n: i18n }) {
  const [settings, changeSettings] = useSettings(boot.settings)
  const scheme = useColorScheme(settings.appearance)
  useLayoutEffect(() => applyReadingLook(settings), [settings])
  useLayoutEffect(() => putKeysInUse(settings.keys), [settings.keys])
  useAssistance(boot)
  useLanguage(i18n, settings.language, boot)
  return (
    <I18nextProvider i18n={i18n}>
      <MantineProvider theme={theme} forceColorScheme={scheme} withCssVariables={false} withGlobalClasses={false}>
        <Desk boot={boot} settings={settings} onChangeSettings={changeSettings} />
      </MantineProvider>
    </I18nextProvider>
  )
}

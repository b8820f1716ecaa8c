import { createRoot } from 'react-dom/client'
import { createI18n, loadMessages } from '../../../i18n/create-i18n'
import type { Boot } from '../../../ipc/contract'
import '../ui/mantine.css'
import '../ui/tokens.css'
import '../ui/mantine-variables.css'
import '../ui/fonts.css'
import '../ui/components.css'
import '../ui/buttons.css'
import '../ui/preferences.css'
import { firstPaint } from '../ui/first-paint'
import { keepChosenFocus } from '../ui/keep-chosen-focus'
import { putKeysInUse } from '../actions/keys-in-use'
import { App } from './app'
import { colorSchemeOf } from './color-scheme'
import { tellThatPageBroke } from './last-words'
import { trustOnlyHarmlessHtml } from './trusted-html'

const likelyMessages = loadMessages(navigator.language.startsWith('ko') ? 'ko' : 'en')

/** Shows the window. */
export async function start(boot: Boot): Promise<void> {
  trustOnlyHarmlessHtml()
  keepChosenFocus()
  putKeysInUse(boot.settings.keys)
  await likelyMessages
  const messages = await loadMessages(boot.language)
  document.documentElement.lang = boot.language
  document.documentElement.dataset['mantineColorScheme'] = colorSchemeOf(boot.settings.appearance)
  void (boot.language === 'ko' ? Promise.resolve() : firstPaint).then(() => import('../ui/korean-fonts.css'))
  const root = document.getElementById('root')
  if (root === null) throw new Error('index.html has no #root')
  createRoot(root, { onUncaughtError: (error) => void tellThatPageBroke(error) }).render(<App boot={boot} i18n={createI18n(boot.language, messages)} />)
}

import './app/zod-without-eval'
import { booting } from './app/booting'
import { createRoot } from 'react-dom/client'
import { setNonce } from 'get-nonce'
import { createI18n, loadMessages } from '../../i18n/create-i18n'
import './ui/mantine.css'
import './ui/tokens.css'
import './ui/mantine-variables.css'
import './ui/fonts.css'
import './ui/components.css'
import { App } from './app/app'
import { colorSchemeOf } from './app/color-scheme'
import { styleNonce } from './app/style-nonce'
import { trustOnlyHarmlessHtml } from './app/trusted-html'
import { firstPaint } from './ui/first-paint'

async function start(): Promise<void> {
  const likely = loadMessages(navigator.language.startsWith('ko') ? 'ko' : 'en')
  const boot = await booting
  await likely
  const messages = await loadMessages(boot.language)
  document.documentElement.lang = boot.language
  document.documentElement.dataset['mantineColorScheme'] = colorSchemeOf(boot.settings.appearance)
  setNonce(styleNonce())
  void (boot.language === 'ko' ? Promise.resolve() : firstPaint).then(() => import('./ui/korean-fonts.css'))
  const root = document.getElementById('root')
  if (root === null) throw new Error('index.html has no #root')
  createRoot(root).render(<App boot={boot} i18n={createI18n(boot.language, messages)} />)
}

trustOnlyHarmlessHtml()
void start()

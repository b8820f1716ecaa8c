import type { SafeMode } from '../../../ipc/safe-mode'
import '../ui/tokens.css'
import '../ui/fonts.css'
import '../ui/buttons.css'
import './safe-mode.css'
import { articlesPart } from './articles-part'
import { button, element } from './element'
import { exportPart } from './export-part'
import type { Speech } from './speech'
import { learnToSpeak } from './speech'

/**
 * Shows safe mode: what happened, what is safe, and the ways on. Plain DOM, without the editor, React or anything else of the desk, since
 * something of that is what does not stay up.
 */
async function start(): Promise<void> {
  const safeMode = await window.copydesk.rescue.describe()
  const { language, appearance } = safeMode
  document.documentElement.lang = language
  followColorScheme(appearance)
  const speech = await learnToSpeak(language)
  const title = speech.t('title')
  document.title = `${title} – Copydesk`
  document.getElementById('root')?.replaceChildren(
    element('header', 'safe-top', element('p', 'safe-wordmark', 'Copydesk'), element('p', 'safe-badge', title)),
    element('main', 'safe-main', situation(safeMode, speech), exportPart(speech), articlesPart(speech))
  )
  document.querySelector<HTMLElement>('.safe-ways button')?.focus()
  void import('../ui/korean-fonts.css')
}

function situation({ cause, libraryDirectory }: SafeMode, { t }: Speech): HTMLElement {
  const leave = (how: 'try-again' | 'without-article' | 'quit') => () => void window.copydesk.rescue.leave({ how })
  const again = button('accent-button', t('again'), leave('try-again'))
  const without = button('plain-button', t('without'), leave('without-article'))
  again.title = t('againAbout')
  without.title = t('withoutAbout')
  const ways = element('div', 'safe-ways', again, without, button('plain-button', t('quit'), leave('quit')))
  ways.setAttribute('role', 'group')
  ways.setAttribute('aria-label', t('ways'))
  return element(
    'section',
    'safe-situation',
    element('h1', '', t('heading')),
    element('p', 'safe-cause', t(`cause.${cause}`)),
    element('p', 'safe-what', t('safe', { directory: libraryDirectory })),
    ways
  )
}

function followColorScheme(appearance: SafeMode['appearance']): void {
  const prefersDark = window.matchMedia('(prefers-color-scheme: dark)')
  const apply = () => {
    document.documentElement.dataset['mantineColorScheme'] = appearance === 'system' ? (prefersDark.matches ? 'dark' : 'light') : appearance
  }
  apply()
  prefersDark.addEventListener('change', apply)
}

void start()

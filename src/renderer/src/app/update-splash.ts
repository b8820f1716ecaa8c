import { loadMessages } from '../../../i18n/create-i18n'
import type { PushPayload } from '../../../ipc/contract'
import '../ui/tokens.css'
import './update-splash.css'

/** Draws how far the copying of the library is, in plain DOM: there are no settings and no article yet. The page replaces it when it starts. */
export async function showUpdate({ language, phase, done, total }: PushPayload<'library:update-progressed'>): Promise<() => void> {
  const { library } = await loadMessages(language)
  const { update } = library
  return () => {
    document.documentElement.lang = language
    document.documentElement.dataset['mantineColorScheme'] = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
    const root = document.getElementById('root')
    if (root === null) return
    const splash = root.querySelector('.update-splash') ?? root.appendChild(createSplash(update.title, update.about))
    const progress = splash.querySelector('progress')
    const count = splash.querySelector('output')
    if (progress === null || count === null) return
    progress.max = total * 2
    progress.value = phase === 'copying' ? done : total + done
    count.textContent = update[phase].replace('{{done}}', done.toLocaleString(language)).replace('{{total}}', total.toLocaleString(language))
  }
}

function createSplash(title: string, about: string): HTMLElement {
  const splash = document.createElement('main')
  splash.className = 'update-splash'
  const heading = document.createElement('h1')
  heading.textContent = title
  const text = document.createElement('p')
  text.textContent = about
  const progress = document.createElement('progress')
  progress.setAttribute('aria-label', title)
  splash.append(heading, text, progress, document.createElement('output'))
  return splash
}

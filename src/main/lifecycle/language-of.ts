import type { Language } from '../../i18n/create-i18n'
import type { Settings } from '../../ipc/settings'

/** The language the interface speaks: the chosen one, else Korean on a Korean system and English on any other. */
export function languageOf(chosen: Settings['language'], systemLocale: string): Language {
  if (chosen !== 'system') return chosen
  return systemLocale.toLowerCase().startsWith('ko') ? 'ko' : 'en'
}

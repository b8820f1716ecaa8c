import { createInstance } from 'i18next'
import type { i18n } from 'i18next'
import type { Messages } from './messages/en'

export type Language = 'en' | 'ko'

/** Loads the message catalogue of one language; the other one is not read from disk. */
export async function loadMessages(language: Language): Promise<Messages> {
  return language === 'ko' ? (await import('./messages/ko')).ko : (await import('./messages/en')).en
}

/** A translator for one language, ready at once. Escaping is left to whoever shows the text: React does it, menus need none. */
export function createI18n(language: Language, messages: Messages): i18n {
  const instance = createInstance()
  void instance.init({
    lng: language,
    resources: { [language]: messages },
    ns: Object.keys(messages),
    defaultNS: 'app',
    interpolation: { escapeValue: false },
    returnNull: false,
    initAsync: false
  })
  return instance
}

import type { i18n } from 'i18next'
import { useEffect } from 'react'
import type { Boot } from '../../../ipc/contract'
import type { Settings } from '../../../ipc/settings'
import { loadMessages } from '../../../i18n/create-i18n'

/** Speaks the chosen language, or the system's, which is main's to tell. */
export function useLanguage(i18n: i18n, chosen: Settings['language'], boot: Boot): void {
  const ofSystem = boot.settings.language === 'system' ? boot.language : navigator.language.startsWith('ko') ? 'ko' : 'en'
  const language = chosen === 'system' ? ofSystem : chosen
  useEffect(() => {
    if (language === i18n.language) return
    let isOutdated = false
    const speak = async () => {
      const messages = await loadMessages(language)
      if (isOutdated) return
      for (const [namespace, words] of Object.entries(messages)) i18n.addResourceBundle(language, namespace, words)
      await i18n.changeLanguage(language)
      document.documentElement.lang = language
    }
    void speak()
    return () => {
      isOutdated = true
    }
  }, [i18n, language])
}

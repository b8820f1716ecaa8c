import { useEffect, useEffectEvent } from 'react'
import { withPersonalWord } from '../../../core/spelling/personal-words'
import type { Settings } from '../../../ipc/settings'
import { chooseSpelling } from '../features/writing/spelling/chosen-spelling'
import type { ChangeSettings } from './use-settings'

/** Words are judged as the editor likes it, and by the words that were added. */
export function useSpelling({ isSpellingChecked, spellingLanguages, personalWords }: Settings, onChange: ChangeSettings): void {
  const add = useEffectEvent((word: string) => onChange({ personalWords: withPersonalWord(personalWords, word) }))
  useEffect(() => {
    chooseSpelling({ isChecked: isSpellingChecked, languages: spellingLanguages, personalWords, add: (word) => add(word) })
  }, [isSpellingChecked, spellingLanguages, personalWords])
}

import type { TFunction } from 'i18next'
import { createI18n, loadMessages } from '../../../i18n/create-i18n'
import type { Failure } from '../../../core/failure'
import type { SafeMode } from '../../../ipc/safe-mode'
import { failureWords } from '../ui/failure-sentence'

/** How the page speaks. */
export interface Speech {
  readonly language: SafeMode['language']
  readonly t: TFunction<'safeMode'>
  /** A failure in a sentence: what happened, and what to do. */
  readonly say: (failure: Failure) => string
}

export async function learnToSpeak(language: SafeMode['language']): Promise<Speech> {
  const i18n = createI18n(language, await loadMessages(language))
  const say = (failure: Failure) => Object.values(failureWords(i18n.getFixedT(language, 'failure'), failure)).join(' ')
  return { language, t: i18n.getFixedT(language, 'safeMode'), say }
}

import type { TFunction } from 'i18next'
import type { Failure } from '../../../core/failure'

export interface FailureWords {
  readonly what: string
  readonly advice: string
}

/** Says a failure in the editor's words: what happened, and what to do. */
export function failureWords(t: TFunction<'failure'>, { code, details }: Failure): FailureWords {
  return { what: t(`${code}.what`, details), advice: t(`${code}.advice`, details) }
}

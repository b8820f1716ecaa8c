import { useTranslation } from 'react-i18next'
import type { Failure } from '../../../core/failure'
import type { FailureWords } from './failure-sentence'
import { failureWords } from './failure-sentence'

/** Says failures in the language of the interface. */
export function useFailureWords(): (failure: Failure) => FailureWords {
  const { t } = useTranslation('failure')
  return (failure) => failureWords(t, failure)
}

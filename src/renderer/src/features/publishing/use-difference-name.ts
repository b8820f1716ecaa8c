import { useTranslation } from 'react-i18next'
import type { Difference } from '../../../../core/publishing/receipt'

/** What a difference of a receipt is in. Receipts of before tell author and terms by number. */
export function useDifferenceName(): (difference: Difference) => string {
  const { t } = useTranslation('publishing')
  return ({ field, areNames, taxonomy }) => {
    if (taxonomy !== undefined) return taxonomy
    return areNames !== true && (field === 'author' || field === 'terms') ? t(`fieldByNumber.${field}`) : t(`field.${field}`)
  }
}

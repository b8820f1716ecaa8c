import { useTranslation } from 'react-i18next'
import type { PostField } from '../../../core/publishing/post-type'

/** Parts of an article in one list: "excerpt, categories, and comments". */
export function useFieldNames(): (fields: readonly PostField[]) => string {
  const { t, i18n } = useTranslation('article')
  return (fields) => new Intl.ListFormat(i18n.language).format(fields.map((field) => t(`atSite.field.${field}`)))
}

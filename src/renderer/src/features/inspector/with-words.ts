import type { OptionsFilter } from '@mantine/core'
import { foldText } from '../../../../core/search/fold-text'
import { hasAllTerms, parseQuery } from '../../../../core/search/query'

/** The options in which all words stand that were typed, in any order, whatever their case and accents. */
export const withWords: OptionsFilter = ({ options, search, limit }) => {
  const terms = parseQuery(search)
  return options.filter((option) => 'label' in option && hasAllTerms(foldText(option.label), terms)).slice(0, limit)
}

import type { OptionsFilter } from '@mantine/core'
import { foldText } from '../../../../core/search/fold-text'

/** The options in which all words stand that were typed, in any order, whatever their case and accents. */
export const withWords: OptionsFilter = ({ options, search, limit }) => {
  const words = foldText(search).split(' ').filter((word) => word !== '')
  return options.filter((option) => 'label' in option && words.every((word) => foldText(option.label).includes(word))).slice(0, limit)
}

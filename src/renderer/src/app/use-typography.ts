import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { typographies } from '../../../core/typography/typography'
import type { Settings } from '../../../ipc/settings'
import { chooseTypography } from '../editor/typography/chosen-typography'
import { listenForTypedSigns } from '../editor/typography/typographic-fields'

/** Signs are typed as the editor likes them, in the text and in the fields around it. */
export function useTypography(quotes: Settings['typographicQuotes']): void {
  const { i18n } = useTranslation('app')
  const spoken = i18n.language === 'ko' ? 'ko' : 'en'
  useEffect(() => {
    chooseTypography(quotes === 'off' ? undefined : typographies[quotes === 'interface' ? spoken : quotes])
  }, [quotes, spoken])
  useEffect(listenForTypedSigns, [])
}

import { IconChevronDown, IconWorld } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { SiteListing } from '../../../ipc/contract'

interface SiteChoiceFaceProps {
  readonly chosen: SiteListing | undefined
}

/** What stands on the button that chooses a site. */
export function SiteChoiceFace({ chosen }: SiteChoiceFaceProps) {
  const { t } = useTranslation('app')
  return (
    <>
      <IconWorld size={16} stroke={1.6} aria-hidden="true" />
      <span className="site-choice-name">{chosen === undefined ? t('site.none') : chosen.site.name}</span>
      <IconChevronDown size={14} stroke={1.6} aria-hidden="true" />
    </>
  )
}

/** Stands in for that button until its code has been read. */
export function SiteChoiceStandIn({ chosen }: SiteChoiceFaceProps) {
  return (
    <span className="plain-button site-choice">
      <SiteChoiceFace chosen={chosen} />
    </span>
  )
}

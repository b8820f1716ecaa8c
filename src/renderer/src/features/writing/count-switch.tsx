import { IconLink, IconLinkOff } from '@tabler/icons-react'
import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../session/use-session'
import { linkOf } from './follow-count'
import './count-switch.css'

/** Says whether the number in the headline follows the list, and changes it. There only while there is such a number and one list. */
export function CountSwitch({ onSwitch }: { readonly onSwitch: (isLinked: boolean) => void }) {
  const { t } = useTranslation('editor')
  const session = useSession()
  const link = useSyncExternalStore(
    (listener) => {
      const stops = (['headline', 'isCountLinked', 'itemCount'] as const).map((name) => session.subscribe(name, listener))
      return () => stops.forEach((stop) => stop())
    },
    () => linkOf(session)
  )
  if (link === undefined) return null
  const Icon = link === 'on' ? IconLink : IconLinkOff
  return (
    <button type="button" role="switch" aria-checked={link === 'on'} className="count-switch" title={t('count.hint')} onClick={() => onSwitch(link === 'off')}>
      <Icon size={14} stroke={1.6} aria-hidden />
      {t('count.follows')}
    </button>
  )
}

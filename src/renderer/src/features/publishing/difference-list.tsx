import { useTranslation } from 'react-i18next'
import type { Difference } from '../../../../core/publishing/receipt'
import { useDifferenceName } from './use-difference-name'

/** What a site holds otherwise than it was sent, or than the article has it, both beside each other. */
export function DifferenceList({ differences }: { readonly differences: readonly Difference[] }) {
  const { t } = useTranslation('publishing')
  const nameOf = useDifferenceName()
  const valueOf = ({ field }: Difference, value: string) => {
    if (field === 'pinned') return t(value === 'true' ? 'conflict.pinned' : 'conflict.notPinned')
    return value === '' ? t('empty') : value
  }
  return (
    <dl className="receipt-differences">
      {differences.map((difference, index) => (
        <div key={index}>
          <dt>{nameOf(difference)}</dt>
          <dd>
            {t(difference.field === 'picture-words-corrected' ? 'keptBack' : 'sent')}: {valueOf(difference, difference.sent)}
          </dd>
          <dd>
            {t('found')}: {valueOf(difference, difference.found)}
          </dd>
        </div>
      ))}
    </dl>
  )
}

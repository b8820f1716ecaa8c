import { useTranslation } from 'react-i18next'
import { useReadingMinutes } from '../../editor/queries/text-facts'
import { BylineField } from './byline-field'
import { useStanding } from './use-standing'

/** Who wrote it, how long it takes to read, and what it is. */
export function BylineRow() {
  return (
    <div className="byline-row">
      <BylineField />
      <ArticleFacts />
    </div>
  )
}

function ArticleFacts() {
  const { t } = useTranslation('editor')
  const minutes = useReadingMinutes()
  const standing = useStanding()
  return (
    <span className="byline-facts">
      {minutes === 0 ? null : (
        <>
          <span>{t('minutesToRead', { count: minutes })}</span>
          <span aria-hidden="true">·</span>
        </>
      )}
      <span>{t(standing)}</span>
    </span>
  )
}

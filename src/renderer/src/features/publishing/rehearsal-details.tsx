import { useTranslation } from 'react-i18next'
import type { Rehearsal } from '../../../../core/publishing/rehearsal'

interface RehearsalDetailsProps {
  readonly rehearsal: Rehearsal
  readonly list: (names: readonly string[]) => string
}

/** What will happen, thing by thing, for whoever wants to know. */
export function RehearsalDetails(props: RehearsalDetailsProps) {
  const { t } = useTranslation('publishing')
  return (
    <details className="rehearsal-details">
      <summary>{t('rehearsal.details')}</summary>
      <RehearsalLines {...props} />
    </details>
  )
}

/** The same, open to the eye. */
export function RehearsalLines({ rehearsal, list }: RehearsalDetailsProps) {
  const { t } = useTranslation('publishing')
  const { makesPost, picturesThere, newCategories, newTags, newTerms, slug, bylineInText } = rehearsal
  const lines = [
    makesPost ? t('rehearsal.makesPost') : t('rehearsal.writesPost'),
    ...(picturesThere === 0 ? [] : [t('rehearsal.there', { count: picturesThere })]),
    ...(newCategories.length === 0 ? [] : [t('createdCategories', { names: list(newCategories) })]),
    ...(newTags.length === 0 ? [] : [t('createdTags', { names: list(newTags) })]),
    ...(newTerms.length === 0 ? [] : [t('createdTerms', { names: list(newTerms) })]),
    ...(slug === null ? [] : [t('rehearsal.slug', { slug })]),
    ...(bylineInText === '' ? [] : [t('rehearsal.byline', { byline: bylineInText })])
  ]
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}

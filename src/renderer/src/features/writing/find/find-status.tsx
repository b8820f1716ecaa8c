import { useTranslation } from 'react-i18next'
import type { Findings } from './article-search'
import { placeName } from './place-name'

/** How many, which one and where; what was replaced; or why nothing can be found. */
export function FindStatus({ findings }: { readonly findings: Findings }) {
  const { t } = useTranslation('find')
  const { isSeeking, doc, hits, current, problem, outcome } = findings
  const hit = current === undefined ? undefined : hits[current]

  const words = (): readonly string[] => {
    if (!isSeeking) return []
    if (problem !== undefined) return [t(`problem.${problem}`)]
    if (outcome !== undefined) return [t('replaced', { count: outcome.replaced }), ...(outcome.left > 0 ? [t('left', { count: outcome.left })] : [])]
    if (hits.length === 0) return [t('nothing')]
    if (hit === undefined || current === undefined) return [t('found', { count: hits.length })]
    return [t('position', { current: current + 1, total: hits.length }), placeName(t, doc, hit.place)]
  }

  return (
    <p id="find-status" className="find-status" role="status" data-has-problem={problem !== undefined}>
      {words().join(' · ')}
    </p>
  )
}

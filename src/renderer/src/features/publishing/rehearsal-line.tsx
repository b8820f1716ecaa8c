import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Site } from '../../../../core/publishing/site'
import type { PublishIntent } from './publish-intent'
import { PublishWarnings } from './publish-warnings'
import type { Warning } from './publish-warnings'
import { RehearsalLines } from './rehearsal-details'
import { RehearsalSource } from './rehearsal-source'
import { RehearsalTroubles } from './rehearsal-troubles'
import './rehearsal.css'
import { useRehearsalWords } from './use-rehearsal-words'
import type { PicturesInOrder } from './use-rehearsal-words'
import { useSiteNotes } from './use-site-notes'

interface RehearsalLineProps {
  readonly site: Site
  readonly intent: PublishIntent
  readonly pictures: PicturesInOrder
  readonly missingCategory: readonly Warning[]
  readonly onGo: (go: () => void) => void
}

/** The rehearsal at one of several sites: in one line, which is there before it is known so that nothing below moves, and in full once it is opened. */
export function RehearsalLine({ site, intent, pictures, missingCategory, onGo }: RehearsalLineProps) {
  const { t } = useTranslation('publishing')
  const notes = useSiteNotes(site, intent)
  const { sends, stops, losses, possible, list } = useRehearsalWords(site, pictures)
  const warnings = [...notes.warnings, ...(notes.takesCategories ? missingCategory : [])]
  const wrong = [
    ...[stops, losses].flatMap(({ title, lines }) => (lines.length === 0 ? [] : [title])),
    ...(warnings.length === 0 ? [] : [t('warnings', { count: warnings.length })])
  ]
  return (
    <details className="site-tick-said rehearsal-line">
      <summary>
        <span role="status">
          {sends}
          {wrong.length === 0 ? null : (
            <span className="site-tick-wrong">
              <IconAlertTriangle size={14} stroke={1.6} aria-hidden="true" /> {wrong.join(' · ')}
            </span>
          )}
        </span>
      </summary>
      <section className="rehearsal" aria-label={t('several.willHappen', { site: site.name })}>
        <RehearsalTroubles {...stops} isGrave onGo={onGo} />
        <RehearsalTroubles {...losses} isGrave={false} onGo={onGo} />
        <PublishWarnings siteName={site.name} warnings={warnings} />
        {possible === undefined ? null : <RehearsalLines rehearsal={possible} list={list} />}
        <RehearsalSource site={site} />
      </section>
    </details>
  )
}

import { VisuallyHidden } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Site } from '../../../../core/publishing/site'
import { RehearsalDetails } from './rehearsal-details'
import { RehearsalSource } from './rehearsal-source'
import { RehearsalTroubles } from './rehearsal-troubles'
import './rehearsal.css'
import { useRehearsalWords } from './use-rehearsal-words'
import type { PicturesInOrder } from './use-rehearsal-words'

interface RehearsalSectionProps {
  readonly site: Site
  readonly pictures: PicturesInOrder
  /** To where something can be mended. */
  readonly onGo: (go: () => void) => void
}

/** The rehearsal at one site. It stands below the buttons, which neither wait for it nor move when it comes. */
export function RehearsalSection({ site, pictures, onGo }: RehearsalSectionProps) {
  const { t } = useTranslation('publishing')
  const { sends, stops, losses, possible, list } = useRehearsalWords(site, pictures)
  return (
    <section className="rehearsal" aria-label={t('rehearsal.title')}>
      <p role="status" className="rehearsal-said">
        {sends}
        <VisuallyHidden component="span">{[stops, losses].map(({ title, lines }) => (lines.length === 0 ? '' : title)).join(' ')}</VisuallyHidden>
      </p>
      <RehearsalTroubles {...stops} isGrave onGo={onGo} />
      <RehearsalTroubles {...losses} isGrave={false} onGo={onGo} />
      {possible === undefined ? null : <RehearsalDetails rehearsal={possible} list={list} />}
      <RehearsalSource site={site} />
    </section>
  )
}

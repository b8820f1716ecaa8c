import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

/** A sentence, and the way to where something can be mended, where there is one. */
export interface Trouble {
  readonly words: string
  readonly go?: () => void
}

interface RehearsalTroublesProps {
  readonly title: string
  readonly lines: readonly Trouble[]
  /** Nothing will be published as it is. */
  readonly isGrave: boolean
  readonly onGo: (go: () => void) => void
}

/** What will not go well, open to the eye; nothing where all does. */
export function RehearsalTroubles({ title, lines, isGrave, onGo }: RehearsalTroublesProps) {
  const { t } = useTranslation('checks')
  if (lines.length === 0) return null
  return (
    <section className="publish-warnings" data-grave={isGrave} aria-label={title}>
      <h3>
        <IconAlertTriangle size={16} stroke={1.6} aria-hidden="true" />
        {title}
      </h3>
      <ul>
        {lines.map(({ words, go }) => (
          <li key={words}>
            {words}{' '}
            {go === undefined ? null : (
              <button type="button" className="text-button" aria-label={`${words} ${t('go.there')}`} onClick={() => onGo(go)}>
                {t('go.there')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

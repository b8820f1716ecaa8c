import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

/** What is worth a look; where there is something to write, the way there. */
export type Warning = string | { readonly words: string; readonly link: string; readonly onGo: () => void }

interface PublishWarningsProps {
  readonly warnings: readonly Warning[]
  /** Names them, where those of other sites stand beside them. */
  readonly siteName?: string
}

/** What is worth a look before it is published; nothing where all is well. */
export function PublishWarnings({ warnings, siteName }: PublishWarningsProps) {
  const { t } = useTranslation('publishing')
  if (warnings.length === 0) return null
  const title = t('warnings', { count: warnings.length })
  return (
    <section className="publish-warnings" aria-label={siteName === undefined ? title : `${siteName}: ${title}`}>
      <h3>
        <IconAlertTriangle size={16} stroke={1.6} aria-hidden="true" />
        {title}
      </h3>
      <ul>
        {warnings.map((warning, at) => (
          <li key={at}>
            {typeof warning === 'string' ? (
              warning
            ) : (
              <>
                {warning.words}{' '}
                <button type="button" className="text-button" aria-label={`${warning.words} ${warning.link}`} onClick={warning.onGo}>
                  {warning.link}
                </button>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

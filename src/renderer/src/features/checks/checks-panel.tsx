import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { SiteListing } from '../../../../ipc/contract'
import { goToFinding } from '../../checks/go-to-finding'
import { useFindingWords } from '../../checks/use-finding-words'
import './checks.css'
import { Previews } from './previews'
import { useFindings } from './use-findings'

/** What the article lacks before it can go out well, each with the way to its place, and how it will be met elsewhere. */
export function ChecksPanel({ site }: { readonly site: SiteListing | undefined }) {
  const { t } = useTranslation('checks')
  const { wordsOf } = useFindingWords()
  const { article, findings } = useFindings()
  return (
    <div className="checks">
      <section aria-label={t('label')}>
        {findings.length === 0 ? (
          <p className="checks-ready">
            <IconCircleCheck size={16} stroke={1.6} aria-hidden="true" />
            {t('ready')}
          </p>
        ) : (
          <ul>
            {findings.map((finding, at) => {
              const { words, way } = wordsOf(finding)
              return (
                <li key={at}>
                  <IconAlertTriangle size={16} stroke={1.6} aria-hidden="true" />
                  {way === undefined ? (
                    <span>{words}</span>
                  ) : (
                    <button type="button" title={way} onClick={() => goToFinding(finding)}>
                      {words}
                    </button>
                  )}
                </li>
              )
            })}
          </ul>
        )}
      </section>
      <Previews article={article} site={site} />
    </div>
  )
}

import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Finding } from '../../../../core/checks/check-article'
import type { SiteListing } from '../../../../ipc/contract'
import { goToFinding } from '../../checks/go-to-finding'
import { useFindingWords } from '../../checks/use-finding-words'
import './checks.css'
import { Previews } from './previews'
import { SlotList } from './slot-list'
import { useFindings } from './use-findings'

interface ChecksPanelProps {
  /** The site the article is meant for. */
  readonly site: SiteListing | undefined
  /** Someone goes from here to a place on the page. */
  readonly onLeave: () => void
}

/** What the article lacks before it can go out well, each with the way to its place, and how it will be met elsewhere. */
export function ChecksPanel({ site, onLeave }: ChecksPanelProps) {
  const { t } = useTranslation('checks')
  const { wordsOf } = useFindingWords()
  const { article, findings } = useFindings()
  const goTo = (finding: Finding) => {
    onLeave()
    goToFinding(finding)
  }
  return (
    <div className="checks">
      <SlotList onLeave={onLeave} />
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
                <li key={at} aria-label={words}>
                  <IconAlertTriangle size={16} stroke={1.6} aria-hidden="true" />
                  {way === undefined ? (
                    <span>{words}</span>
                  ) : (
                    <button type="button" title={way} onClick={() => goTo(finding)}>
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

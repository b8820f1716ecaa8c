import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { goToFinding } from '../../checks/go-to-finding'
import { useFindingWords } from '../../checks/use-finding-words'
import './checks.css'
import { useFindings } from './use-findings'

/** What the article lacks before it can go out well, each with the way to its place. */
export function ChecksPanel() {
  const { t } = useTranslation('checks')
  const { wordsOf } = useFindingWords()
  const findings = useFindings()
  return (
    <section className="checks" aria-label={t('label')}>
      {findings.length === 0 ? (
        <p className="checks-ready">
          <IconCircleCheck size={16} stroke={1.6} aria-hidden="true" />
          {t('ready')}
        </p>
      ) : (
        <ul>
          {findings.map((finding) => {
            const { words, way } = wordsOf(finding)
            return (
              <li key={words}>
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
  )
}

import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconMinus, IconX } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Check, Examination } from '../../../../core/publishing/examination'
import { useFailureWords } from '../../ui/failure-words'
import { useFocusBack } from '../../ui/use-focus-back'
import './examination.css'
import { examinationReport } from './examination-report'

interface ExaminationViewProps {
  readonly examination: Examination
  readonly onClose: () => void
}

const icons = { passed: IconCheck, warned: IconAlertTriangle, failed: IconX, 'not-reached': IconMinus } as const

/** What was looked at, in its order, and what to do about what is wrong. */
export function ExaminationView({ examination, onClose }: ExaminationViewProps) {
  const { t } = useTranslation('sites')
  const say = useFailureWords()
  const [isCopied, setCopied] = useState(false)
  const view = useRef<HTMLElement>(null)
  useFocusBack(view)
  useEffect(() => view.current?.scrollIntoView({ block: 'nearest' }), [])
  const { checks } = examination
  const countOf = (wanted: Check['status']) => checks.filter(({ status }) => status === wanted).length
  const sum = () => {
    if (countOf('failed') > 0) return t('doctor.troubles', { count: countOf('failed') })
    if (checks.some(({ name, status }) => name === 'sign-in' && status === 'not-reached')) return t('doctor.untried')
    return countOf('warned') > 0 ? t('doctor.noted', { count: countOf('warned') }) : t('doctor.well')
  }
  const copy = async () => {
    await navigator.clipboard.writeText(examinationReport(examination, t, say))
    setCopied(true)
  }
  return (
    <section ref={view} className="examination" aria-label={t('doctor.title')}>
      <p className="examination-sum" role="status">
        {sum()}
      </p>
      <ol aria-label={t('doctor.list')}>
        {checks.map((check) => (
          <CheckRow key={check.name} check={check} />
        ))}
      </ol>
      <div className="site-buttons">
        <Button variant="default" onClick={() => void copy()}>
          {t(isCopied ? 'doctor.copied' : 'doctor.copy')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('doctor.close')}
        </Button>
      </div>
    </section>
  )
}

function CheckRow({ check: { name, status, failure } }: { readonly check: Check }) {
  const { t } = useTranslation('sites')
  const say = useFailureWords()
  const Icon = icons[status]
  const words = failure === null ? undefined : say(failure)
  return (
    <li data-status={status}>
      <Icon size={16} stroke={1.8} aria-hidden="true" />
      <p>
        <b>{t(`doctor.checks.${name}.name`)}</b>{' '}
        {words === undefined ? (
          <span className="quiet">{status === 'passed' ? t(`doctor.checks.${name}.well`) : null}</span>
        ) : (
          <>
            {words.what} <span className="quiet">{words.advice}</span>
          </>
        )}
      </p>
      <span className="examination-status">{t(`doctor.status.${status}`)}</span>
    </li>
  )
}

import { Radio, TextInput } from '@mantine/core'
import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { typedTimeOf, zoneOf } from '../../../../core/publishing/publish-time'
import type { TypedTime } from '../../../../core/publishing/publish-time'
import type { Site } from '../../../../core/publishing/site'
import { formatInZone } from '../../ui/format-moment'
import { useSiteClock } from './use-site-clock'

interface PublishTimeFieldProps {
  readonly site: Site
  readonly now: number
  readonly text: string
  /** The field that the dialog was opened for. */
  readonly isFirst: boolean
  readonly onText: (text: string) => void
  readonly typed: TypedTime
  /** Of a time that comes twice, the second one is meant. */
  readonly isSecond: boolean
  readonly onSecond: (isSecond: boolean) => void
  /** Somebody wants to schedule, and there is no time yet. */
  readonly isMissing: boolean
  readonly inputRef: RefObject<HTMLInputElement | null>
}

const farSkewMs = 60_000

/** When to publish, in the site's time, and what that is here. Times that the clocks leap over, or that come twice, are said. */
export function PublishTimeField({ site, now, text, isFirst, onText, typed, isSecond, onSecond, isMissing, inputRef }: PublishTimeFieldProps) {
  const { t, i18n } = useTranslation('publishing')
  const zone = zoneOf(site.timeZone)
  const ourZone = new Intl.DateTimeFormat().resolvedOptions().timeZone
  const skew = useSiteClock(site.id, text !== '')
  const at = momentOf(typed, isSecond)
  const here = (instant: string) => formatInZone(instant, ourZone, i18n.language)
  const skewWords = () => {
    const minutes = Math.round(Math.abs(skew ?? 0) / 60_000)
    const [value, unit] = minutes < 120 ? [minutes, 'minute'] : [Math.round(minutes / 60), 'hour']
    const by = new Intl.NumberFormat(i18n.language, { style: 'unit', unit, unitDisplay: 'long' }).format(value)
    return t((skew ?? 0) > 0 ? 'clockBehind' : 'clockAhead', { by })
  }

  return (
    <div className="publish-time">
      <TextInput
        ref={inputRef}
        data-autofocus={isFirst ? true : undefined}
        label={t('time')}
        description={t('timeFormat', { site: site.name, zone })}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        placeholder={exampleTime(now, zone)}
        value={text}
        onChange={(event) => onText(event.currentTarget.value)}
        error={isMissing && typed.kind === 'not-a-time' ? t('timeMissing', { example: exampleTime(now, zone) }) : undefined}
        autoComplete="off"
        spellCheck={false}
      />
      <div className="publish-time-said" aria-live="polite">
        {at === undefined ? null : (
          <p>
            {t('timeOnSite', { site: site.name, when: formatInZone(at, zone, i18n.language) })}
            {' · '}
            {formatInZone(at, zone, i18n.language) === here(at) ? t('timeSame') : t('timeHere', { when: here(at), zone: ourZone })}
          </p>
        )}
        {typed.kind === 'skipped' ? <p className="publish-time-warning">{t('timeSkipped', { when: typedTimeOf(typed.at, zone) })}</p> : null}
        {at !== undefined && Date.parse(at) - now - (skew ?? 0) < farSkewMs ? <p className="publish-time-warning">{t('timeGone')}</p> : null}
        {skew !== undefined && Math.abs(skew) >= farSkewMs ? <p className="publish-time-warning">{skewWords()}</p> : null}
      </div>
      {typed.kind === 'twice' ? (
        <Radio.Group label={t('timeTwice')} value={isSecond ? 'second' : 'first'} onChange={(value) => onSecond(value === 'second')}>
          <div className="publish-time-choice">
            <Radio size="xs" value="first" label={t('timeFirst', { here: here(typed.at) })} />
            <Radio size="xs" value="second" label={t('timeSecond', { here: here(typed.again) })} />
          </div>
        </Radio.Group>
      ) : null}
    </div>
  )
}

/** The moment that is meant; undefined where none is typed. */
export function momentOf(typed: TypedTime, isSecond: boolean): string | undefined {
  if (typed.kind === 'not-a-time') return undefined
  return typed.kind === 'twice' && isSecond ? typed.again : typed.at
}

/** The next day at nine. */
function exampleTime(now: number, zone: string): string {
  return `${typedTimeOf(new Date(now + 24 * 60 * 60_000).toISOString(), zone).slice(0, 10)} 09:00`
}

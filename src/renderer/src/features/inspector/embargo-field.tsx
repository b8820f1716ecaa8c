import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Failure } from '../../../../core/failure'
import { readTypedTime, typedTimeOf, zoneOf } from '../../../../core/publishing/publish-time'
import type { SiteListing } from '../../../../ipc/contract'
import { useSession } from '../../session/use-session'
import { formatInZone } from '../../ui/format-moment'
import { useFailureWords } from '../../ui/failure-words'
import { useEmbargo } from '../../ui/use-embargo'

/** Before when the article may not be published, in the time of its site; empty for at any time. Taken when the field is left, or with Enter. */
export function EmbargoField({ site }: { readonly site: SiteListing | undefined }) {
  const { t, i18n } = useTranslation('article')
  const session = useSession()
  const [until, setUntil, unreadable] = useEmbargo(session.id)
  const [typed, setTyped] = useState<string>()
  const [refusal, setRefusal] = useState<string>()
  const failureWords = useFailureWords()
  const sentences = (failure: Failure) => Object.values(failureWords(failure)).join(' ')
  const zone = site === undefined ? new Intl.DateTimeFormat().resolvedOptions().timeZone : zoneOf(site.site.timeZone)
  const isTooEarly = typeof until === 'string' && session.remotes.some(({ status, publishedAt }) => status === 'scheduled' && publishedAt < until)

  const take = async () => {
    if (typed === undefined) return
    const read = readTypedTime(typed, zone)
    if (typed.trim() !== '' && read.kind === 'not-a-time') {
      setRefusal(t('embargoWrong'))
      return
    }
    // Of an hour that comes twice the later one is meant: an embargo is not broken by mistake.
    const failure = await setUntil(read.kind === 'not-a-time' ? null : read.kind === 'twice' ? read.again : read.at)
    if (failure === undefined) setTyped((present) => (present === typed ? undefined : present))
    else setRefusal(sentences(failure))
  }
  const said = () => {
    if (typeof until !== 'string') return t('embargoHint', { zone })
    const when = formatInZone(until, zone, i18n.language)
    return isTooEarly ? t('embargoScheduled', { when }) : t('embargoUntil', { when, zone })
  }

  return (
    <TextInput
      label={t('embargo')}
      description={said()}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      placeholder={t('embargoPlaceholder')}
      value={typed ?? (typeof until === 'string' ? typedTimeOf(until, zone) : '')}
      error={refusal ?? (unreadable && sentences(unreadable))}
      autoComplete="off"
      spellCheck={false}
      disabled={until === undefined}
      onChange={(event) => {
        setRefusal(undefined)
        setTyped(event.currentTarget.value)
      }}
      onBlur={() => void take()}
      onKeyDown={(event) => {
        if (event.key === 'Enter') void take()
      }}
    />
  )
}

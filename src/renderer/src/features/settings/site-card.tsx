import { Button } from '@mantine/core'
import type { TFunction } from 'i18next'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Failure } from '../../../../core/failure'
import type { Site, SiteRights } from '../../../../core/publishing/site'
import type { SiteListing } from '../../../../ipc/contract'
import { FailureNotice } from '../../ui/failure-notice'
import { formatDayAndTime } from '../../ui/format-moment'
import { ExaminationView } from './examination-view'
import { useExamination } from './use-examination'

interface SiteCardProps {
  readonly listing: SiteListing
  /** Its connection is examined at once. */
  readonly isExamined: boolean
  readonly onEnterPassword: () => void
}

/** A site: who is signed in, what it allows, what it last told, where its password is. */
export function SiteCard({ listing: { site, password }, isExamined, onEnterPassword }: SiteCardProps) {
  const { t, i18n } = useTranslation('sites')
  const [isRefreshing, setRefreshing] = useState(false)
  const [isRemoving, setRemoving] = useState(false)
  /** Of the site as it was: it is told no more once the site has answered to whomever. */
  const [failed, setFailed] = useState<{ readonly failure: Failure; readonly fetchedAt: string }>()
  const failure = failed?.fetchedAt === site.fetchedAt ? failed.failure : undefined
  const setFailure = (next: Failure | undefined) => setFailed(next && { failure: next, fetchedAt: site.fetchedAt })

  const card = useRef<HTMLDivElement>(null)
  const { isRunning, examination, examine, close } = useExamination()
  const examineKnown = () =>
    examine(async () => {
      setFailure(undefined)
      const outcome = await window.copydesk.sites.examineKnown({ siteId: site.id })
      if (outcome.ok) return outcome.value
      setFailure(outcome.error)
      return undefined
    })
  const hasBegun = useRef(false)
  useEffect(() => {
    if (!isExamined || hasBegun.current) return
    hasBegun.current = true
    card.current?.scrollIntoView({ block: 'nearest' })
    void examineKnown()
  })

  const refresh = async () => {
    setRefreshing(true)
    setFailure(undefined)
    const outcome = await window.copydesk.sites.refresh({ siteId: site.id })
    setRefreshing(false)
    if (!outcome.ok) setFailure(outcome.error)
  }

  const remove = async () => {
    const outcome = await window.copydesk.sites.remove({ siteId: site.id })
    if (outcome.ok) return
    setRemoving(false)
    setFailure(outcome.error)
  }

  const tags = t('tags', { count: site.tags.length })
  const missingRights = missingOf(site.rights)
  const rights =
    missingRights.length === 0
      ? t('rights.all')
      : t('rights.some', { missing: new Intl.ListFormat(i18n.language, { type: 'disjunction' }).format(missingRights.map((right) => t(`rights.${right}`))) })

  return (
    <div ref={card} className="site-card" role="listitem" aria-label={site.name}>
      <header>
        <h3>{site.name}</h3>
        <span className="quiet">
          {t(`kinds.${site.kind}`)} · {site.address}
        </span>
      </header>
      <ul className="site-facts">
        <li>{accountWords(site, t)}</li>
        <li data-tone={missingRights.length === 0 ? 'plain' : 'warning'}>{rights}</li>
        <li>
          {site.kind === 'ghost' ? t('tagsOnly', { tags }) : t('terms', { categories: t('categories', { count: site.categories.length }), tags })} ·{' '}
          {t('zone', { zone: zoneName(site.timeZone) })}
        </li>
        <li data-tone={password === 'key-store' ? 'plain' : 'warning'}>{t(`kept.${password}`)}</li>
        <li className="quiet">{t('fetched', { when: formatDayAndTime(new Date(site.fetchedAt), i18n.language) })}</li>
      </ul>
      {failure === undefined ? null : <FailureNotice failure={failure} />}
      {examination === undefined ? null : <ExaminationView key={examination.at} examination={examination} onClose={close} />}
      {isRemoving ? (
        <div className="site-buttons" role="alertdialog" aria-label={t('removeAsk', { name: site.name })}>
          <span>{t('removeAsk', { name: site.name })}</span>
          <Button variant="default" onClick={() => setRemoving(false)}>
            {t('keep')}
          </Button>
          <Button onClick={() => void remove()}>{t('removeYes')}</Button>
        </div>
      ) : (
        <div className="site-buttons">
          <Button variant={password === 'missing' ? 'filled' : 'default'} onClick={onEnterPassword}>
            {t('enterPassword')}
          </Button>
          <Button variant="default" loading={isRefreshing} onClick={() => void refresh()}>
            {t('refresh')}
          </Button>
          <Button variant="default" loading={isRunning} onClick={() => void examineKnown()}>
            {t('examine')}
          </Button>
          <Button variant="default" onClick={() => setRemoving(true)}>
            {t('remove')}
          </Button>
        </div>
      )}
    </div>
  )
}

/** Who signs in: a user by name, or a key that only its own name tells from others. */
function accountWords(site: Site, t: TFunction<'sites'>): string {
  if (site.kind === 'ghost') return t('signedInByKey', { key: site.userName })
  return site.userName === '' ? site.displayName : t('signedIn', { name: site.displayName, user: site.userName })
}

function missingOf(rights: SiteRights): readonly ('create' | 'publish' | 'upload' | 'categories')[] {
  return [
    ...(rights.canCreatePosts ? [] : ['create' as const]),
    ...(rights.canPublishPosts ? [] : ['publish' as const]),
    ...(rights.canUploadFiles ? [] : ['upload' as const]),
    ...(rights.canManageCategories ? [] : ['categories' as const])
  ]
}

function zoneName({ name, offsetMinutes }: { readonly name: string; readonly offsetMinutes: number }): string {
  if (name !== '') return name
  const minutes = Math.abs(offsetMinutes)
  const two = (value: number) => String(value).padStart(2, '0')
  return `UTC${offsetMinutes < 0 ? '−' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

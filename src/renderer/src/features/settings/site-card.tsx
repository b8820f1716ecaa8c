import { Button } from '@mantine/core'
import type { TFunction } from 'i18next'
import { useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import type { Failure } from '../../../../core/failure'
import type { Examination } from '../../../../core/publishing/examination'
import type { Site, SiteRights } from '../../../../core/publishing/site'
import type { Result } from '../../../../core/result'
import type { SiteListing } from '../../../../ipc/contract'
import { FailureNotice } from '../../ui/failure-notice'
import { formatDayAndTime } from '../../ui/format-moment'
import { useQuestion } from '../../ui/use-question'
import { ExaminationView } from './examination-view'
import { Waiting } from './waiting'

interface SiteCardProps {
  readonly listing: SiteListing
  /** Its connection is examined at once. */
  readonly isExamined: boolean
  /** It has just been connected, which the editor shall notice. */
  readonly isConnected: boolean
  readonly onEnterPassword: () => void
  readonly onRemoved: () => void
}

/** A site: who is signed in, what it allows, what it last told, where its password is. */
export function SiteCard({ listing: { site, password }, isExamined, isConnected, onEnterPassword, onRemoved }: SiteCardProps) {
  const { t, i18n } = useTranslation('sites')
  const { isAsking, ask, cancel } = useQuestion(site.id)
  const [isRemoving, setRemoving] = useState(false)
  /** What came of a question about the site as it was: it is told no more once the site has answered to whomever. */
  const [told, setTold] = useState<{ readonly outcome: Result<Examination, Failure>; readonly fetchedAt: string }>()
  const outcome = told?.fetchedAt === site.fetchedAt ? told.outcome : undefined
  const tell = (next: Result<Examination, Failure> | undefined) => setTold(next && { outcome: next, fetchedAt: site.fetchedAt })

  const card = useRef<HTMLDivElement>(null)
  const examine = async () => {
    tell(undefined)
    tell(await ask(() => window.copydesk.sites.examineKnown({ siteId: site.id })))
  }
  useEffect(() => {
    if (isConnected) card.current?.focus()
  }, [isConnected])
  const hasBegun = useRef(false)
  useEffect(() => {
    if (!isExamined || hasBegun.current) return
    hasBegun.current = true
    card.current?.scrollIntoView({ block: 'nearest' })
    void examine()
  })

  const refresh = async () => {
    tell(undefined)
    const refreshed = await ask(() => window.copydesk.sites.refresh({ siteId: site.id }))
    if (refreshed?.ok === false) tell(refreshed)
  }

  const remove = async () => {
    const removed = await window.copydesk.sites.remove({ siteId: site.id })
    if (removed.ok) {
      onRemoved()
      return
    }
    leaveRemoval()
    tell(removed)
  }
  const removeButton = useRef<HTMLButtonElement>(null)
  const keepButton = useRef<HTMLButtonElement>(null)
  const askForRemoval = () => {
    flushSync(() => setRemoving(true))
    keepButton.current?.focus()
  }
  const leaveRemoval = () => {
    flushSync(() => setRemoving(false))
    removeButton.current?.focus()
  }

  const tags = t('tags', { count: site.tags.length })
  const missingRights = missingOf(site.rights)
  const rights =
    missingRights.length === 0
      ? t('rights.all')
      : t('rights.some', { missing: new Intl.ListFormat(i18n.language, { type: 'disjunction' }).format(missingRights.map((right) => t(`rights.${right}`))) })

  return (
    <div ref={card} className="site-card" role="listitem" aria-label={site.name} tabIndex={-1}>
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
      {outcome?.ok === false ? <FailureNotice failure={outcome.error} /> : null}
      {outcome?.ok === true ? <ExaminationView examination={outcome.value} onClose={() => tell(undefined)} /> : null}
      {isRemoving ? (
        <div className="site-buttons" role="alertdialog" aria-label={t('removeAsk', { name: site.name })}>
          <span>{t('removeAsk', { name: site.name })}</span>
          <Button ref={keepButton} variant="default" onClick={leaveRemoval}>
            {t('keep')}
          </Button>
          <Button onClick={() => void remove()}>{t('removeYes')}</Button>
        </div>
      ) : (
        <div className="site-buttons">
          <Button variant={password === 'missing' ? 'filled' : 'default'} onClick={onEnterPassword}>
            {t('enterPassword')}
          </Button>
          <Button variant="default" aria-disabled={isAsking} onClick={() => void refresh()}>
            {t('refresh')}
          </Button>
          <Button variant="default" aria-disabled={isAsking} onClick={() => void examine()}>
            {t('examine')}
          </Button>
          <Button ref={removeButton} variant="default" onClick={askForRemoval}>
            {t('remove')}
          </Button>
        </div>
      )}
      {isAsking ? <Waiting host={new URL(site.address).host} onCancel={cancel} /> : null}
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

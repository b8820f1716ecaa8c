import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { standardSlug } from '../../../../core/publishing/post-type'
import type { PostType } from '../../../../core/publishing/post-type'
import { zoneOf } from '../../../../core/publishing/publish-time'
import type { Site } from '../../../../core/publishing/site'
import { useSession } from '../../session/use-session'
import { formatDayAndTime, formatInZone } from '../../ui/format-moment'
import type { PublishIntent } from './publish-intent'

interface OneSiteProps {
  readonly site: Site
  readonly sites: readonly Site[]
  readonly onChoose: (siteId: string) => void
  /** Goes on to a list in which several can be ticked. */
  readonly onSeveral: () => void
  readonly intent: PublishIntent
  /** Else the article is handed in. */
  readonly mayPublish: boolean
  readonly postType: PostType | undefined
}

/** One site, and in full what will happen there. */
export function OneSite({ site, sites, onChoose, onSeveral, intent, mayPublish, postType }: OneSiteProps) {
  const { t, i18n } = useTranslation('publishing')
  const remote = useSession().remotes.find(({ siteId }) => siteId === site.id)
  const whatHappens = () => {
    if (intent === 'update' || intent === 'unpublish') {
      if (remote === undefined) return t('notThere')
      return t(intent === 'update' ? 'willUpdateWords' : 'willUnpublish')
    }
    if (intent === 'draft') {
      if (remote !== undefined && remote.status !== 'draft') return t(mayPublish ? 'isOutThere' : 'isOutOfReach')
      if (!mayPublish) return t('willHandIn')
      return t(remote === undefined ? 'willDraft' : 'willDraftAgain')
    }
    if (remote === undefined) return postType === undefined || postType.slug === standardSlug ? t('willCreate') : t('willCreateAs', { type: postType.name })
    if (remote.status === 'draft') return t('willFinish')
    if (remote.status === 'scheduled') return t('willGoOut', { when: formatInZone(remote.publishedAt, zoneOf(site.timeZone), i18n.language) })
    return t('willUpdate', { when: formatDayAndTime(new Date(remote.publishedAt), i18n.language) })
  }
  return (
    <>
      <Select label={t('site')} data={sites.map(({ id, name }) => ({ value: id, label: name }))} value={site.id} allowDeselect={false} onChange={(siteId) => siteId !== null && onChoose(siteId)} />
      {sites.length === 1 ? null : (
        <button type="button" className="text-button flush-start several-button" onClick={onSeveral}>
          {t('several.offer')}
        </button>
      )}
      <p className="publish-summary">{whatHappens()}</p>
    </>
  )
}

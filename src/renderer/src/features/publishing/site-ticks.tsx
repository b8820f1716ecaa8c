import { useTranslation } from 'react-i18next'
import { zoneOf } from '../../../../core/publishing/publish-time'
import type { RemoteBinding } from '../../../../core/publishing/remote-binding'
import { useSession } from '../../session/use-session'
import type { PublishIntent } from './publish-intent'
import type { Warning } from './publish-warnings'
import { isFree } from './site-order'
import type { SiteOrder } from './site-order'
import { SiteTick } from './site-tick'
import { TickedSite } from './ticked-site'
import { useLastUpdates } from './use-last-updates'
import type { PicturesInOrder } from './use-rehearsal-words'
import './several-sites.css'

interface SiteTicksProps {
  readonly orders: readonly SiteOrder[]
  readonly chosen: readonly SiteOrder[]
  /** What is to be done at each. */
  readonly intentOf: (order: SiteOrder) => PublishIntent
  /** The moment for which it may be scheduled; undefined where none is typed. */
  readonly at: string | undefined
  readonly pictures: PicturesInOrder
  /** What is said where a site takes categories and none is chosen; empty where one is. */
  readonly missingCategory: readonly Warning[]
  readonly onTick: (siteIds: readonly string[]) => void
  readonly onPassword: (siteId: string) => void
  readonly onGo: (go: () => void) => void
  readonly onFollow: () => void
}

/** Where the article is to go: a box a site, with what it is there and what will happen there. */
export function SiteTicks({ orders, chosen, intentOf, at, pictures, missingCategory, onTick, onPassword, onGo, onFollow }: SiteTicksProps) {
  const { t } = useTranslation('publishing')
  const session = useSession()
  const updates = useLastUpdates(session.id)
  const ids = chosen.map(({ site }) => site.id)
  // A moment is the same hour for all in most desks, and said once then.
  const areZonesMixed = new Set(chosen.map(({ site }) => zoneOf(site.timeZone))).size > 1
  return (
    <fieldset className="site-ticks">
      <legend>{t('several.sites')}</legend>
      {orders.map((order) => {
        const { site, password } = order
        const remote = session.remotes.find(({ siteId }) => siteId === site.id)
        const isTicked = ids.includes(site.id)
        return (
          <SiteTick
            key={site.id}
            order={order}
            hasTwin={orders.some((other) => other.site.id !== site.id && other.site.address === site.address)}
            remote={remote}
            updatedAt={updates.get(site.id)}
            isTicked={isTicked}
            mayTick={mayTick(intentOf(order), remote, order)}
            onTick={(isWanted) => onTick(orders.map((one) => one.site.id).filter((id) => (id === site.id ? isWanted : ids.includes(id))))}
            onFollow={onFollow}
          >
            {isTicked ? (
              <TickedSite
                site={site}
                isPasswordMissing={password === 'missing'}
                intent={intentOf(order)}
                at={areZonesMixed ? at : undefined}
                pictures={pictures}
                missingCategory={missingCategory}
                onPassword={() => onPassword(site.id)}
                onGo={onGo}
              />
            ) : null}
          </SiteTick>
        )
      })}
    </fieldset>
  )
}

/** Whether an order may be given: nothing is on its way there, and there is something to update or to take away where that is wanted. */
export function mayTick(intent: PublishIntent, remote: RemoteBinding | undefined, order: SiteOrder): boolean {
  if (!isFree(order)) return false
  const isOut = remote?.status === 'published' || remote?.status === 'scheduled'
  if (intent === 'unpublish') return isOut
  if (intent === 'draft') return !isOut
  return intent !== 'update' || remote !== undefined
}

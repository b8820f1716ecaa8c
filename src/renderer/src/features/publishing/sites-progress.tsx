import { Button, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { FailureCode } from '../../../../core/failure'
import { PublishFailure } from './publish-failure'
import type { SiteOrder } from './site-order'
import { SiteOutcome } from './site-outcome'
import './several-sites.css'

interface SitesProgressProps {
  readonly orders: readonly SiteOrder[]
  readonly onPassword: (siteId: string) => void
  readonly onExamine: (siteId: string) => void
  readonly onCompare: (siteId: string) => void
  /** Back to where sites are ticked. */
  readonly onChoose: () => void
  readonly onClose: () => void
}

/** What is about the article, whatever the site. */
const ofArticle: readonly FailureCode[] = ['embargoed', 'headline-missing', 'credit-missing', 'disk-failed', 'disk-full']

/** What came of the orders to several sites, a row each. What stands against all of them is asked once. */
export function SitesProgress({ orders, onPassword, onExamine, onCompare, onChoose, onClose }: SitesProgressProps) {
  const { t } = useTranslation('publishing')
  const refused = orders.flatMap((order) => (order.standing.kind === 'failed' && ofArticle.includes(order.standing.failure.code) ? [{ order, failure: order.standing.failure }] : []))
  const [one] = refused
  const asked = one === undefined ? [] : refused.filter(({ failure }) => failure.code === one.failure.code)
  const isShared = ({ site }: SiteOrder) => asked.length > 1 && asked.some(({ order }) => order.site.id === site.id)
  const forAll = (act: (order: SiteOrder) => void) => () => {
    for (const { order } of asked) act(order)
  }
  return (
    <div className="sites-progress">
      {one === undefined || asked.length < 2 ? null : (
        <PublishFailure
          failure={one.failure}
          siteName={undefined}
          isDraft={asked.every(({ order }) => order.isDraft)}
          onAgain={(answer) => forAll(({ again }) => again(answer))()}
          onOverride={forAll(({ override }) => override())}
          onMend={forAll(({ mend }) => mend())}
          onPassword={() => undefined}
          onCompare={() => undefined}
          onExamine={() => undefined}
          onTakeBack={asked.every(({ order }) => order.item !== undefined) ? forAll(({ takeBack }) => takeBack()) : undefined}
          onClose={undefined}
        />
      )}
      <ul aria-label={t('several.progress')}>
        {orders.map((order) => (
          <li key={order.site.id} className="site-progress" aria-label={order.site.name}>
            {order.standing.kind === 'arrived' ? null : <h3>{order.site.name}</h3>}
            {order.standing.kind === 'none' ? <p className="quiet">{t('several.takenBack')}</p> : null}
            {isShared(order) ? (
              <p className="quiet">{t('several.asAbove')}</p>
            ) : (
              <SiteOutcome order={order} onPassword={() => onPassword(order.site.id)} onExamine={() => onExamine(order.site.id)} onCompare={() => onCompare(order.site.id)} onClose={undefined} />
            )}
          </li>
        ))}
      </ul>
      {orders.some(({ standing }) => standing.kind === 'under-way') ? <p className="quiet">{t('closeHint')}</p> : null}
      <Group className="dialog-foot" justify="flex-end" gap="xs">
        <Button variant="default" onClick={onChoose}>
          {t('several.choose')}
        </Button>
        <Button data-autofocus onClick={onClose}>
          {t('close')}
        </Button>
      </Group>
    </div>
  )
}

import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { RemoteBinding } from '../../../../core/publishing/remote-binding'
import type { PublishIntent } from './publish-intent'

interface PublishButtonsProps {
  /** What the article is at each of the sites that it goes to; undefined where it is not there. */
  readonly remotes: readonly (RemoteBinding | undefined)[]
  readonly intent: PublishIntent
  /** Else the article is handed in. */
  readonly mayPublish: boolean
  /** There are several sites to choose from, so that the words say how many. */
  readonly isCounted: boolean
  readonly hasTime: boolean
  /** A time was typed that it is not scheduled for yet. */
  readonly hasNewTime: boolean
  readonly onOrder: (wish: 'publish' | 'draft' | 'update' | 'unpublish') => void
  readonly onSchedule: () => void
}

/** What can be done at all of the sites at once; the first is what the dialog was opened for. A draft goes to several by its own action: four such buttons are more than a line. */
export function PublishButtons({ remotes, intent, mayPublish, isCounted, hasTime, hasNewTime, onOrder, onSchedule }: PublishButtonsProps) {
  const { t } = useTranslation('publishing')
  const count = remotes.length
  const wordsOf = (wish: PublishIntent) => {
    if (isCounted) return t(`several.${wish}`, { count })
    if (wish === 'draft' && !mayPublish) return t('handIn')
    return t(wish === 'publish' ? 'now' : wish)
  }
  if (count === 0) {
    return (
      <Button disabled data-autofocus>
        {wordsOf(intent)}
      </Button>
    )
  }
  const isScheduled = remotes.some((remote) => remote?.status === 'scheduled')
  const isThere = remotes.every((remote) => remote !== undefined)
  const outThere = remotes.filter((remote) => remote?.status === 'published' || remote?.status === 'scheduled').length
  // One press of Enter must not make public ahead of its time what is scheduled.
  const first = hasTime && hasNewTime ? 'schedule' : intent === 'publish' && isScheduled ? 'update' : intent
  const button = (wish: 'publish' | 'draft' | 'update' | 'unpublish') => {
    const isFirst = wish === first
    return (
      <Button variant={isFirst ? 'filled' : 'default'} data-autofocus={isFirst ? true : undefined} onClick={() => onOrder(wish)}>
        {wordsOf(wish)}
      </Button>
    )
  }
  if (intent === 'update' || intent === 'unpublish') return isThere ? button(intent) : null
  if (intent === 'draft') return outThere === 0 ? button(intent) : null
  return (
    <>
      {outThere === count ? button('unpublish') : null}
      {outThere === 0 && !isCounted ? button('draft') : null}
      {isScheduled && isThere ? button('update') : null}
      {hasTime ? (
        <Button variant={first === 'schedule' ? 'filled' : 'default'} onClick={onSchedule}>
          {wordsOf('schedule')}
        </Button>
      ) : null}
      {button('publish')}
    </>
  )
}

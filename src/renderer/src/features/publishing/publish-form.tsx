import { Button, Group } from '@mantine/core'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { checkArticle, namedPictures } from '../../../../core/checks/check-article'
import type { Finding } from '../../../../core/checks/check-article'
import { uncreditedPictures } from '../../../../core/publishing/credit-waiver'
import type { CreditWaiver } from '../../../../core/publishing/credit-waiver'
import type { Wish } from '../../../../core/publishing/operation'
import { zoneOf } from '../../../../core/publishing/publish-time'
import { countComplete, slotProgress } from '../../../../core/slots/slot-progress'
import { checkedArticleOf } from '../../checks/checked-article'
import { goToFinding } from '../../checks/go-to-finding'
import { useFindingWords } from '../../checks/use-finding-words'
import { useSession } from '../../session/use-session'
import { formatInZone } from '../../ui/format-moment'
import { useEmbargo } from '../../ui/use-embargo'
import { useNow } from '../../ui/use-now'
import { CreditWaiverSection } from './credit-waiver-section'
import { OneSite } from './one-site'
import { PublishButtons } from './publish-buttons'
import { intentAt } from './publish-intent'
import type { PublishIntent } from './publish-intent'
import { PublishTimeField } from './publish-time-field'
import { PublishWarnings } from './publish-warnings'
import type { Warning } from './publish-warnings'
import { RehearsalSection } from './rehearsal-section'
import type { SiteOrder } from './site-order'
import { mayTick, SiteTicks } from './site-ticks'
import type { SiteWish } from './use-orders'
import { useSiteNotes } from './use-site-notes'
import { useTypedMoment } from './use-typed-moment'
import { useWaiverReason } from './use-waiver-reason'

interface PublishFormProps {
  /** One at least, the first of which stands for all where none is ticked. */
  readonly orders: readonly [SiteOrder, ...(readonly SiteOrder[])]
  /** The one that it goes to, or those of a list in which several can be ticked. */
  readonly ticked: readonly string[]
  readonly isList: boolean
  readonly onList: () => void
  readonly intent: PublishIntent
  /** What was said of pictures without a credit in an order that was taken back here. */
  readonly takenBack: CreditWaiver | undefined
  readonly onTick: (siteIds: readonly string[]) => void
  /** With why pictures have no credit, where some have none. */
  readonly onOrder: (wishes: readonly SiteWish[], waiverReason?: string) => void
  readonly onPassword: (siteId: string) => void
  /** Closes the dialog and goes to where something can be mended. */
  readonly onGo: (go: () => void) => void
  /** Shows how far what was ordered is. */
  readonly onFollow: () => void
  readonly onClose: () => void
}

/** Whether a time is gone is said anew so often. */
const timesAreTrueForMs = 10_000

/** Where it goes, what will happen there, and what is worth a look before. What is asked about the article is asked once, for however many sites. */
export function PublishForm({ orders, ticked, isList, onList, intent: wanted, takenBack, onTick, onOrder, onPassword, onGo, onFollow, onClose }: PublishFormProps) {
  const { t, i18n } = useTranslation('publishing')
  const session = useSession()
  const { wordsOf, nameOf } = useFindingWords()
  const [{ findings, pictures, uncredited, slots }] = useState(() => {
    const article = checkedArticleOf(session)
    const without = uncreditedPictures(article) // they have a section of their own
    return { findings: checkArticle(article), pictures: namedPictures(article), uncredited: without, slots: slotProgress({ ...article, slots: session.get('slots') }, without) }
  })
  const [reason, setReason] = useWaiverReason(session.id, uncredited, takenBack)
  const [isReasonMissing, setReasonMissing] = useState(false)
  const reasonInput = useRef<HTMLInputElement>(null)
  const headline = session.get('headline').trim()
  const [embargo] = useEmbargo(session.id)
  const now = useNow(timesAreTrueForMs)
  const remoteAt = (siteId: string) => session.remotes.find((remote) => remote.siteId === siteId)
  // One site needs no box to tick, and has the room to say what a row says in a line.
  const isOne = !isList
  const wantedOrders = orders.filter((order) => ticked.includes(order.site.id))
  const notes = useSiteNotes((wantedOrders[0] ?? orders[0]).site, wanted)
  const mayPublishAt = ({ site: { rights } }: SiteOrder) => (isOne ? notes.mayPublish : rights.canPublishPosts)
  const intentOf = (one: SiteOrder, intended = wanted) => intentAt(intended, mayPublishAt(one), remoteAt(one.site.id))
  const chosen = wantedOrders.filter((one) => isOne || mayTick(intentOf(one), remoteAt(one.site.id), one))
  const about = chosen.length === 0 ? orders : chosen
  const mayPublish = about.some(mayPublishAt)
  const intent = about.every((one) => intentOf(one) === 'draft') ? 'draft' : wanted
  const [first] = chosen
  const { site } = first ?? orders[0]
  const zone = zoneOf(site.timeZone)
  const isEmbargoed = typeof embargo === 'string' && Date.parse(embargo) > now && intent !== 'unpublish' && intent !== 'draft'
  // Without its password nothing goes to a site, and to the others all the same.
  const sentTo = chosen.filter(({ password }) => password !== 'missing')
  const remotes = sentTo.map((one) => remoteAt(one.site.id))
  const moment = useTypedMoment(site, remoteAt(site.id))

  const isPublic = (isOne ? chosen : sentTo).some((one) => remoteAt(one.site.id)?.status === 'published')
  const isWritten = intent !== 'unpublish' && (intent !== 'update' || remoteAt(site.id) !== undefined)
  const isTimed = intent === 'publish' || intent === 'schedule'
  // What is public already has had its time: scheduling it would take it off the site.
  const hasTime = isTimed && !isPublic

  const order = (wish: Wish) => {
    const wishes = sentTo.map((one): SiteWish => ({ siteId: one.site.id, wish: intentOf(one, wish.type) === 'draft' ? { type: 'draft' } : wish }))
    if (wish.type === 'unpublish' || uncredited.length === 0) onOrder(wishes)
    else if (reason.trim() !== '') onOrder(wishes, reason)
    else {
      setReasonMissing(true)
      reasonInput.current?.focus()
    }
  }
  const schedule = () => {
    if (moment.at === undefined) moment.ask()
    else order({ type: 'schedule', at: moment.at })
  }
  const tick = (siteIds: readonly string[]) => {
    const next = orders.find((one) => siteIds.includes(one.site.id))
    if (next !== undefined) moment.moveTo(next.site)
    onTick(siteIds)
  }

  const openSlots = intent === 'unpublish' ? 0 : slots.length - countComplete(slots)
  const warningOf = (finding: Finding): Warning => {
    const { words, way } = wordsOf(finding)
    return way === undefined ? words : { words, link: way, onGo: () => onGo(() => goToFinding(finding)) }
  }
  const isOfCategories = ({ kind }: Finding) => kind === 'category-missing'
  // Credits have a section of their own; whether categories are missed depends on what the article becomes at a site.
  const isOfArticle = (finding: Finding) => finding.kind !== 'credit-missing' && (!isOfCategories(finding) || (isOne && notes.takesCategories))
  const isPasswordMissing = isOne && sentTo.length === 0
  const warnEmbargo = (until: string): Warning => {
    const words = t('embargoed', { when: formatInZone(until, zone, i18n.language) })
    return hasTime && Date.parse(moment.at ?? '') !== Date.parse(until) ? { words, link: t('fillInEmbargo'), onGo: () => moment.fillIn(until) } : words
  }
  const warnings: readonly Warning[] = [
    ...(isOne ? notes.warnings : []),
    ...(isEmbargoed ? [warnEmbargo(embargo)] : []),
    ...(intent === 'unpublish' ? [] : findings.filter(isOfArticle).map(warningOf)),
    ...(isPasswordMissing ? [t('passwordNeeded')] : [])
  ]

  return (
    <div className="publish-form">
      <p className="publish-headline">{headline === '' ? t('untitled') : headline}</p>
      {isOne ? (
        <OneSite site={site} sites={orders.map((one) => one.site)} onChoose={(siteId) => tick([siteId])} onSeveral={onList} intent={intent} mayPublish={mayPublish} postType={notes.postType} />
      ) : (
        <SiteTicks
          orders={orders}
          chosen={chosen}
          intentOf={intentOf}
          at={hasTime ? moment.at : undefined}
          pictures={pictures}
          missingCategory={findings.filter(isOfCategories).map(warningOf)}
          onTick={tick}
          onPassword={onPassword}
          onGo={onGo}
          onFollow={onFollow}
        />
      )}
      {openSlots === 0 ? null : <p className="publish-summary">{t('openSlots', { count: openSlots, total: slots.length })}</p>}
      {hasTime ? (
        <PublishTimeField
          site={site}
          now={now}
          text={moment.text}
          isFirst={intent === 'schedule'}
          onText={moment.onText}
          typed={moment.typed}
          isSecond={moment.isSecond}
          onSecond={moment.onSecond}
          isMissing={moment.isMissing}
          inputRef={moment.inputRef}
        />
      ) : null}
      {isTimed && isPublic && sentTo.length > 1 ? <p className="publish-summary">{t('several.noTime')}</p> : null}
      {uncredited.length === 0 || intent === 'unpublish' ? null : (
        <CreditWaiverSection
          pictures={findings.flatMap((finding) => (finding.kind === 'credit-missing' ? [{ name: nameOf(finding.picture), onGo: () => onGo(() => goToFinding(finding)) }] : []))}
          reason={reason}
          onReason={setReason}
          isMissing={isReasonMissing}
          inputRef={reasonInput}
        />
      )}
      <PublishWarnings warnings={warnings} />
      <Group className="dialog-foot" justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose}>
          {t('cancel')}
        </Button>
        {first !== undefined && sentTo.length === 0 ? (
          <Button data-autofocus onClick={() => onPassword(first.site.id)}>
            {t('enterPassword')}
          </Button>
        ) : (
          <PublishButtons remotes={remotes} intent={intent} mayPublish={mayPublish} isCounted={chosen.length > 1} hasTime={hasTime} hasNewTime={moment.isNew} onOrder={(type) => order({ type })} onSchedule={schedule} />
        )}
      </Group>
      {isOne && isWritten ? <RehearsalSection site={site} pictures={pictures} onGo={onGo} /> : null}
    </div>
  )
}

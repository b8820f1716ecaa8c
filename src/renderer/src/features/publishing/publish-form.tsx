import { Button, Group, Select } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { checkArticle, namedPictures } from '../../../../core/checks/check-article'
import type { Finding } from '../../../../core/checks/check-article'
import { countComplete, slotProgress } from '../../../../core/slots/slot-progress'
import { uncreditedPictures } from '../../../../core/publishing/credit-waiver'
import type { CreditWaiver } from '../../../../core/publishing/credit-waiver'
import type { Wish } from '../../../../core/publishing/operation'
import { leftOutOf } from '../../../../core/publishing/article-for-type'
import { standardSlug, takes } from '../../../../core/publishing/post-type'
import { isSameName } from '../../../../core/publishing/same-name'
import { findPostType } from '../../../../core/publishing/site'
import { typeWanted } from '../../../../core/publishing/site-choice'
import { isSecondOf, readTypedTime, typedTimeOf, zoneOf } from '../../../../core/publishing/publish-time'
import type { SiteListing } from '../../../../ipc/contract'
import { checkedArticleOf } from '../../checks/checked-article'
import { goToFinding } from '../../checks/go-to-finding'
import { useFindingWords } from '../../checks/use-finding-words'
import { useSession } from '../../session/use-session'
import { formatDayAndTime, formatInZone } from '../../ui/format-moment'
import { useAskSite } from '../../ui/use-ask-site'
import { useEmbargo } from '../../ui/use-embargo'
import { useFieldNames } from '../../ui/use-field-names'
import { useNow } from '../../ui/use-now'
import { useSiteChoice } from '../../ui/use-site-choice'
import { CreditWaiverSection } from './credit-waiver-section'
import { momentOf, PublishTimeField } from './publish-time-field'
import { RehearsalSection } from './rehearsal-section'
import { useWaiverReason } from './use-waiver-reason'

/** What the dialog was opened for: it decides which button comes first. */
export type PublishIntent = 'publish' | 'schedule' | 'update' | 'unpublish'

interface PublishFormProps {
  readonly sites: readonly SiteListing[]
  readonly chosen: SiteListing
  readonly intent: PublishIntent
  /** What was said of pictures without a credit in an order that was taken back here. */
  readonly takenBack: CreditWaiver | undefined
  readonly onChoose: (siteId: string) => void
  /** With why pictures have no credit, where some have none. */
  readonly onOrder: (wish: Wish, waiverReason?: string) => void
  readonly onPassword: () => void
  /** Closes the dialog and goes to where something can be mended. */
  readonly onGo: (go: () => void) => void
  readonly onClose: () => void
}

/** Whether a time is gone is said anew so often. */
const timesAreTrueForMs = 10_000

/** What is worth a look; where there is something to write, the way there. */
type Warning = string | { readonly words: string; readonly link: string; readonly onGo: () => void }

/** Where it goes, what will happen there, and what is worth a look before. */
export function PublishForm({ sites, chosen, intent, takenBack, onChoose, onOrder, onPassword, onGo, onClose }: PublishFormProps) {
  const { t, i18n } = useTranslation('publishing')
  const fieldNames = useFieldNames()
  const { askAgain } = useAskSite(chosen.site.id)
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
  const remote = session.remotes.find(({ siteId }) => siteId === chosen.site.id)
  const [embargo] = useEmbargo(session.id)
  const now = useNow(timesAreTrueForMs)
  const isEmbargoed = typeof embargo === 'string' && Date.parse(embargo) > now && intent !== 'unpublish'
  const { choice } = useSiteChoice(session.id, chosen.site.id)
  const postType = choice === undefined ? undefined : findPostType(chosen.site, typeWanted(choice, remote))
  const isPasswordMissing = chosen.password === 'missing'

  const zone = zoneOf(chosen.site.timeZone)
  const isScheduled = remote?.status === 'scheduled'
  const isPublic = remote?.status === 'published'
  // Until another is typed, the time for which it is scheduled at the site that is chosen.
  const [typedTime, setTime] = useState<string>()
  const time = typedTime ?? (isScheduled ? typedTimeOf(remote.publishedAt, zone) : '')
  const [chosenSecond, setSecond] = useState<boolean>()
  const [isTimeMissing, setTimeMissing] = useState(false)
  const timeInput = useRef<HTMLInputElement>(null)
  const typed = readTypedTime(time, zone)
  const isSecond = chosenSecond ?? (isScheduled && isSecondOf(typed, remote.publishedAt))

  const order = (wish: Wish) => {
    if (wish.type === 'unpublish' || uncredited.length === 0) onOrder(wish)
    else if (reason.trim() !== '') onOrder(wish, reason)
    else {
      setReasonMissing(true)
      reasonInput.current?.focus()
    }
  }
  const schedule = () => {
    const at = momentOf(typed, isSecond)
    if (at === undefined) {
      setTimeMissing(true)
      timeInput.current?.focus()
    } else order({ type: 'schedule', at })
  }
  const whatHappens = () => {
    if (intent === 'update' || intent === 'unpublish') {
      if (remote === undefined) return t('notThere')
      return t(intent === 'update' ? 'willUpdateWords' : 'willUnpublish')
    }
    if (remote === undefined) return postType === undefined || postType.slug === standardSlug ? t('willCreate') : t('willCreateAs', { type: postType.name })
    if (remote.status === 'draft') return t('willFinish')
    if (isScheduled) return t('willGoOut', { when: formatInZone(remote.publishedAt, zone, i18n.language) })
    return t('willUpdate', { when: formatDayAndTime(new Date(remote.publishedAt), i18n.language) })
  }
  const isWritten = intent !== 'unpublish' && (intent !== 'update' || remote !== undefined)
  // What is public already has had its time: scheduling it would take it off the site.
  const hasTime = !isPublic && (intent === 'publish' || intent === 'schedule')
  // One press of Enter must not make public ahead of its time what is scheduled.
  const first = intent === 'publish' && isScheduled ? 'update' : intent
  const button = (wish: 'publish' | 'update' | 'unpublish') => {
    const isFirst = wish === first
    return (
      <Button variant={isFirst ? 'filled' : 'default'} data-autofocus={isFirst ? true : undefined} onClick={() => order({ type: wish })}>
        {t(wish === 'publish' ? 'now' : wish)}
      </Button>
    )
  }
  const buttons = () => {
    if (intent === 'update' || intent === 'unpublish') return remote === undefined ? null : button(intent)
    return (
      <>
        {isPublic || isScheduled ? button('unpublish') : null}
        {isScheduled ? button('update') : null}
        {hasTime ? (
          <Button variant={intent === 'schedule' ? 'filled' : 'default'} onClick={schedule}>
            {t('schedule')}
          </Button>
        ) : null}
        {button('publish')}
      </>
    )
  }
  const typeWarnings = () => {
    if (choice === undefined || intent === 'unpublish') return []
    if (postType === undefined) return [t('typeMissing')]
    const article = { excerpt: session.get('excerpt'), leadPicture: session.get('leadPicture'), categories: session.get('categories'), tags: session.get('tags'), seoTitle: session.get('seoTitle') }
    const left = leftOutOf(chosen.site, postType, article)
    return left.length === 0 ? [] : [t('leftOut', { type: postType.name, fields: fieldNames(left) })]
  }
  const authorWarnings = (): readonly Warning[] => {
    if (chosen.site.kind !== 'ghost' || intent === 'unpublish') return []
    const { authors } = chosen.site
    const strangers = session.get('byline').map(({ name }) => name.trim()).filter((name) => name !== '' && !authors.some((author) => isSameName(author.name, name)))
    if (strangers.length === 0) return []
    const names = new Intl.ListFormat(i18n.language).format(strangers)
    return [{ words: t('notAuthors', { site: chosen.site.name, names }), link: t('askAgain'), onGo: () => void askAgain() }]
  }
  const openSlots = intent === 'unpublish' ? 0 : slots.length - countComplete(slots)
  const takesCategories = postType === undefined || takes(postType, 'categories')
  /** Credits have a section of their own. */
  const isWarning = ({ kind }: Finding) => kind !== 'credit-missing' && (kind !== 'category-missing' || takesCategories)
  const warningOf = (finding: Finding): Warning => {
    const { words, way } = wordsOf(finding)
    return way === undefined ? words : { words, link: way, onGo: () => onGo(() => goToFinding(finding)) }
  }
  const warnings: readonly Warning[] = [
    ...typeWarnings(),
    ...authorWarnings(),
    ...(isEmbargoed ? [t('embargoed', { when: formatInZone(embargo, zone, i18n.language) })] : []),
    ...(intent === 'unpublish' ? [] : findings.filter(isWarning).map(warningOf)),
    ...(isPasswordMissing ? [t('passwordNeeded')] : [])
  ]

  return (
    <div className="publish-form">
      <p className="publish-headline">{headline === '' ? t('untitled') : headline}</p>
      <Select
        label={t('site')}
        data={sites.map(({ site }) => ({ value: site.id, label: site.name }))}
        value={chosen.site.id}
        allowDeselect={false}
        onChange={(siteId) => siteId !== null && onChoose(siteId)}
      />
      <p className="publish-summary">{whatHappens()}</p>
      {openSlots === 0 ? null : <p className="publish-summary">{t('openSlots', { count: openSlots, total: slots.length })}</p>}
      {hasTime ? (
        <PublishTimeField
          site={chosen.site}
          now={now}
          text={time}
          isFirst={intent === 'schedule'}
          onText={setTime}
          typed={typed}
          isSecond={isSecond}
          onSecond={setSecond}
          isMissing={isTimeMissing}
          inputRef={timeInput}
        />
      ) : null}
      {uncredited.length === 0 || intent === 'unpublish' ? null : (
        <CreditWaiverSection
          pictures={findings.flatMap((finding) => (finding.kind === 'credit-missing' ? [{ name: nameOf(finding.picture), onGo: () => onGo(() => goToFinding(finding)) }] : []))}
          reason={reason}
          onReason={setReason}
          isMissing={isReasonMissing}
          inputRef={reasonInput}
        />
      )}
      {warnings.length === 0 ? null : (
        <section className="publish-warnings" aria-label={t('warnings', { count: warnings.length })}>
          <h3>
            <IconAlertTriangle size={16} stroke={1.6} aria-hidden="true" />
            {t('warnings', { count: warnings.length })}
          </h3>
          <ul>
            {warnings.map((warning, at) => (
              <li key={at}>
                {typeof warning === 'string' ? (
                  warning
                ) : (
                  <>
                    {warning.words}{' '}
                    <button type="button" className="text-button" aria-label={`${warning.words} ${warning.link}`} onClick={warning.onGo}>
                      {warning.link}
                    </button>
                  </>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose}>
          {t('cancel')}
        </Button>
        {isPasswordMissing ? (
          <Button data-autofocus onClick={onPassword}>
            {t('enterPassword')}
          </Button>
        ) : (
          buttons()
        )}
      </Group>
      {isWritten ? <RehearsalSection site={chosen.site} pictures={pictures} onGo={onGo} /> : null}
    </div>
  )
}

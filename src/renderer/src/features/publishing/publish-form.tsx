import { Button, Group, Select } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { countTks } from '../../../../core/article/count-tk'
import { uncreditedPictures } from '../../../../core/publishing/credit-waiver'
import type { Wish } from '../../../../core/publishing/operation'
import { leftOutOf } from '../../../../core/publishing/article-for-type'
import { standardSlug } from '../../../../core/publishing/post-type'
import { isSameName } from '../../../../core/publishing/same-name'
import { findPostType } from '../../../../core/publishing/site'
import { typeWanted } from '../../../../core/publishing/site-choice'
import { isSecondOf, readTypedTime, typedTimeOf, zoneOf } from '../../../../core/publishing/publish-time'
import type { SiteListing } from '../../../../ipc/contract'
import { useSession } from '../../session/use-session'
import { bareItemsOf } from '../../../../core/listicle/bare-items'
import { countLostReferences } from '../../../../core/listicle/lost-references'
import { formatDayAndTime, formatInZone } from '../../ui/format-moment'
import { useAskSite } from '../../ui/use-ask-site'
import { useEmbargo } from '../../ui/use-embargo'
import { useFieldNames } from '../../ui/use-field-names'
import { useNow } from '../../ui/use-now'
import { useSiteChoice } from '../../ui/use-site-choice'
import { CreditWaiverSection } from './credit-waiver-section'
import { summarisePictures } from './picture-warnings'
import type { PictureNumber } from './picture-warnings'
import { momentOf, PublishTimeField } from './publish-time-field'
import { useWaiverReason } from './use-waiver-reason'

/** What the dialog was opened for: it decides which button comes first. */
export type PublishIntent = 'publish' | 'schedule' | 'update' | 'unpublish'

interface PublishFormProps {
  readonly sites: readonly SiteListing[]
  readonly chosen: SiteListing
  readonly intent: PublishIntent
  readonly onChoose: (siteId: string) => void
  /** With why pictures have no credit, where some have none. */
  readonly onOrder: (wish: Wish, waiverReason?: string) => void
  readonly onPassword: () => void
  /** To the heading of an item, counted from 0 among all of the text. */
  readonly onItem: (index: number) => void
  /** To the credit of a picture that has none, counted from 0 among those. */
  readonly onCredit: (index: number) => void
  /** To the next place that is still to be written. */
  readonly onTk: () => void
  readonly onClose: () => void
}

/** Whether a time is gone is said anew so often. */
const timesAreTrueForMs = 10_000

/** What is worth a look; where there is something to write, the way there. */
type Warning = string | { readonly words: string; readonly link: string; readonly onGo: () => void }

/** Where it goes, what will happen there, and what is worth a look before. */
export function PublishForm({ sites, chosen, intent, onChoose, onOrder, onPassword, onItem, onCredit, onTk, onClose }: PublishFormProps) {
  const { t, i18n } = useTranslation('publishing')
  const fieldNames = useFieldNames()
  const { askAgain } = useAskSite(chosen.site.id)
  const session = useSession()
  const [{ pictures, uncredited }] = useState(() => {
    const withPictures = { leadPicture: session.get('leadPicture'), body: session.currentBody() }
    return { pictures: summarisePictures(withPictures), uncredited: uncreditedPictures(withPictures) }
  })
  const [reason, setReason] = useWaiverReason(session.id, uncredited)
  const [isReasonMissing, setReasonMissing] = useState(false)
  const reasonInput = useRef<HTMLInputElement>(null)
  const [lostReferences] = useState(() => countLostReferences(session.currentBody()))
  const [bareItems] = useState(() => bareItemsOf(session.currentBody()))
  const [tks] = useState(() => {
    const written = { headline: session.get('headline'), dek: session.get('dek'), body: session.currentBody() }
    const around = { leadPicture: session.get('leadPicture'), tags: session.get('tags'), byline: session.get('byline'), excerpt: session.get('excerpt'), seoTitle: session.get('seoTitle') }
    return { onPage: countTks(written), around: countTks(around) }
  })
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
  const nameOf = (number: PictureNumber) => (number === undefined ? t('leadPicture') : t('pictureNumber', { number }))
  const typeWarnings = () => {
    if (choice === undefined || intent === 'unpublish') return []
    if (postType === undefined) return [t('typeMissing')]
    const article = { excerpt: session.get('excerpt'), leadPicture: session.get('leadPicture'), categories: session.get('categories'), tags: session.get('tags'), seoTitle: session.get('seoTitle') }
    const left = leftOutOf(chosen.site, postType, article)
    return left.length === 0 ? [] : [t('leftOut', { type: postType.name, fields: fieldNames(left) })]
  }
  const tkWarnings = (): readonly Warning[] => {
    if (tks.onPage + tks.around === 0) return []
    const words = t('tksLeft', { count: tks.onPage + tks.around })
    return [tks.onPage === 0 ? words : { words, link: t('goToTk'), onGo: onTk }]
  }
  const authorWarnings = (): readonly Warning[] => {
    if (chosen.site.kind !== 'ghost' || intent === 'unpublish') return []
    const { authors } = chosen.site
    const strangers = session.get('byline').map(({ name }) => name.trim()).filter((name) => name !== '' && !authors.some((author) => isSameName(author.name, name)))
    if (strangers.length === 0) return []
    const names = new Intl.ListFormat(i18n.language).format(strangers)
    return [{ words: t('notAuthors', { site: chosen.site.name, names }), link: t('askAgain'), onGo: () => void askAgain() }]
  }
  const warnings: readonly Warning[] = [
    ...typeWarnings(),
    ...authorWarnings(),
    ...(isEmbargoed ? [t('embargoed', { when: formatInZone(embargo, zone, i18n.language) })] : []),
    ...(headline === '' ? [t('headlineMissing')] : []),
    ...(intent === 'unpublish' ? [] : tkWarnings()),
    ...(intent === 'unpublish' ? [] : bareItems.map(({ rank, index }): Warning => ({ words: t('bareItem', { number: rank }), link: t('goToItem'), onGo: () => onItem(index) }))),
    ...(intent === 'unpublish' ? [] : pictures.withoutAlt.map((number) => t('withoutAlt', { picture: nameOf(number) }))),
    ...(pictures.emptyPlaces === 0 || intent === 'unpublish' ? [] : [t('emptyPlaces', { count: pictures.emptyPlaces })]),
    ...(lostReferences === 0 || intent === 'unpublish' ? [] : [t('lostReferences', { count: lostReferences })]),
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
      <p className="publish-summary">
        {whatHappens()} {intent === 'unpublish' ? null : pictures.count === 0 ? t('noPictures') : t('pictures', { count: pictures.count })}
      </p>
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
          pictures={pictures.withoutCredit.map(nameOf)}
          reason={reason}
          onReason={setReason}
          isMissing={isReasonMissing}
          inputRef={reasonInput}
          onCredit={onCredit}
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
                    <button type="button" className="text-button" onClick={warning.onGo}>
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
    </div>
  )
}

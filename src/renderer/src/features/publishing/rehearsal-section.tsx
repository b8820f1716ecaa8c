import { VisuallyHidden } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { PictureAt } from '../../../../core/checks/check-article'
import type { FailureCode } from '../../../../core/failure'
import type { PictureId } from '../../../../core/picture/picture'
import type { Loss, Rehearsal, RehearsedStop } from '../../../../core/publishing/rehearsal'
import type { Site } from '../../../../core/publishing/site'
import { focusInDetails } from '../../checks/focus-on'
import { goToPicture } from '../../checks/go-to-finding'
import { useFindingWords } from '../../checks/use-finding-words'
import { useFailureWords } from '../../ui/failure-words'
import { formatDayAndTime } from '../../ui/format-moment'
import { useAskSite } from '../../ui/use-ask-site'
import { RehearsalDetails } from './rehearsal-details'
import { RehearsalTroubles } from './rehearsal-troubles'
import type { Trouble } from './rehearsal-troubles'
import './rehearsal.css'
import { useRehearsal } from './use-rehearsal'

interface RehearsalSectionProps {
  readonly site: Site
  /** Those of the article in reading order, as they are called. */
  readonly pictures: readonly { readonly picture: { readonly pictureId: PictureId }; readonly at: PictureAt }[]
  /** To where something can be mended. */
  readonly onGo: (go: () => void) => void
}

/** What the form says of an article that cannot be planned, beside its fields. */
const saidElsewhere: readonly FailureCode[] = ['headline-missing', 'type-missing-on-site']

/**
 * What publishing will do at a site, and what the site will refuse or cannot hold, by what it last said of itself. It stands below the buttons, which
 * neither wait for it nor move when it comes.
 */
export function RehearsalSection({ site, pictures, onGo }: RehearsalSectionProps) {
  const { t, i18n } = useTranslation('publishing')
  const sayFailure = useFailureWords()
  const { nameOf } = useFindingWords()
  const { isAsking, askAgain } = useAskSite(site.id)
  const rehearsed = useRehearsal(site)
  const list = (names: readonly string[]) => new Intl.ListFormat(i18n.language).format(names)

  const troubleOf = ({ failure, names, pictureIds }: RehearsedStop): Trouble => {
    const { what, advice } = sayFailure(failure)
    const places = pictureIds.flatMap((id) => pictures.find(({ picture }) => picture.pictureId === id)?.at ?? [])
    // A name is in the sentence where it is quoted there: “No” is not said by “Noir”.
    const unsaid = names.map((name) => t('rehearsal.named', { name })).filter((name) => !what.includes(name))
    const about = [...unsaid, ...places.map(nameOf)]
    const words = `${about.length === 0 ? '' : `${list(about)}: `}${what} ${advice}`
    const [place] = places
    if (place !== undefined) return { words, go: () => goToPicture(place) }
    return failure.code === 'right-missing-categories' ? { words, go: () => focusInDetails('categories') } : { words }
  }
  const lossOf = (loss: Loss): Trouble => {
    const words = t(`rehearsal.loss.${loss.kind}`, { most: 'most' in loss ? loss.most : 0 })
    const [lead] = pictures
    return loss.kind === 'lead-alt-cut' && lead !== undefined ? { words, go: () => goToPicture(lead.at) } : { words }
  }

  const failure = rehearsed === undefined || rehearsed.ok || saidElsewhere.includes(rehearsed.error.code) ? undefined : rehearsed.error
  const rehearsal = rehearsed?.ok === true ? rehearsed.value : undefined
  const stops = failure === undefined ? (rehearsal?.stops ?? []) : [{ failure, names: [], pictureIds: [] }]
  const losses = rehearsal?.losses ?? []
  const isPossible = rehearsal !== undefined && stops.length === 0
  const stopsTitle = t('rehearsal.stops', { count: stops.length, site: site.name })
  const lossesTitle = t('rehearsal.losses', { count: losses.length, site: site.name })

  function sentOf({ picturesSent, newCategories, newTags, newTerms }: Rehearsal): string[] {
    const counted = [
      ['pictures', picturesSent],
      ['categories', newCategories.length],
      ['tags', newTags.length],
      ['terms', newTerms.length]
    ] as const
    return [t('rehearsal.words'), ...counted.flatMap(([what, count]) => (count === 0 ? [] : [t(`rehearsal.${what}`, { count })]))]
  }

  return (
    <section className="rehearsal" aria-label={t('rehearsal.title')}>
      <p role="status" className="rehearsal-said">
        {isPossible ? t('rehearsal.sends', { what: list(sentOf(rehearsal)) }) : null}
        <VisuallyHidden component="span">{[stops.length === 0 ? '' : stopsTitle, losses.length === 0 ? '' : lossesTitle].join(' ')}</VisuallyHidden>
      </p>
      <RehearsalTroubles title={stopsTitle} lines={stops.map(troubleOf)} isGrave onGo={onGo} />
      <RehearsalTroubles title={lossesTitle} lines={losses.map(lossOf)} isGrave={false} onGo={onGo} />
      {isPossible ? <RehearsalDetails rehearsal={rehearsal} list={list} /> : null}
      <p className="rehearsal-source">
        {t('rehearsal.source', { site: site.name, when: formatDayAndTime(new Date(site.fetchedAt), i18n.language) })}{' '}
        <button type="button" className="text-button" aria-label={t('rehearsal.askSite', { site: site.name })} aria-busy={isAsking} onClick={() => void (isAsking || askAgain())}>
          {t(isAsking ? 'rehearsal.asking' : 'rehearsal.ask')}
        </button>
      </p>
    </section>
  )
}

import { useTranslation } from 'react-i18next'
import type { PictureAt } from '../../../../core/checks/check-article'
import type { FailureCode } from '../../../../core/failure'
import type { PictureId } from '../../../../core/picture/picture'
import type { Loss, Rehearsal, RehearsedStop } from '../../../../core/publishing/rehearsal'
import type { Site } from '../../../../core/publishing/site'
import { runAction } from '../../actions/action-registry'
import { focusInDetails } from '../../checks/focus-on'
import { goToPicture } from '../../checks/go-to-finding'
import { useFindingWords } from '../../checks/use-finding-words'
import { useFailureWords } from '../../ui/failure-words'
import type { Trouble } from './rehearsal-troubles'
import { useRehearsal } from './use-rehearsal'

/** The pictures of an article in reading order, as they are called. */
export type PicturesInOrder = readonly { readonly picture: { readonly pictureId: PictureId }; readonly at: PictureAt }[]

interface TitledTroubles {
  readonly title: string
  readonly lines: readonly Trouble[]
}

/** A rehearsal in words. */
export interface RehearsalWords {
  /** What is sent; undefined until it is known, and where it is refused. */
  readonly sends: string | undefined
  readonly stops: TitledTroubles
  readonly losses: TitledTroubles
  /** What will happen thing by thing; undefined as `sends` is. */
  readonly possible: Rehearsal | undefined
  readonly list: (names: readonly string[]) => string
}

/** What the form says of an article that cannot be planned, beside its fields. */
const saidElsewhere: readonly FailureCode[] = ['headline-missing', 'type-missing-on-site']

/** The field of the inspector that a refusal is about. */
const fieldOf: Partial<Record<FailureCode, Parameters<typeof focusInDetails>[0]>> = {
  'right-missing-categories': 'categories',
  'seo-title-too-long-for-site': 'seoTitle',
  'seo-description-too-long-for-site': 'seoDescription',
  'social-title-too-long-for-site': 'socialTitle',
  'slug-too-long-for-site': 'slug',
  'tag-too-long-for-site': 'tags'
}

/** The way to what a refusal is about; undefined where there is none. */
function goToMend(code: FailureCode): (() => void) | undefined {
  if (code === 'headline-too-long-for-site') return () => runAction('focus-headline')
  const field = fieldOf[code]
  return field === undefined ? undefined : () => focusInDetails(field)
}

/** What publishing will do at a site, and what the site will refuse or cannot hold, by what it last said of itself. */
export function useRehearsalWords(site: Site, pictures: PicturesInOrder): RehearsalWords {
  const { t, i18n } = useTranslation('publishing')
  const sayFailure = useFailureWords()
  const { nameOf } = useFindingWords()
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
    const go = goToMend(failure.code)
    return go === undefined ? { words } : { words, go }
  }
  const lossOf = (loss: Loss): Trouble => {
    const words = t(`rehearsal.loss.${loss.kind}`, { most: 'most' in loss ? loss.most : 0 })
    if (loss.kind === 'excerpt-cut') return { words, go: () => focusInDetails('excerpt') }
    const [lead] = pictures
    return loss.kind === 'lead-alt-cut' && lead !== undefined ? { words, go: () => goToPicture(lead.at) } : { words }
  }
  function sentOf({ picturesSent, newCategories, newTags, newTerms }: Rehearsal): string[] {
    const counted = [
      ['pictures', picturesSent],
      ['categories', newCategories.length],
      ['tags', newTags.length],
      ['terms', newTerms.length]
    ] as const
    return [t('rehearsal.words'), ...counted.flatMap(([what, count]) => (count === 0 ? [] : [t(`rehearsal.${what}`, { count })]))]
  }

  const failure = rehearsed === undefined || rehearsed.ok || saidElsewhere.includes(rehearsed.error.code) ? undefined : rehearsed.error
  const rehearsal = rehearsed?.ok === true ? rehearsed.value : undefined
  const stops = failure === undefined ? (rehearsal?.stops ?? []) : [{ failure, names: [], pictureIds: [] }]
  const losses = rehearsal?.losses ?? []
  const possible = stops.length === 0 ? rehearsal : undefined
  return {
    sends: possible === undefined ? undefined : t('rehearsal.sends', { what: list(sentOf(possible)) }),
    stops: { title: t('rehearsal.stops', { count: stops.length, site: site.name }), lines: stops.map(troubleOf) },
    losses: { title: t('rehearsal.losses', { count: losses.length, site: site.name }), lines: losses.map(lossOf) },
    possible,
    list
  }
}

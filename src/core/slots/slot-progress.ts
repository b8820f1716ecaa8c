import type { Article } from '../article/article'
import type { Metrics } from '../article/metrics'
import type { PictureId } from '../picture/picture'
import type { ArticlePart, PartedArticle } from './article-parts'
import { partsOf } from './article-parts'
import type { Slot } from './slot'
import { rulesOfPart } from './slot-rules'

/** What a slot still wants. `isCjk`: the text is mostly Chinese, Japanese or Korean, and counted in characters. */
export type Lack =
  | { readonly kind: 'empty' | 'heading' | 'picture' | 'credit' | 'tk' }
  | { readonly kind: 'short' | 'long'; readonly length: number; readonly bound: number; readonly isCjk: boolean }

/** A slot as it is filled: complete where it lacks nothing. */
export interface SlotState extends Pick<ArticlePart, 'part' | 'index' | 'number' | 'heading' | 'blocks'> {
  readonly lacks: readonly Lack[]
}

export type SlottedArticle = PartedArticle & Pick<Article, 'slots'>

/**
 * How far an article fills the slots of its template, in the order of reading: one for each part that its rules are about, so that each
 * item counts for itself. Pictures about which a waiver was given (`core/publishing/credit-waiver`) need no credit.
 */
export function slotProgress(article: SlottedArticle, waived: readonly PictureId[] = []): SlotState[] {
  if (article.slots.length === 0) return []
  return partsOf(article).flatMap((part) => {
    const slot = article.slots.find((one) => one.part === part.part)
    return slot === undefined ? [] : [stateOf(part, slot, waived)]
  })
}

/** How many slots lack nothing. */
export function countComplete(states: readonly SlotState[]): number {
  return states.filter(({ lacks }) => lacks.length === 0).length
}

function stateOf(place: ArticlePart, slot: Slot, waived: readonly PictureId[]): SlotState {
  const { part, index, number, heading, blocks } = place
  const rules = rulesOfPart[part]
  const needsPicture = rules.picture && slot.needsPicture
  const lengths = rules.length ? lengthLacks(place.length, slot) : []
  // Of what is empty the rules say more.
  const isBare = place.isEmpty && lengths.length === 0 && !needsPicture
  const lacks: readonly (Lack | false)[] = [
    heading?.trim() === '' && { kind: 'heading' },
    isBare && { kind: 'empty' },
    ...lengths,
    needsPicture && place.pictures.length === 0 && { kind: 'picture' },
    rules.credit && slot.needsCredit && place.pictures.some(({ credit, pictureId }) => credit.trim() === '' && !waived.includes(pictureId)) && { kind: 'credit' },
    place.hasTk && { kind: 'tk' }
  ]
  return { part, index, number, ...(heading === undefined ? {} : { heading }), ...(blocks === undefined ? {} : { blocks }), lacks: lacks.filter((lack) => lack !== false) }
}

function lengthLacks({ words, cjkCharacters }: Metrics, { fewest, most }: Slot): Lack[] {
  const length = words + cjkCharacters
  const isCjk = cjkCharacters > words
  if (fewest !== null && length < fewest) return [{ kind: 'short', length, bound: fewest, isCjk }]
  return most !== null && length > most ? [{ kind: 'long', length, bound: most, isCjk }] : []
}

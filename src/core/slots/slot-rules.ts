import type { Slot, SlotPart } from './slot'

interface RulesOfPart {
  readonly length: boolean
  readonly picture: boolean
  readonly credit: boolean
}

const none: RulesOfPart = { length: false, picture: false, credit: false }
const ofWords: RulesOfPart = { length: true, picture: false, credit: false }
const ofText: RulesOfPart = { length: true, picture: true, credit: true }

/** Which rules a part can have. */
export const rulesOfPart: Readonly<Record<SlotPart, RulesOfPart>> = {
  headline: ofWords,
  dek: ofWords,
  byline: none,
  'lead-picture': { length: false, picture: false, credit: true },
  lede: ofText,
  item: ofText,
  section: ofText,
  closing: ofText,
  categories: none,
  tags: none,
  excerpt: ofWords
}

/** A slot that is complete as soon as there is something in it. */
export function plainSlot(part: SlotPart): Slot {
  return { part, fewest: null, most: null, needsPicture: false, needsCredit: false }
}

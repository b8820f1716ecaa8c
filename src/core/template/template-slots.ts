import type { Slot, SlotPart } from '../slots/slot'
import { plainSlot } from '../slots/slot-rules'

/** What the templates that ship with Copydesk want filled: what no article of their kind goes out without, and no more. Lengths are in words. */
export const listSlots: readonly Slot[] = around(withRules('lede', { fewest: 20 }), withRules('item', { fewest: 30, needsPicture: true, needsCredit: true }))
/** Of a profile and a review. */
export const chapterSlots: readonly Slot[] = around(withRules('lede', { fewest: 40 }), withRules('section', { fewest: 80, needsCredit: true }))
export const interviewSlots: readonly Slot[] = around(withRules('lede', { fewest: 40 }), withRules('section', { fewest: 30, needsCredit: true }))
export const briefSlots: readonly Slot[] = [
  plainSlot('headline'),
  plainSlot('byline'),
  withRules('lede', { fewest: 80, most: 300, needsPicture: true, needsCredit: true }),
  plainSlot('categories')
]

/** The same in characters of Chinese, Japanese or Korean, of which two or so say as much as a word. */
export function inCharacters(slots: readonly Slot[]): Slot[] {
  return slots.map(({ fewest, most, ...slot }) => ({ ...slot, fewest: fewest && fewest * 2, most: most && most * 2 }))
}

function around(...text: Slot[]): Slot[] {
  return [plainSlot('headline'), plainSlot('dek'), plainSlot('byline'), withRules('lead-picture', { needsCredit: true }), ...text, plainSlot('categories')]
}

function withRules(part: SlotPart, rules: Partial<Omit<Slot, 'part'>>): Slot {
  return { ...plainSlot(part), ...rules }
}

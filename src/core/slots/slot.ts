import * as z from 'zod/mini'

/**
 * The parts of an article that a template may have rules for, in the order in which they are read: parts, not nodes of the text, so that
 * nothing has to be tied to what an editor moves, joins or splits. `item` and `section` mean each of them.
 */
export const slotParts = ['headline', 'dek', 'byline', 'lead-picture', 'lede', 'item', 'section', 'closing', 'categories', 'tags', 'excerpt'] as const
export type SlotPart = (typeof slotParts)[number]

/** Of words in spaced scripts, of characters in Chinese, Japanese and Korean (`measure`); null for no bound. */
const bound = z.nullable(z.int().check(z.minimum(1), z.maximum(100_000)))

/** A part that is to be filled, and what it is to have. Rules that its part knows nothing of (`slot-rules.ts`) mean nothing. */
export const slotSchema = z.strictObject({ part: z.enum(slotParts), fewest: bound, most: bound, needsPicture: z.boolean(), needsCredit: z.boolean() })
export type Slot = Readonly<z.infer<typeof slotSchema>>

/** The slots of an article, at most one for each kind of part. */
export const slotsSchema = z.array(slotSchema).check(z.maxLength(slotParts.length))

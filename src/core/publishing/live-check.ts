import * as z from 'zod/mini'
import { instantSchema } from '../time/instant'

/** In what a public page can be otherwise than what was published. */
const liveDifferenceKinds = [
  'moved',
  'headline',
  'item-missing',
  'item-rank',
  'item-order',
  'picture-missing',
  'picture-broken',
  'credit',
  'canonical',
  'preview-picture',
  'date'
] as const

/** What a page does without, as its theme has it: worth knowing, and nothing that went wrong. */
const liveRemarkKinds = ['lead-not-shown', 'lead-credit', 'no-canonical', 'no-preview-picture'] as const

const words = z.string().check(z.maxLength(400))

/** `wanted` is what was published, `found` what the page has in its place; empty where it has nothing. Plain text. */
const liveDifferenceSchema = z.strictObject({ what: z.enum(liveDifferenceKinds), wanted: words, found: words })
export type LiveDifference = Readonly<z.infer<typeof liveDifferenceSchema>>

const liveRemarkSchema = z.strictObject({ what: z.enum(liveRemarkKinds), subject: words })
export type LiveRemark = Readonly<z.infer<typeof liveRemarkSchema>>

/** Why a page is not there to be compared: no such page, not for strangers, no answer, or a copy that a cache made before. */
const notYetReasons = ['missing', 'closed', 'unreachable', 'older-copy'] as const

const looked = {
  /** When the page was last looked at, and how often since the publish. */
  at: instantSchema,
  looks: z.int().check(z.minimum(1))
}

/** How the public page was when it was last looked at. */
export const liveCheckSchema = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('passed'), ...looked, items: z.int().check(z.minimum(0)), pictures: z.int().check(z.minimum(0)), remarks: z.array(liveRemarkSchema).check(z.maxLength(50)) }),
  z.strictObject({ state: z.literal('differs'), ...looked, differences: z.array(liveDifferenceSchema).check(z.minLength(1), z.maxLength(500)), remarks: z.array(liveRemarkSchema).check(z.maxLength(50)) }),
  z.strictObject({
    state: z.literal('not-yet'),
    ...looked,
    reason: z.enum(notYetReasons),
    /** What was answered: a status, or the code of a system. */
    detail: words,
    /** When it is looked at again by itself; null where that is for the editor to say. */
    nextAt: z.nullable(instantSchema)
  })
])
export type LiveCheck = Readonly<z.infer<typeof liveCheckSchema>>

const pausesInSeconds = [30, 120, 600, 3_600] as const

/** How long after so many looks a page that is not there yet is looked at again, in milliseconds; undefined after the last. */
export function pauseBeforeLook(looks: number): number | undefined {
  const seconds = pausesInSeconds[looks - 1]
  return seconds === undefined ? undefined : seconds * 1_000
}

import * as z from 'zod/mini'
import { instantSchema } from '../time/instant'
import type { RemoteBinding } from './remote-binding'

/**
 * What an editor can ask for by a button. `publish` makes the article public now, `schedule` at a moment; `update` writes the words and leaves
 * status and date as they are; `unpublish` makes the post a draft and leaves its words. `draft` is an update that makes the post where there is none,
 * and what it makes stays a draft: for somebody who may publish, or wants to look at it there first.
 */
export const wishSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('publish') }),
  z.strictObject({ type: z.literal('schedule'), at: instantSchema }),
  z.strictObject({ type: z.literal('draft') }),
  z.strictObject({ type: z.literal('update') }),
  z.strictObject({ type: z.literal('unpublish') })
])
export type Wish = Readonly<z.infer<typeof wishSchema>>

export const checkScheduleSchema = z.strictObject({ type: z.literal('check-schedule'), at: instantSchema })

/** `looks`: how often was looked before. */
const checkTwinsSchema = z.strictObject({ type: z.literal('check-twins'), looks: z.int().check(z.minimum(0)) })

/** What the outbox shows. `check-schedule` follows a scheduling by itself: whether the post is public once its minute has come. */
export const shownOperationSchema = z.discriminatedUnion('type', [...wishSchema.def.options, checkScheduleSchema])

/** What is done at a site. `check-twins` follows a publishing by itself: whether a request that was given up has made a second post after all. */
export const operationSchema = z.discriminatedUnion('type', [...shownOperationSchema.def.options, checkTwinsSchema])
export type Operation = Readonly<z.infer<typeof operationSchema>>

/** How a post that is not as it was left is dealt with: asked about, written over, or let go for a new one. */
export const whenPostDiffersSchema = z.enum(['ask', 'overwrite', 'new-post'])
export type WhenPostDiffers = z.infer<typeof whenPostDiffersSchema>

/** Whether an operation brings the article's words to the site; the others only look at a post or move it. */
export function writesWords({ type }: Operation): boolean {
  return type === 'publish' || type === 'schedule' || type === 'draft' || type === 'update'
}

/** Whether an operation begins a post where the article has none; the others need one that is there. */
export function makesPost({ type }: Operation): boolean {
  return type === 'publish' || type === 'schedule' || type === 'draft'
}

/**
 * The operation as the editor wants it who has answered how a post that differs is dealt with; `binding` is where the article lives. A new post in the place
 * of the old one is published, as the answer says, but not before the time of a scheduled one: an update would leave it the draft as which it begins, and
 * of a new one there is nothing to unpublish, or to look for.
 */
export function operationAnswered(operation: Operation, whenPostDiffers: WhenPostDiffers, binding: RemoteBinding | undefined): Operation {
  if (whenPostDiffers !== 'new-post') return operation
  if (operation.type === 'check-schedule') return { type: 'schedule', at: operation.at }
  if (operation.type !== 'update' && operation.type !== 'unpublish') return operation
  return binding?.status === 'scheduled' ? { type: 'schedule', at: binding.publishedAt } : { type: 'publish' }
}

/** Nearer than this, WordPress publishes at once. */
const nearestScheduleMs = 60_000

/** The operation as it is when its turn comes, `now` being the site's time: what was scheduled for a moment that is near or gone is published. */
export function operationAt(operation: Operation, now: Date): Operation {
  const isDue = operation.type === 'schedule' && Date.parse(operation.at) - now.getTime() < nearestScheduleMs
  return isDue ? { type: 'publish' } : operation
}

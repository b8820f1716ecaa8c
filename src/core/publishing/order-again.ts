import type { Failure } from '../failure'
import { ok } from '../result'
import type { Result } from '../result'
import { waiverFor } from './credit-waiver'
import { operationAnswered, writesWords } from './operation'
import type { WhenPostDiffers } from './operation'
import type { Hold, Order } from './outbox-entry'
import { bindingAt } from './remote-binding'
import type { SiteId } from './site'

/** What an editor says as a waiting order is to be tried again. */
export interface Answer {
  /** `ask`: as was answered before. */
  readonly whenPostDiffers: WhenPostDiffers
  readonly overridesEmbargo: boolean
}

/** An order as it is tried again, with the words it has; a schedule that was missed is mended by publishing now. Refused where an answer would bring words to the site with pictures that lack their credit. */
export function orderAgain(order: Order, hold: Hold | null, siteId: SiteId, answer: Answer): Result<Order, Failure> {
  const whenPostDiffers = answer.whenPostDiffers === 'ask' ? order.whenPostDiffers : answer.whenPostDiffers
  const isMissed = hold?.kind === 'attention' && hold.failure.code === 'schedule-missed'
  const operation = isMissed ? { type: 'publish' as const } : operationAnswered(order.operation, whenPostDiffers, bindingAt(order.article, siteId))
  const waiver = order.operation.type === 'unpublish' && writesWords(operation) ? waiverFor(order.article, undefined, order.creditWaiver) : ok(undefined)
  if (!waiver.ok) return waiver
  return ok({ ...order, operation, whenPostDiffers, overridesEmbargo: answer.overridesEmbargo || order.overridesEmbargo })
}

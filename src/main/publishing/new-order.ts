import { failure } from '../../core/failure'
import type { Failure } from '../../core/failure'
import { waiverFor } from '../../core/publishing/credit-waiver'
import type { CreditWaiver } from '../../core/publishing/credit-waiver'
import { operationAnswered, writesWords } from '../../core/publishing/operation'
import type { Order } from '../../core/publishing/outbox-entry'
import { bindingAt } from '../../core/publishing/remote-binding'
import { fail, ok } from '../../core/result'
import type { Result } from '../../core/result'
import { embargoAgainst } from './embargo-against'
import type { OrderRequest, OutboxOptions } from './outbox-options'

/**
 * The order that an editor gives, with the article's words as they are now, or why it cannot be given. `waiverBefore` is why pictures went out without a
 * credit by the order whose place it takes.
 */
export async function newOrder(options: OutboxOptions, request: OrderRequest, waiverBefore: CreditWaiver | undefined): Promise<Result<Order, Failure>> {
  const { articleId, siteId, wish, whenPostDiffers, comparedMark, overridesEmbargo = false, waiverReason } = request
  const article = await options.library.current(articleId)
  if (!article.ok) return article
  const operation = operationAnswered(wish, whenPostDiffers, bindingAt(article.value, siteId))
  if (operation.type !== 'unpublish' && article.value.headline.trim() === '') return fail(failure('headline-missing'))
  const embargo = overridesEmbargo ? undefined : await embargoAgainst(options, operation, article.value, siteId)
  if (embargo !== undefined) return fail(embargo)
  const waiver = waiverFor(article.value, waiverReason, waiverBefore)
  if (!waiver.ok && writesWords(operation)) return waiver
  const choice = await options.library.choices.read(articleId, siteId)
  if (!choice.ok) return choice
  return ok({
    operation,
    whenPostDiffers,
    comparedMark,
    orderedAt: options.clock().toISOString(),
    overridesEmbargo,
    creditWaiver: waiver.ok ? waiver.value : undefined,
    choice: choice.value,
    article: article.value
  })
}

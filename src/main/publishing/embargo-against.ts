import type { Article } from '../../core/article/article'
import { failure } from '../../core/failure'
import type { Failure } from '../../core/failure'
import { breaksEmbargo } from '../../core/publishing/embargo'
import type { Operation } from '../../core/publishing/operation'
import { bindingAt } from '../../core/publishing/remote-binding'
import type { SiteId } from '../../core/publishing/site'
import type { OutboxOptions } from './outbox-options'

/** Why an embargo keeps an article from being published so; undefined where none does. It may have been set after the order was given. */
export async function embargoAgainst({ library, publisher, sayMoment }: Pick<OutboxOptions, 'library' | 'publisher' | 'sayMoment'>, operation: Operation, article: Article, siteId: SiteId): Promise<Failure | undefined> {
  const until = await library.embargoes.read(article.id)
  if (!until.ok) return until.error
  if (until.value === null || !breaksEmbargo(operation, until.value, publisher.clocks.nowAt(siteId), bindingAt(article, siteId))) return undefined
  return failure('embargoed', { until: await sayMoment(until.value, siteId) })
}

import type { Library } from '../../library/library'
import type { Publisher } from '../../publishing/publisher'
import type { Handlers } from '../answer-request'

type PublishingHandlers = Pick<Handlers, 'publishing:publish' | 'publishing:cancel' | 'publishing:read-receipts'>

export function createPublishingHandlers(library: Library, openPublisher: () => Promise<Publisher>): PublishingHandlers {
  return {
    'publishing:publish': async (request) => {
      // A version that cannot be kept is no reason not to publish: the words are in the draft, and soon on the site.
      const article = await library.open(request.articleId)
      if (article.ok) await library.versions.keep(article.value, 'publish')
      return (await openPublisher()).publish(request)
    },
    'publishing:cancel': async (job) => {
      const publisher = await openPublisher()
      publisher.cancel(job)
    },
    'publishing:read-receipts': async ({ articleId }) => {
      const receipts = await library.readReceipts(articleId)
      return receipts.ok ? receipts.value : []
    }
  }
}

import type { Library } from '../../library/library'
import type { Publishing } from '../../lifecycle/open-publishing'
import type { Handlers } from '../answer-request'

type PublishingHandlers = Pick<
  Handlers,
  | 'publishing:order'
  | 'publishing:rehearse'
  | 'publishing:retry'
  | 'publishing:cancel'
  | 'publishing:read-conflict'
  | 'publishing:take-theirs'
  | 'publishing:read-copies'
  | 'publishing:take-merged'
  | 'publishing:list-posts'
  | 'publishing:pull-post'
  | 'publishing:adopt-post'
  | 'publishing:read-outbox'
  | 'publishing:wake'
  | 'publishing:read-clock'
  | 'publishing:read-receipts'
  | 'publishing:check-page'
  | 'publishing:read-embargo'
  | 'publishing:set-embargo'
  | 'publishing:read-choice'
  | 'publishing:set-choice'
>

export function createPublishingHandlers(library: Library, openPublishing: () => Promise<Publishing>): PublishingHandlers {
  return {
    'publishing:order': async (request) => {
      // A version that cannot be kept is no reason not to publish: the words are in the order, and soon on the site.
      const article = await library.current(request.articleId)
      if (article.ok) await library.versions.keep(article.value, 'publish')
      return (await openPublishing()).outbox.order(request)
    },
    'publishing:rehearse': async (key) => (await openPublishing()).rehearse(key),
    'publishing:retry': async (request) => (await openPublishing()).outbox.retry(request),
    'publishing:cancel': async (job) => {
      const { outbox } = await openPublishing()
      await outbox.cancel(job)
    },
    'publishing:read-conflict': async (key) => (await openPublishing()).conflicts.read(key),
    'publishing:take-theirs': async ({ mark, ...key }) => (await openPublishing()).conflicts.takeTheirs(key, mark),
    'publishing:read-copies': async (key) => (await openPublishing()).conflicts.readCopies(key),
    'publishing:take-merged': async ({ articleId, siteId, ...merged }) => (await openPublishing()).conflicts.takeMerged({ articleId, siteId }, merged),
    'publishing:list-posts': async ({ query, ...key }) => (await openPublishing()).posts.list(key, query),
    'publishing:pull-post': async ({ postId, ...key }) => (await openPublishing()).posts.pull(key, postId),
    'publishing:adopt-post': async ({ siteId, postId, article }) => (await openPublishing()).posts.adopt(siteId, postId, article),
    'publishing:read-outbox': async () => (await openPublishing()).outbox.items(),
    'publishing:wake': async () => {
      const { outbox } = await openPublishing()
      outbox.wake()
    },
    'publishing:read-clock': async ({ siteId }) => {
      const { sites, clocks } = await openPublishing()
      const site = await sites.find(siteId)
      return site === undefined ? null : ((await clocks.ask(site)) ?? null)
    },
    'publishing:read-receipts': async ({ articleId }) => {
      const receipts = await library.receipts.read(articleId)
      return receipts.ok ? receipts.value : []
    },
    'publishing:check-page': async (key) => (await openPublishing()).liveChecks.check(key),
    'publishing:read-embargo': ({ articleId }) => library.embargoes.read(articleId),
    'publishing:set-embargo': ({ articleId, until }) => library.embargoes.set(articleId, until),
    'publishing:read-choice': ({ articleId, siteId }) => library.choices.read(articleId, siteId),
    'publishing:set-choice': ({ articleId, siteId, choice }) => library.choices.set(articleId, siteId, choice)
  }
}

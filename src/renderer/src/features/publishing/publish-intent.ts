import type { RemoteBinding } from '../../../../core/publishing/remote-binding'

/** What the dialog was opened for: it decides which button comes first. */
export type PublishIntent = 'publish' | 'schedule' | 'draft' | 'update' | 'unpublish'

/** What is done at one site: who may not publish there hands in, also what is a draft there already. */
export function intentAt(intent: PublishIntent, mayPublish: boolean, remote: RemoteBinding | undefined): PublishIntent {
  if (mayPublish || intent === 'unpublish' || (intent === 'update' && remote?.status !== 'draft')) return intent
  return 'draft'
}

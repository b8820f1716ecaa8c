import type { Instant } from '../time/instant'
import { operationAt } from './operation'
import type { Operation } from './operation'
import type { RemoteBinding } from './remote-binding'

/**
 * Whether an operation would show an article to readers before its embargo is over. `now` is the site's time, `binding` where the article lives there.
 * An update shows new words of what is public, and of what goes public too early; a draft may be updated, and anything may be taken off a site.
 */
export function breaksEmbargo(operation: Operation, until: Instant, now: Date, binding: RemoteBinding | undefined): boolean {
  const end = Date.parse(until)
  const present = operationAt(operation, now) // what is scheduled for the next minute is published at once
  switch (present.type) {
    case 'publish':
      return now.getTime() < end
    case 'schedule':
      return Date.parse(present.at) < end && now.getTime() < end
    case 'draft':
    case 'update':
      if (binding === undefined || now.getTime() >= end) return false
      return binding.status === 'published' || (binding.status === 'scheduled' && Date.parse(binding.publishedAt) < end)
    case 'unpublish':
    case 'check-schedule':
    case 'check-twins':
      return false
  }
}

import type { Failure } from '../../core/failure'
import { failure } from '../../core/failure'
import type { PublishEvent, SiteCommand } from '../../core/publishing/publish-command'
import { failureOfRefusal } from '../../core/publishing/refusal'

/** Why a site did not answer a question of an editor's, which is asked once. */
export function failureOfReading(told: PublishEvent, command: SiteCommand, host: string): Failure {
  if (told.type === 'refused') {
    const { status, code } = told.refusal
    // Without a code somebody else answers, who knows nothing of the post.
    return (status === 404 || status === 410) && code !== '' ? failure('post-missing-on-site', { host }) : failureOfRefusal(command, told.refusal)
  }
  return 'failure' in told ? told.failure : failure('cancelled')
}

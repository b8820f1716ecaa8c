import type { FailureCode } from '../../../../core/failure'

/** What can be done about a failed publish from the dialog itself; undefined when the remedy lies in the article or at the site. */
export type Remedy = 'override' | 'compare' | 'new-post' | 'password' | 'mend' | 'again'

/** The one thing worth offering for a failure. */
export function remedyFor(code: FailureCode): Remedy | undefined {
  switch (code) {
    case 'post-changed-on-site':
      return 'compare'
    case 'post-trashed-on-site':
    case 'post-missing-on-site':
      return 'new-post'
    case 'password-missing':
    case 'password-refused':
    case 'key-refused':
      return 'password'
    case 'embargoed':
      return 'override'
    case 'schedule-missed':
      return 'mend'
    case 'not-on-site':
    case 'headline-missing':
    case 'headline-too-long-for-site':
    case 'seo-title-too-long-for-site':
    case 'seo-description-too-long-for-site':
    case 'social-title-too-long-for-site':
    case 'slug-too-long-for-site':
    case 'tag-too-long-for-site':
    case 'credit-missing':
    case 'already-publishing':
    case 'site-not-found-in-library':
    case 'picture-missing-in-library':
      return undefined
    default:
      return 'again'
  }
}

/** Whether an examination of the connection can tell more of a failure. */
export function isOfConnection(code: FailureCode): boolean {
  switch (code) {
    case 'site-offline':
    case 'site-timeout':
    case 'site-certificate':
    case 'site-redirects':
    case 'site-not-wordpress':
    case 'site-not-ghost':
    case 'site-not-endpoint':
    case 'site-answer-not-understood':
    case 'site-failed':
    case 'site-blocked':
    case 'password-refused':
    case 'key-refused':
    case 'application-passwords-off':
    case 'publish-not-confirmed':
      return true
    default:
      return code.startsWith('right-missing')
  }
}

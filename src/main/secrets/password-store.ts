import type { PasswordPlace, SiteId } from '../../core/publishing/site'

/** Where the passwords of sites are. They leave it for requests to their own site only: never for a log, an error or the page. */
export interface PasswordStore {
  readonly placeOf: (siteId: SiteId) => Promise<PasswordPlace>
  /** Undefined when there is none, or when the key store does not give it out now. */
  readonly read: (siteId: SiteId) => Promise<string | undefined>
  /** The answer says where it is now. */
  readonly keep: (siteId: SiteId, password: string) => Promise<PasswordPlace>
  readonly forget: (siteId: SiteId) => Promise<void>
}

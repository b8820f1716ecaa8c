import type { Site, SiteId } from '../../core/publishing/site'
import type { Http } from './http'

interface SiteClocksOptions {
  readonly http: Http
  readonly clock: () => Date
}

/** How the clocks of the sites differ from this computer's, by the `Date` of their answers. */
export class SiteClocks {
  private readonly options: SiteClocksOptions
  private readonly skews = new Map<SiteId, number>()

  constructor(options: SiteClocksOptions) {
    this.options = options
  }

  /** The present moment at a site; this computer's where the site was not heard yet. */
  nowAt(siteId: SiteId): Date {
    return new Date(this.options.clock().getTime() + (this.skews.get(siteId) ?? 0))
  }

  /** By how many milliseconds a site's clock is ahead, to the second; undefined when it cannot be asked. Needs no password. */
  async ask(site: Site, signal?: AbortSignal): Promise<number | undefined> {
    if (!this.skews.has(site.id)) await this.listeningAt(site.id)({ method: 'GET', address: site.kind === 'wordpress' ? site.restRoot : site.address, timeoutMs: 10_000 }, signal)
    return this.skews.get(site.id)
  }

  /** Requests to a site, whose answers say what time it is there. */
  listeningAt(siteId: SiteId): Http {
    return async (request, signal) => {
      const before = this.options.clock().getTime()
      const answer = await this.options.http(request, signal)
      const after = this.options.clock().getTime()
      const told = answer.type === 'answered' ? Date.parse(answer.headers.get('date') ?? '') : Number.NaN
      // The header has whole seconds, and the answer was written somewhere between question and arrival.
      const isClose = after - before < 10_000
      if (!Number.isNaN(told) && isClose) this.skews.set(siteId, Math.abs(told - after) < 2_000 ? 0 : told - after)
      return answer
    }
  }
}

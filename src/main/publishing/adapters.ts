import type { Failure } from '../../core/failure'
import { plainTextOf } from '../../core/publishing/post-rows'
import type { PostType } from '../../core/publishing/post-type'
import type { PostWriter } from '../../core/publishing/publish-plan'
import type { Site, VerifiedSite } from '../../core/publishing/site'
import type { SiteCredentials } from '../../core/publishing/site-credentials'
import type { Result } from '../../core/result'
import { connectToEndpoint } from './endpoint/connect'
import { openEndpoint } from './endpoint/run-command'
import { endpointWriter } from './endpoint/writer'
import { connectToGhost } from './ghost/connect'
import { openGhost } from './ghost/run-command'
import { ghostWriter } from './ghost/writer'
import type { Http } from './http'
import type { RunCommand } from './run-command'
import { connectToWordPress } from './wordpress/connect'
import { openWordPress } from './wordpress/run-command'
import { wordpressWriter } from './wordpress/writer'

/** The one place that knows which kinds of site there are: docs/adding-a-publisher.md. */

/** Verifies an account with its site and reads what is needed to write for it without network. */
export function connectSite(http: Http, now: () => Date, credentials: SiteCredentials): Promise<Result<VerifiedSite, Failure>> {
  switch (credentials.kind) {
    case 'wordpress':
      return connectToWordPress(http, now, credentials)
    case 'ghost':
      return connectToGhost(http, now, credentials)
    case 'endpoint':
      return connectToEndpoint(http, now, credentials)
  }
}

/** How an article is written for a site. */
export function writerFor(site: Site): PostWriter {
  switch (site.kind) {
    case 'wordpress':
      return wordpressWriter
    case 'ghost':
      return ghostWriter(site)
    case 'endpoint':
      return endpointWriter
  }
}

/** The way to talk to a site of posts of one type, signed in, for as long as one job runs. */
export function openSite(site: Site, postType: PostType, secret: string): RunCommand {
  switch (site.kind) {
    case 'wordpress':
      return openWordPress(site, postType, secret)
    case 'ghost':
      return openGhost(site, secret)
    case 'endpoint':
      return openEndpoint(site, secret)
  }
}

/** How a title or an excerpt that a site keeps reads as plain text: WordPress keeps HTML in them. */
export function readFieldOf({ kind }: Site): (stored: string) => string {
  return kind === 'wordpress' ? plainTextOf : (stored) => stored
}

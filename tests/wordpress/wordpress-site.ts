import { get, type IncomingMessage } from 'node:http'
import { text } from 'node:stream/consumers'
import type { WordPressRole } from '../../scripts/wordpress/server.mjs'
import { readSiteDetails, type SiteDetails } from './site-details'

export type RestMethod = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

export interface WordPressSite extends SiteDetails {
  /**
   * Asks the REST API straight at PHP, past any proxy, as the administrator unless `as` names another: path from
   * `/wp/v2`, answer parsed as JSON. Throws on any status but 2xx.
   */
  readonly rest: (method: RestMethod, path: string, body?: unknown, as?: WordPressRole) => Promise<unknown>
  /** The HTML that a visitor gets for an address of the site. */
  readonly page: (address: string) => Promise<string>
}

/** The WordPress that the end-to-end tests share. */
export function readWordPressSite(): WordPressSite {
  return connectTo(readSiteDetails())
}

export function connectTo(site: SiteDetails): WordPressSite {
  return {
    ...site,
    rest: async (method, path, body, as = 'admin') => {
      const { name, password } = site.users[as]
      const answer = await fetch(`${site.serverUrl}/wp-json${path}`, {
        method,
        headers: {
          authorization: `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}`,
          ...(body !== undefined && { 'content-type': 'application/json' }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      })
      const json = await answer.text()
      if (!answer.ok) throw new Error(`${method} ${path} as ${name}: ${answer.status} ${json}`)
      const parsed: unknown = JSON.parse(json)
      return parsed
    },
    page: async (address) => {
      const { pathname, search } = new URL(address, site.url)
      // Not fetch: it does not let us name the host, and WordPress redirects whoever asks by another one.
      const asked = get(site.serverUrl + pathname + search, { headers: { host: new URL(site.url).host }, agent: false })
      const answer = await new Promise<IncomingMessage>((resolve, reject) => { asked.on('response', resolve).on('error', reject) })
      if (answer.statusCode !== 200) throw new Error(`GET ${address}: ${answer.statusCode}`)
      return text(answer)
    },
  }
}

import * as z from 'zod/mini'
import { freePort, startWordPress, type StartOptions } from '../../scripts/wordpress/server.mjs'
import { type FaultProxy, startFaultProxy } from './fault-proxy'
import type { SiteDetails } from './site-details'
import { connectTo, type WordPressSite } from './wordpress-site'

/** Which WordPress the tests talk to: 6.8 (trixie) unless `npm run test:wordpress71` says otherwise. */
const suite = z._default(z.enum(['trixie', 'sid']), 'trixie').parse(process.env['COPYDESK_TEST_WORDPRESS'])

export interface StartedSite {
  readonly details: SiteDetails
  /** Publishes the scheduled posts whose minute has come. */
  readonly runCron: () => Promise<void>
  readonly stop: () => Promise<void>
}

/** Starts a WordPress whose address is PHP's own, or a free port on which a fault proxy can be started. */
export async function startSite(
  { addressForProxy = false, ...options }: Omit<StartOptions, 'siteUrl'> & { readonly addressForProxy?: boolean } = {},
): Promise<StartedSite> {
  const port = await freePort()
  const sitePort = addressForProxy ? await freePort() : port
  const server = await startWordPress({ suite, ...options, port, siteUrl: `http://127.0.0.1:${sitePort}` })
  const details = { version: server.version, url: server.url, sitePort, serverUrl: `http://127.0.0.1:${port}`, users: server.users }
  return { details, runCron: server.runCron, stop: server.stop }
}

/** A WordPress of a test file's own behind a fault proxy at its very address. It takes about a second. */
export async function startSiteBehindProxy(
  options: Omit<StartOptions, 'siteUrl'> = {},
): Promise<{ readonly site: WordPressSite, readonly proxy: FaultProxy, readonly runCron: () => Promise<void>, readonly stop: () => Promise<void> }> {
  const port = await freePort()
  // It takes its own port before WordPress, which has to know it, starts: nobody else gets it meanwhile.
  const proxy = await startFaultProxy({ target: `http://127.0.0.1:${port}` })
  const { version, url, users, runCron, stop } = await startWordPress({ suite, ...options, port, siteUrl: proxy.url })
  return {
    site: connectTo({ version, url, users, sitePort: proxy.port, serverUrl: `http://127.0.0.1:${port}` }),
    proxy,
    runCron,
    stop: async () => {
      await proxy.close()
      await stop()
    },
  }
}

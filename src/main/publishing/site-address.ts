import { failure } from '../../core/failure'
import type { Failure } from '../../core/failure'
import type { SiteKind } from '../../core/publishing/site'
import { fail, ok } from '../../core/result'
import type { Result } from '../../core/result'

const loopback = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/

/** Whether what is sent there can be read by nobody on the way: https, or this computer itself. */
export function isSecure(address: string): boolean {
  const { protocol, hostname } = new URL(address)
  return protocol === 'https:' || loopback.test(hostname)
}

/** Where a path leaves the front page of a site. An endpoint has no such page: it may be anywhere. */
const innerPaths: Readonly<Record<SiteKind, RegExp>> = {
  wordpress: /\/(?:wp-admin|wp-login\.php|wp-json|index\.php|xmlrpc\.php)(?:\/.*)?$/,
  ghost: /\/ghost(?:\/.*)?$/,
  endpoint: /$/
}

/**
 * The front page of a site, without a slash at its end, from what an editor typed or pasted: `example.com`, the address of the
 * sign-in page, of the dashboard or of the REST root; of an endpoint its own address. https unless typed otherwise; http only on this computer itself, since a
 * password would go over the network for everybody to read.
 */
export function normaliseAddress(typed: string, kind: SiteKind): Result<string, Failure> {
  const trimmed = typed.trim()
  // What was typed is not repeated: it may hold a password.
  const notValid = fail(failure('address-not-valid'))
  const hasScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(trimmed)
  const withScheme = hasScheme ? trimmed : `https://${trimmed}`
  if (trimmed === '' || /\s/.test(trimmed) || !URL.canParse(withScheme)) return notValid
  const { protocol, hostname, host, pathname, username, password } = new URL(withScheme)
  if (!/^https?:$/.test(protocol) || hostname === '' || username !== '' || password !== '') return notValid
  if (!hostname.includes('.') && !loopback.test(hostname)) return notValid
  if (!isSecure(withScheme)) return fail(failure('address-not-secure', { host }))
  const path = pathname.replace(innerPaths[kind], '').replace(/\/+$/, '')
  return ok(`${protocol}//${host}${path}`)
}

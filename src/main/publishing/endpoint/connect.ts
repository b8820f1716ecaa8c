import { capabilitiesSchema } from '../../../core/endpoint/contract'
import type { CategoryPath } from '../../../core/article/category-path'
import { failure } from '../../../core/failure'
import type { Failure } from '../../../core/failure'
import { failureOfRefusal } from '../../../core/publishing/refusal'
import type { VerifiedSite } from '../../../core/publishing/site'
import type { SiteTerm } from '../../../core/publishing/site-term'
import type { EndpointCredentials } from '../../../core/publishing/site-credentials'
import { fail, ok } from '../../../core/result'
import type { Result } from '../../../core/result'
import type { Asked } from '../ask-site'
import type { Http } from '../http'
import { normaliseAddress } from '../site-address'
import { ask } from './ask'
import { signInHeaders } from './sign-in'

/** Verifies an account with a JSON endpoint and reads what it says of itself. */
export async function connectToEndpoint(http: Http, now: () => Date, credentials: EndpointCredentials): Promise<Result<Extract<VerifiedSite, { kind: 'endpoint' }>, Failure>> {
  const address = normaliseAddress(credentials.address, 'endpoint')
  if (!address.ok) return address
  const { host } = new URL(address.value)
  const [userName, secret] = [credentials.userName.trim(), credentials.password.trim()]
  // A header can carry no other signs.
  if (credentials.signIn.way !== 'basic' && !/^[\x21-\x7e]+$/.test(secret)) return fail(failure('key-not-valid', { host }))
  const headers = signInHeaders(credentials.signIn, userName, secret)
  const asked = await ask(http, { method: 'GET', address: `${address.value}/capabilities`, headers }, capabilitiesSchema)
  if (asked.type !== 'told') return fail(failureOf(asked, host))
  const { name, timeZone, account, categories, tags, commentsByPost, maximumUploadBytes } = asked.value
  if (account === null) return fail(failure('key-refused', { host }))
  return ok({
    kind: 'endpoint',
    address: address.value,
    name: name.trim() || host,
    userName: credentials.signIn.way === 'basic' ? userName : '',
    displayName: account.name,
    rights: {
      canCreatePosts: account.mayCreate,
      canPublishPosts: account.mayPublish,
      canUploadFiles: account.mayUpload,
      canManageCategories: true,
      canPublishUnfilteredHtml: true
    },
    timeZone,
    categories: treeOf(categories),
    tags: tags.map((tag) => ({ id: tag, name: tag, slug: '', parentId: 0 })),
    signIn: credentials.signIn,
    areCommentsByPost: commentsByPost,
    maximumUploadBytes,
    fetchedAt: now().toISOString()
  })
}

/** Whether a JSON endpoint answers at an address: it says so to strangers too. */
export async function isEndpoint(http: Http, address: string): Promise<boolean> {
  return (await ask(http, { method: 'GET', address: `${address}/capabilities` }, capabilitiesSchema)).type === 'told'
}

/** Terms go by name, so a name with those above it is the id. */
function treeOf(paths: readonly CategoryPath[]): SiteTerm[] {
  const terms = new Map<string, SiteTerm>()
  for (const path of paths) {
    for (const [depth, name] of path.entries()) {
      const id = path.slice(0, depth + 1).join(' › ')
      terms.set(id, { id, name, slug: '', parentId: depth === 0 ? 0 : path.slice(0, depth).join(' › ') })
    }
  }
  return [...terms.values()]
}

function failureOf(asked: Exclude<Asked<unknown>, { type: 'told' }>, host: string): Failure {
  switch (asked.type) {
    case 'cancelled':
      return failure('cancelled')
    case 'not-understood':
      return asked.failure.code === 'captive-portal' ? asked.failure : failure('site-not-endpoint', { host })
    case 'refused':
      return asked.refusal.status === 404 ? failure('site-not-endpoint', { host }) : failureOfRefusal({ type: 'verify-user' }, asked.refusal)
    default:
      return asked.failure
  }
}

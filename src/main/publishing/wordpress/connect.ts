import { failure } from '../../../core/failure'
import type { Failure } from '../../../core/failure'
import type { VerifiedSite } from '../../../core/publishing/site'
import { failureOfRefusal } from '../../../core/publishing/refusal'
import { fail, ok } from '../../../core/result'
import type { Result } from '../../../core/result'
import type { Http } from '../http'
import { termsSchema, userSchema } from './answers'
import { ask } from './ask'
import type { Asked } from '../ask-site'
import { decodeEntities } from '../../../core/publishing/decode-entities'
import { discover, meAddress } from './discover'
import type { Introduction } from './discover'
import { basicAuthorization } from '../basic-authorization'
import { findAuthors, findPostTypes } from './find-post-types'
import { findKnownPosts } from './known-posts'
import { listPages } from './list-pages'
import { findScriptRight } from './script-right'
import { findHeadFields } from './head-fields'
import { normaliseAddress } from '../site-address'

interface Credentials {
  readonly address: string
  readonly userName: string
  readonly password: string
}

/**
 * Verifies an account with the site itself and reads what is needed to write for it without network: name, time zone, all categories
 * and tags, the types of post with their own terms and authors, the latest posts to link to, and what this user may do. A public read answers strangers too, so only `users/me` in the context of editing counts.
 */
export async function connectToWordPress(http: Http, now: () => Date, { address: typed, userName, password }: Credentials): Promise<Result<Extract<VerifiedSite, { kind: 'wordpress' }>, Failure>> {
  const address = normaliseAddress(typed, 'wordpress')
  if (!address.ok) return address
  const authorization = basicAuthorization(userName.trim(), password.trim())
  const introduction = await discover(http, address.value, authorization)
  if (!introduction.ok) return introduction
  const { restRoot, index } = introduction.value
  const account = { restRoot, authorization }
  const me = await ask(http, { method: 'GET', address: meAddress(restRoot), headers: { authorization } }, userSchema)
  if (me.type !== 'told') return fail(signInFailure(me, introduction.value))
  const categories = await listPages('wp/v2/categories', {}, termsSchema, { http, account })
  if (categories.type !== 'told') return fail(failureOf(categories))
  const tags = await listPages('wp/v2/tags', {}, termsSchema, { http, account })
  if (tags.type !== 'told') return fail(failureOf(tags))
  const { user, can } = me.value
  const postTypes = await findPostTypes(http, account, can)
  const [scriptRight, headFields, authors, knownPosts] = await Promise.all([
    findScriptRight(http, account),
    findHeadFields(http, account, postTypes),
    findAuthors(http, account, postTypes),
    findKnownPosts(http, account)
  ])
  return ok({
    kind: 'wordpress',
    address: address.value,
    restRoot,
    name: decodeEntities(index.name).trim() || new URL(address.value).host,
    userName: userName.trim(),
    ...user,
    rights: { ...user.rights, canPublishUnfilteredHtml: scriptRight ?? user.rights.canPublishUnfilteredHtml },
    timeZone: { name: index.timezone_string, offsetMinutes: Math.round(index.gmt_offset * 60) },
    categories: categories.value,
    tags: tags.value,
    postTypes,
    ...headFields,
    authors,
    knownPosts,
    fetchedAt: now().toISOString()
  })
}

/** A site without application passwords refuses every password; it says so in its index. */
function signInFailure(asked: Exclude<Asked<unknown>, { type: 'told' }>, { index }: Introduction): Failure {
  const told = failureOf(asked)
  const isOff = told.code === 'password-refused' && index.authentication['application-passwords'] === undefined
  return isOff ? failure('application-passwords-off', told.details) : told
}

function failureOf(asked: Exclude<Asked<unknown>, { type: 'told' }>): Failure {
  if (asked.type === 'cancelled') return failure('cancelled')
  return asked.type === 'refused' ? failureOfRefusal({ type: 'verify-user' }, asked.refusal) : asked.failure
}

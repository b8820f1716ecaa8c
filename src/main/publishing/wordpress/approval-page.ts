import { timingSafeEqual, createHash } from 'node:crypto'
import * as z from 'zod/mini'
import { failure } from '../../../core/failure'
import type { Failure } from '../../../core/failure'
import { fail, ok } from '../../../core/result'
import type { Result } from '../../../core/result'
import type { Http } from '../http'
import { returnScheme } from '../return-scheme'
import { normaliseAddress } from '../site-address'
import { discover } from './discover'

/** What WordPress lists Copydesk by among the applications of a user: a UUID that stays the same. */
const applicationId = '7c1f6f0e-52a3-4d6b-9a57-2f6d0c8e41b5'

/** The page on which WordPress asks its user whether an application may have a password (since 5.6), and the site it belongs to. */
export interface ApprovalPage {
  readonly address: string
  readonly page: string
}

const passwordsSchema = z.object({ endpoints: z.object({ authorization: z.url({ protocol: /^https?$/ }) }) })

/**
 * Finds the page of a site. WordPress names it in its index, since it may live in a folder of its own; a page at another origin than the
 * one that was typed is not opened.
 */
export async function findApprovalPage(http: Http, typed: string): Promise<Result<ApprovalPage, Failure>> {
  const address = normaliseAddress(typed, 'wordpress')
  if (!address.ok) return address
  const introduction = await discover(http, address.value, '')
  if (!introduction.ok) return introduction
  const { host, origin } = new URL(address.value)
  const passwords = introduction.value.index.authentication['application-passwords']
  if (passwords === undefined) return fail(failure('application-passwords-off', { host }))
  const named = passwordsSchema.safeParse(passwords).data?.endpoints.authorization
  const isThere = named !== undefined && new URL(named).origin === origin
  return ok({ address: address.value, page: isThere ? named : `${address.value}/wp-admin/authorize-application.php` })
}

/**
 * The address to open in a browser. WordPress takes https and the scheme of an application to go back to, and http on test sites only (6.8,
 * `wp_is_authorize_application_redirect_url_valid`). Without a state it shows the password on its page instead of bringing it back.
 */
export function approvalAddress({ page }: ApprovalPage, state: string | undefined): string {
  const address = new URL(page)
  address.searchParams.set('app_name', 'Copydesk')
  address.searchParams.set('app_id', applicationId)
  if (state !== undefined) {
    address.searchParams.set('success_url', `${returnScheme}://sign-in?state=${state}`)
    address.searchParams.set('reject_url', `${returnScheme}://sign-in?state=${state}&rejected=yes`)
  }
  return address.href
}

/** What a browser brought back. */
export type Approval =
  | { readonly type: 'approved'; readonly state: string; readonly siteUrl: string; readonly userName: string; readonly password: string }
  | { readonly type: 'rejected'; readonly state: string; readonly isOff: boolean }

/** Reads an address of our scheme; undefined when it is nothing that WordPress brings back. */
export function readApproval(text: string): Approval | undefined {
  if (!URL.canParse(text)) return undefined
  const { protocol, host, searchParams } = new URL(text)
  const [state, siteUrl, userName, password] = ['state', 'site_url', 'user_login', 'password'].map((name) => searchParams.get(name) ?? '')
  if (protocol !== `${returnScheme}:` || host !== 'sign-in' || state === undefined || state === '') return undefined
  if (searchParams.has('rejected')) return { type: 'rejected', state, isOff: searchParams.get('error') === 'disabled' }
  if (!siteUrl || !userName || !password) return undefined
  return { type: 'approved', state, siteUrl, userName, password }
}

/** Compares two states in the same time wherever they differ, and whatever their lengths. */
export function isSameState(one: string, other: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(one), digest(other))
}

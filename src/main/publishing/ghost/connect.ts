import type * as z from 'zod/mini'
import { failure } from '../../../core/failure'
import type { Failure } from '../../../core/failure'
import { failureOfRefusal } from '../../../core/publishing/refusal'
import type { VerifiedSite } from '../../../core/publishing/site'
import type { GhostCredentials } from '../../../core/publishing/site-credentials'
import { fail, ok } from '../../../core/result'
import type { Result } from '../../../core/result'
import type { Asked } from '../ask-site'
import type { Http } from '../http'
import { normaliseAddress } from '../site-address'
import { readAdminKey } from './admin-key'
import { settingsSchema, siteAnswerSchema, tagsSchema, usersSchema } from './answers'
import { ask } from './ask'
import { offsetMinutesOf } from './offset-of-zone'
import { signedHttp } from './signed-http'

/** The address of the Admin API of a site. */
export function adminRoot(address: string): string {
  return `${address}/ghost/api/admin/`
}

/**
 * Verifies an Admin API key with the site itself and reads what is needed to write for it without network: name, time zone, tags, and
 * who can be an author. The key is of an integration, which may do everything that publishing needs.
 */
export async function connectToGhost(http: Http, now: () => Date, { address: typed, password }: GhostCredentials): Promise<Result<Extract<VerifiedSite, { kind: 'ghost' }>, Failure>> {
  const normal = normaliseAddress(typed, 'ghost')
  if (!normal.ok) return normal
  const address = normal.value
  const { host } = new URL(address)
  const introduction = await ask(http, { method: 'GET', address: `${adminRoot(address)}site/` }, siteAnswerSchema)
  if (introduction.type !== 'told') return fail(introductionFailure(introduction, host))
  const key = readAdminKey(password)
  if (key === undefined) return fail(failure('key-not-valid', { host }))
  const signed = signedHttp(http, key, now, { skewMs: 0 })
  const settings = await ask(signed, { method: 'GET', address: `${adminRoot(address)}settings/?group=site` }, settingsSchema)
  if (settings.type !== 'told') return fail(failureOf(settings))
  const users = await listAll(signed, `${adminRoot(address)}users/?fields=id,name`, usersSchema, (page) => page.users)
  if (users.type !== 'told') return fail(failureOf(users))
  const tags = await listAll(signed, `${adminRoot(address)}tags/?fields=id,name,slug`, tagsSchema, (page) => page.tags)
  if (tags.type !== 'told') return fail(failureOf(tags))
  const { site } = introduction.value
  const zone = settings.value.settings.find((setting) => setting.key === 'timezone')?.value
  const name = typeof zone === 'string' ? zone : 'UTC'
  return ok({
    kind: 'ghost',
    address,
    name: site.title.trim() || host,
    userName: key.id,
    displayName: '',
    rights: { canCreatePosts: true, canPublishPosts: true, canUploadFiles: true, canManageCategories: true, canPublishUnfilteredHtml: true },
    timeZone: { name, offsetMinutes: offsetMinutesOf(name, now()) },
    categories: [],
    tags: tags.value,
    version: site.version,
    authors: users.value,
    fetchedAt: now().toISOString()
  })
}

/** Whether a Ghost answers at an address: it introduces itself to strangers too. */
export async function isGhost(http: Http, address: string): Promise<boolean> {
  return (await ask(http, { method: 'GET', address: `${adminRoot(address)}site/` }, siteAnswerSchema)).type === 'told'
}

const maximumPages = 200

/** Everything of a list, page by page: Ghost 6 gives a hundred at most, whatever is asked for. */
async function listAll<Page extends { meta: { pagination: { next: number | null } } }, Value>(
  http: Http,
  address: string,
  schema: z.ZodMiniType<Page>,
  valuesOf: (page: Page) => readonly Value[]
): Promise<Asked<Value[]>> {
  const values: Value[] = []
  for (let page = 1; ; page++) {
    const asked = await ask(http, { method: 'GET', address: `${address}&limit=100&page=${String(page)}` }, schema)
    if (asked.type !== 'told') return asked
    values.push(...valuesOf(asked.value))
    if (asked.value.meta.pagination.next === null || page >= maximumPages) return { ...asked, value: values }
  }
}

function introductionFailure(asked: Exclude<Asked<unknown>, { type: 'told' }>, host: string): Failure {
  const isElsewhere = (asked.type === 'not-understood' && asked.failure.code !== 'captive-portal') || (asked.type === 'refused' && asked.refusal.status === 404)
  return isElsewhere ? failure('site-not-ghost', { host }) : failureOf(asked)
}

function failureOf(asked: Exclude<Asked<unknown>, { type: 'told' }>): Failure {
  if (asked.type === 'cancelled') return failure('cancelled')
  return asked.type === 'refused' ? failureOfRefusal({ type: 'verify-user' }, asked.refusal) : asked.failure
}

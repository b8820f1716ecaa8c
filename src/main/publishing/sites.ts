import { isDeepStrictEqual } from 'node:util'
import { failure } from '../../core/failure'
import type { Failure } from '../../core/failure'
import type { Examination } from '../../core/publishing/examination'
import { fieldOfHead, headParts } from '../../core/publishing/post-head'
import { accountOf, isSameAccount } from '../../core/publishing/site'
import type { PostType } from '../../core/publishing/post-type'
import { takes } from '../../core/publishing/post-type'
import type { PasswordPlace, Site, SiteId, SiteKind, VerifiedSite, WordPressSite } from '../../core/publishing/site'
import { credentialsOf } from '../../core/publishing/site-credentials'
import type { SiteCredentials } from '../../core/publishing/site-credentials'
import { fail, ok } from '../../core/result'
import type { Result } from '../../core/result'
import type { PasswordStore } from '../secrets/password-store'
import { connectSite } from './adapters'
import { examine } from './examine'
import type { Http } from './http'
import { recogniseKind } from './recognise-kind'
import type { SiteStore } from './site-store'
import { waitedFor } from './waited-for'

export interface SitesOptions {
  readonly store: SiteStore
  readonly passwords: PasswordStore
  readonly http: Http
  readonly clock: () => Date
  readonly newId: () => SiteId
  /** Called when the list of sites, or one of them, is another from now on. */
  readonly onChanged: () => void
}

/** A site and where its password is. */
export interface ListedSite {
  readonly site: Site
  readonly password: PasswordPlace
}

/** The accounts that articles can be published to. Whoever waits for a site gives it up by the signal, and is told `cancelled`. */
export class Sites {
  private readonly options: SitesOptions

  constructor(options: SitesOptions) {
    this.options = options
  }

  async list(): Promise<ListedSite[]> {
    const sites = await this.options.store.list()
    return sites.ok ? Promise.all(sites.value.map((site) => this.listed(site))) : []
  }

  async find(siteId: SiteId): Promise<Site | undefined> {
    const sites = await this.options.store.list()
    return sites.ok ? sites.value.find(({ id }) => id === siteId) : undefined
  }

  /** What kind of site an address is; null when it is none that we know, or does not answer. */
  async recognise(address: string): Promise<SiteKind | null> {
    return (await recogniseKind(waitedFor(this.options.http, undefined), address)) ?? null
  }

  /** Verifies an account with its site and keeps it. The same address and user again renews the account that is there, or brings back the one that was. */
  async connect(credentials: SiteCredentials, signal?: AbortSignal): Promise<Result<ListedSite, Failure>> {
    const verified = await this.verify(credentials, signal)
    if (!verified.ok) return verified
    const sites = await this.options.store.list()
    if (!sites.ok) return sites
    const account = accountOf(verified.value)
    const same = sites.value.filter((site) => isSameAccount(accountOf(site), account))
    // Each new key of a Ghost once made another site of it: one that is there still has its own.
    const enteredAt = credentials.kind === 'ghost' ? same.find((site) => site.id === credentials.siteId) : undefined
    const before = same.find(({ userName }) => userName === verified.value.userName) ?? enteredAt ?? same[0]
    const id = before?.id ?? (await this.options.store.formerIdOf(account)) ?? this.options.newId()
    const kept = await this.options.store.keep(siteFrom(id, verified.value, before))
    if (kept.ok) await this.options.passwords.keep(id, credentials.password.trim())
    return this.told(kept)
  }

  /** Examines a connection with what stands in the form for a site. Nothing is kept. */
  async examine(credentials: SiteCredentials, signal?: AbortSignal): Promise<Result<Examination, Failure>> {
    const examination = await examine(waitedFor(this.options.http, signal), this.options.clock, credentials)
    return signal?.aborted === true ? fail(failure('cancelled')) : ok(examination)
  }

  /** Examines the connection of a site that is there, with the password that is known: as a stranger where none is. */
  async examineSite(siteId: SiteId, signal?: AbortSignal): Promise<Result<Examination, Failure>> {
    const site = await this.find(siteId)
    if (site === undefined) return fail(failure('site-not-found-in-library'))
    return this.examine(credentialsOf(site, (await this.options.passwords.read(siteId)) ?? ''), signal)
  }

  /** Asks a site anew for its name, categories, tags and the user's rights. */
  async refresh(siteId: SiteId, signal?: AbortSignal): Promise<Result<ListedSite, Failure>> {
    const site = await this.find(siteId)
    if (site === undefined) return fail(failure('site-not-found-in-library'))
    const password = await this.options.passwords.read(siteId)
    if (password === undefined) return fail(failure('password-missing', { host: new URL(site.address).host }))
    const verified = await this.verify(credentialsOf(site, password), signal)
    return verified.ok ? this.told(await this.options.store.renew(siteFrom(siteId, verified.value, site))) : verified
  }

  /** Asks the sites that an older Copydesk has kept for what it did not ask them. Who does not answer is asked at the next start. */
  async askForWhatIsNew(): Promise<void> {
    for (const { site } of await this.list()) if (site.kind === 'wordpress' && headParts.some((part) => site.metaFields[part] === undefined)) await this.refresh(site.id)
  }

  /** Keeps what was learnt of a site at work; that it cannot be kept is no reason to stop. */
  async learn(siteId: SiteId, change: (site: Site) => Site): Promise<void> {
    const site = await this.find(siteId)
    if (site !== undefined && !isDeepStrictEqual(change(site), site)) await this.options.store.learn(siteId, change)
  }

  /** Forgets a site and its password. What is published there stays there. */
  async remove(siteId: SiteId): Promise<Result<undefined, Failure>> {
    const removed = await this.options.store.remove(siteId)
    if (!removed.ok) return removed
    await this.options.passwords.forget(siteId)
    this.options.onChanged()
    return removed
  }

  /** A site that was given up at what it need not tell would be known by half. */
  private async verify(credentials: SiteCredentials, signal: AbortSignal | undefined): Promise<Result<VerifiedSite, Failure>> {
    const verified = await connectSite(waitedFor(this.options.http, signal), this.options.clock, credentials)
    return signal?.aborted === true ? fail(failure('cancelled')) : verified
  }

  private async told(kept: Result<Site, Failure>): Promise<Result<ListedSite, Failure>> {
    if (!kept.ok) return kept
    this.options.onChanged()
    return ok(await this.listed(kept.value))
  }

  private async listed(site: Site): Promise<ListedSite> {
    return { site, password: await this.options.passwords.placeOf(site.id) }
  }
}

/** What was known of its posts, their types and authors stays known when the site does not tell it this time. */
function siteFrom(id: SiteId, verified: VerifiedSite, before: Site | undefined): Site {
  const knownPosts = [...(verified.knownPosts ?? before?.knownPosts ?? [])]
  if (verified.kind !== 'wordpress') return { id, ...verified, knownPosts }
  const known = before?.kind === 'wordpress' ? before : undefined
  const isUntold = verified.postTypes.length === 0 && known !== undefined
  const authors = (isUntold ? undefined : verified.authors) ?? known?.authors ?? []
  const postTypes = isUntold ? known.postTypes : verified.metaFields === undefined ? verified.postTypes.map((type) => withHeadFieldsOf(known, type)) : verified.postTypes
  return { id, ...verified, knownPosts, authors, metaFields: verified.metaFields ?? known?.metaFields ?? {}, postTypes }
}

/** A type with a place for the parts of a head, if it was known to have one. */
function withHeadFieldsOf(known: WordPressSite | undefined, type: PostType): PostType {
  const before = known?.postTypes.find(({ slug }) => slug === type.slug)
  return { ...type, fields: [...type.fields, ...Object.values(fieldOfHead).filter((field) => before !== undefined && takes(before, field))] }
}

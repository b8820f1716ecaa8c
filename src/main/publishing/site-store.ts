import * as z from 'zod/mini'
import { failure } from '../../core/failure'
import type { Failure } from '../../core/failure'
import { accountOf, isSameAccount, siteAccountSchema, siteIdSchema, siteSchema } from '../../core/publishing/site'
import type { Site, SiteAccount, SiteId } from '../../core/publishing/site'
import { fail, ok } from '../../core/result'
import type { Result } from '../../core/result'
import { JsonStore } from '../library/json-store'

const olderSiteSchema = z.looseObject({ kind: z.literal('wordpress'), metaFields: z.optional(z.undefined()), seoTitleField: z.optional(z.unknown()), seoDescriptionField: z.optional(z.unknown()) })

const sitesFileSchema = z.strictObject({
  format: z.literal(1),
  sites: z.array(z.pipe(z.transform(withMetaFields), siteSchema)),
  /** Accounts that were removed: articles know them by their ids, so one that is added again gets its own back. */
  removed: z._default(z.array(z.extend(siteAccountSchema, { id: siteIdSchema })), [])
})

/** An older Copydesk kept the fields of meta one by one. */
function withMetaFields(site: unknown): unknown {
  const older = olderSiteSchema.safeParse(site)
  if (!older.success) return site
  const { seoTitleField, seoDescriptionField, ...rest } = older.data
  return { ...rest, metaFields: { seoTitle: seoTitleField, seoDescription: seoDescriptionField } }
}

/** The sites of a library: `sites.json` in its folder. Holds no password. */
export class SiteStore {
  private readonly store: JsonStore<z.infer<typeof sitesFileSchema>>

  constructor({ path, clock }: { readonly path: string; readonly clock: () => Date }) {
    this.store = new JsonStore({ path, schema: sitesFileSchema, makeDefaults: () => ({ format: 1, sites: [], removed: [] }), now: () => clock().toISOString() })
  }

  async list(): Promise<Result<Site[], Failure>> {
    const file = await this.store.read()
    return file.ok ? ok(file.value.sites) : file
  }

  /** The id of an account that was removed; undefined where it never was here. */
  async formerIdOf(account: SiteAccount): Promise<SiteId | undefined> {
    const file = await this.store.read()
    return file.ok ? file.value.removed.find((former) => isSameAccount(former, account))?.id : undefined
  }

  /** Adds a site, or replaces the one of the same id where it stands. */
  async keep(site: Site): Promise<Result<Site, Failure>> {
    const kept = await this.store.change(({ sites, removed, ...rest }) => ({
      ...rest,
      removed: removed.filter(({ id }) => id !== site.id),
      sites: sites.some(({ id }) => id === site.id) ? sites.map((other) => (other.id === site.id ? site : other)) : [...sites, site]
    }))
    return kept.ok ? ok(site) : kept
  }

  /** Replaces a site that is there; one that was removed meanwhile stays removed. */
  async renew(site: Site): Promise<Result<Site, Failure>> {
    const kept = await this.store.change(({ sites, ...rest }) => ({ ...rest, sites: sites.map((other) => (other.id === site.id ? site : other)) }))
    if (!kept.ok) return kept
    return kept.value.sites.includes(site) ? ok(site) : fail(failure('site-not-found-in-library'))
  }

  /** Changes what is known of a site that is there. */
  async learn(siteId: SiteId, change: (site: Site) => Site): Promise<void> {
    await this.store.change(({ sites, ...rest }) => ({ ...rest, sites: sites.map((site) => (site.id === siteId ? change(site) : site)) }))
  }

  async remove(siteId: SiteId): Promise<Result<undefined, Failure>> {
    const kept = await this.store.change(({ sites, removed, ...rest }) => ({
      ...rest,
      sites: sites.filter(({ id }) => id !== siteId),
      removed: [...removed, ...sites.filter(({ id }) => id === siteId).map((site) => ({ ...accountOf(site), id: siteId }))]
    }))
    return kept.ok ? ok(undefined) : kept
  }
}

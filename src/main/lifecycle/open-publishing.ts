import { randomBytes, randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Failure } from '../../core/failure'
import type { ArticleAtSite } from '../../core/publishing/article-at-site'
import { typedTimeOf, zoneOf } from '../../core/publishing/publish-time'
import type { OutboxItem } from '../../core/publishing/outbox-item'
import { BrowserSignIn } from '../publishing/browser-sign-in'
import { Conflicts } from '../publishing/conflicts'
import type { Receipt } from '../../core/publishing/receipt'
import type { Rehearsal } from '../../core/publishing/rehearsal'
import type { Result } from '../../core/result'
import { http, httpForFile } from '../publishing/http'
import { LiveChecks } from '../publishing/live/live-checks'
import { MediaWordsStore } from '../publishing/media-words-store'
import { Outbox } from '../publishing/outbox'
import type { Settled } from '../publishing/outbox-options'
import { OutboxFiles } from '../publishing/outbox-files'
import { PostsOnSite } from '../publishing/posts-on-site'
import { Publisher } from '../publishing/publisher'
import type { SiteClocks } from '../publishing/site-clocks'
import { rehearseArticle } from '../publishing/rehearse-article'
import { SiteStore } from '../publishing/site-store'
import { Sites } from '../publishing/sites'
import type { SafeStorage } from '../secrets/key-store-passwords'
import { createPasswords } from '../secrets/key-store-passwords'
import type { Stores } from './open-at-start'

export interface Publishing {
  readonly outbox: Outbox
  readonly conflicts: Conflicts
  readonly liveChecks: LiveChecks
  readonly clocks: SiteClocks
  readonly posts: PostsOnSite
  readonly sites: Sites
  readonly browserSignIn: BrowserSignIn
  readonly rehearse: (key: ArticleAtSite) => Promise<Result<Rehearsal, Failure>>
  /** Stops whatever is on its way, so that nothing of the library changes by it. */
  readonly close: () => Promise<void>
  /** Goes on after a close. */
  readonly open: () => Promise<void>
}

export interface OpenPublishingOptions extends Pick<Stores, 'library' | 'pictures'> {
  readonly secretsFile: string
  readonly safeStorage: SafeStorage
  readonly onOutboxChanged: (items: readonly OutboxItem[]) => void
  readonly onSettled: (settled: Settled) => void
  readonly onReceiptChanged: (receipt: Receipt) => void
  readonly onSitesChanged: () => void
  readonly openExternal: (address: string) => Promise<void>
  readonly claimScheme: () => Promise<boolean>
  readonly onStraySignIn: (told: Failure) => void
}

/**
 * All that publishing needs, put together, and what waits in the outbox gone on with. This module is loaded when the page first asks for
 * sites, after the first paint.
 */
export async function openPublishing({ library, pictures, secretsFile, safeStorage, onOutboxChanged, onSettled, onReceiptChanged, onSitesChanged, ...options }: OpenPublishingOptions): Promise<Publishing> {
  const clock = () => new Date()
  const passwords = createPasswords({ safeStorage, path: secretsFile, clock })
  const sites = new Sites({
    store: new SiteStore({ path: join(library.layout.directory, 'sites.json'), clock }),
    passwords,
    http,
    clock,
    newId: () => randomUUID(),
    onChanged: () => {
      onSitesChanged()
      outbox.siteChanged()
    }
  })
  const mediaWords = new MediaWordsStore({ path: join(library.layout.directory, 'media-words.json'), clock })
  const publisher = new Publisher({ library, pictures, sites, mediaWords, passwords, http, clock, random: Math.random })
  const liveChecks = new LiveChecks({ library, path: join(library.layout.directory, 'live-checks.json'), http, clock, onChecked: onReceiptChanged })
  const outbox = new Outbox({
    files: new OutboxFiles(join(library.layout.directory, 'outbox')),
    publisher,
    library,
    sayMoment: async (at, siteId) => {
      const site = await sites.find(siteId)
      const zone = site === undefined ? 'UTC' : zoneOf(site.timeZone)
      return `${typedTimeOf(at, zone)} (${zone})`
    },
    clock,
    sleep: (milliseconds, signal) => sleep(milliseconds, undefined, { signal }).catch(() => undefined),
    onChanged: onOutboxChanged,
    onSettled: (settled) => {
      onSettled(settled)
      onSitesChanged() // the job may have learnt of it
      void liveChecks.noteSettled(settled)
    },
    onReceiptChanged
  })
  const open = async () => {
    await liveChecks.open()
    await outbox.open()
  }
  const close = async () => {
    await outbox.close()
    await liveChecks.close()
  }
  await open()
  void sites.askForWhatIsNew()
  const conflicts = new Conflicts({ library, pictures, sites, passwords, outbox, http, httpForFile, clock })
  const posts = new PostsOnSite({ library, pictures, sites, passwords, http, httpForFile, clock })
  const browserSignIn = new BrowserSignIn({
    http,
    clock,
    newState: () => randomBytes(32).toString('base64url'),
    openExternal: options.openExternal,
    claimScheme: options.claimScheme,
    connect: (credentials, signal) => sites.connect(credentials, signal),
    onStray: options.onStraySignIn
  })
  const rehearse = (key: ArticleAtSite) => rehearseArticle({ library, pictures, sites, outbox, clock }, key)
  return { outbox, conflicts, posts, liveChecks, clocks: publisher.clocks, sites, browserSignIn, rehearse, open, close }
}

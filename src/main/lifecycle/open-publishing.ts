import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { PublishProgress } from '../../core/publishing/receipt'
import { http } from '../publishing/http'
import { Journal } from '../publishing/journal'
import { Publisher } from '../publishing/publisher'
import { SiteStore } from '../publishing/site-store'
import { Sites } from '../publishing/sites'
import type { SafeStorage } from '../secrets/key-store-passwords'
import { createPasswords } from '../secrets/key-store-passwords'
import type { Stores } from './open-at-start'

export interface Publishing {
  readonly publisher: Publisher
  readonly sites: Sites
}

export interface OpenPublishingOptions extends Pick<Stores, 'library' | 'pictures'> {
  readonly secretsFile: string
  readonly safeStorage: SafeStorage
  readonly onProgress: (progress: PublishProgress) => void
  readonly onSitesChanged: () => void
}

/** All that publishing needs, put together. This module is loaded when the page first asks for sites, after the first paint. */
export function openPublishing({ library, pictures, secretsFile, safeStorage, onProgress, onSitesChanged }: OpenPublishingOptions): Publishing {
  const clock = () => new Date()
  const passwords = createPasswords({ safeStorage, path: secretsFile, clock })
  const sites = new Sites({
    store: new SiteStore({ path: join(library.layout.directory, 'sites.json'), clock }),
    passwords,
    http,
    clock,
    newId: () => randomUUID(),
    onChanged: onSitesChanged
  })
  const publisher = new Publisher({
    library,
    pictures,
    sites,
    passwords,
    journal: new Journal(join(library.layout.directory, 'outbox')),
    http,
    clock,
    random: Math.random,
    sleep: (milliseconds, signal) => sleep(milliseconds, undefined, { signal }).catch(() => undefined),
    onProgress
  })
  return { publisher, sites }
}

import type { Failure } from '../../core/failure'
import { keyOf } from '../../core/publishing/article-at-site'
import type { ArticleAtSite } from '../../core/publishing/article-at-site'
import type { OutboxEntry } from '../../core/publishing/outbox-entry'
import { ok } from '../../core/result'
import type { Result } from '../../core/result'
import type { OutboxFiles } from './outbox-files'

/** What the outbox holds: in memory as it is now, on disk what the next start goes on from. One entry an article and site. */
export class OutboxEntries {
  private readonly files: OutboxFiles
  private readonly entries = new Map<string, OutboxEntry>()

  constructor(files: OutboxFiles) {
    this.files = files
  }

  /** Reads what is on disk and not known yet. */
  async load(): Promise<void> {
    for (const entry of await this.files.readAll()) if (!this.entries.has(keyOf(entry))) this.entries.set(keyOf(entry), entry)
  }

  find(key: ArticleAtSite): OutboxEntry | undefined {
    return this.entries.get(keyOf(key))
  }

  /** All of them; what was ordered first comes first. */
  inTurn(): OutboxEntry[] {
    return [...this.entries.values()].toSorted((one, other) => (one.order?.orderedAt ?? '').localeCompare(other.order?.orderedAt ?? ''))
  }

  /** Those of an article, of a site, or of both. */
  ofKey(of: Partial<ArticleAtSite>): OutboxEntry[] {
    return [...this.entries.values()].filter((entry) => keyOf({ ...entry, ...of }) === keyOf(entry))
  }

  /** Sets an entry once it is on disk; what cannot be written changes nothing. */
  async write(entry: OutboxEntry): Promise<Result<undefined, Failure>> {
    const written = await this.files.write(entry)
    if (!written.ok) return written
    this.entries.set(keyOf(entry), entry)
    return ok(undefined)
  }

  /** Sets an entry. What cannot be written now is kept in memory: the file is older, and what it lacks is found out again from the site. */
  async keep(entry: OutboxEntry): Promise<void> {
    this.entries.set(keyOf(entry), entry)
    await this.files.write(entry)
  }

  /** Lets go on what was held. Not written: a start looks again at what the files say is held. */
  release(isMeant: (entry: OutboxEntry) => boolean): void {
    for (const [key, entry] of this.entries) if (isMeant(entry)) this.entries.set(key, { ...entry, hold: null })
  }

  async remove(entry: OutboxEntry): Promise<void> {
    this.entries.delete(keyOf(entry))
    await this.files.remove(entry)
  }
}

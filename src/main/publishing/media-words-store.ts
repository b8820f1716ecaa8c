import { isDeepStrictEqual } from 'node:util'
import * as z from 'zod/mini'
import type { Failure } from '../../core/failure'
import type { WordsLeft } from '../../core/publishing/media-words'
import type { PublishPlan } from '../../core/publishing/publish-plan'
import { siteIdSchema } from '../../core/publishing/site'
import type { SiteId } from '../../core/publishing/site'
import { ok } from '../../core/result'
import type { Result } from '../../core/result'
import { JsonStore } from '../library/json-store'

/** By site and file. */
const fileSchema = z.strictObject({ format: z.literal(1), words: z.record(siteIdSchema, z.record(z.string(), z.array(z.string()))) })

/**
 * Which words this library has put to the files of sites, as hashes: `media-words.json` in its folder. Articles share files, so words that the one does not know may be
 * those of the other, and are no correction that somebody has made on the web. Without it, those are taken for one, and stay.
 */
export class MediaWordsStore {
  private readonly store: JsonStore<z.infer<typeof fileSchema>>

  constructor({ path, clock }: { readonly path: string; readonly clock: () => Date }) {
    this.store = new JsonStore({ path, schema: fileSchema, makeDefaults: () => ({ format: 1, words: {} }), now: () => clock().toISOString() })
  }

  async read(siteId: SiteId): Promise<Result<PublishPlan['wordsLeftAt'], Failure>> {
    const file = await this.store.read()
    if (!file.ok) return file
    const left = file.value.words[siteId] ?? {}
    return ok((mediaId) => (Object.hasOwn(left, mediaId) ? (left[mediaId] ?? []) : []))
  }

  /** Takes note of what a job has put there, where that is news. */
  async note(siteId: SiteId, left: readonly WordsLeft[]): Promise<Result<undefined, Failure>> {
    const known = await this.read(siteId)
    if (!known.ok) return known
    const news = left.filter(({ mediaId, hashes }) => !isDeepStrictEqual(known.value(mediaId), hashes))
    if (news.length === 0) return ok(undefined)
    const fresh = Object.fromEntries(news.map(({ mediaId, hashes }) => [String(mediaId), [...hashes]]))
    const kept = await this.store.change(({ words, ...rest }) => ({ ...rest, words: { ...words, [siteId]: { ...words[siteId], ...fresh } } }))
    return kept.ok ? ok(undefined) : kept
  }
}

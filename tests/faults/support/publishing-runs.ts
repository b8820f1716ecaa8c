import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'vitest'
import * as z from 'zod/mini'
import type { Article } from '../../../src/core/article/article'
import { receiptSchema } from '../../../src/core/publishing/receipt'
import type { SiteChoice } from '../../../src/core/publishing/site-choice'
import { openLibrary } from '../../../src/main/library/open-library'
import type { Desk } from '../../integration/publishing/desk'
import { listicleFor, valueOf } from '../../integration/publishing/desk'
import { figure, paragraph } from '../../support/build-document'
import type { FaultKind, RequestMatch } from '../../wordpress/fault'
import type { FaultProxy } from '../../wordpress/fault-proxy'
import type { WordPressSite } from '../../wordpress/wordpress-site'
import { buildWriter } from './build-writer'
import { runWriter } from './run-writer'

let count = 0

/** Where articles go: to a site, as posts of a type with something chosen, or as plain posts. */
interface Behind {
  readonly site: WordPressSite
  readonly proxy: FaultProxy
  readonly as?: { readonly route: string; readonly choice: SiteChoice }
}

/** An article with four pictures that no other one has. */
async function writeWithFourPictures(desk: Desk, siteId: string, { as }: Behind): Promise<Article> {
  const number = ++count
  const colour = (part: number): string => `#${(number * 8 + part).toString(16).padStart(6, '0')}`
  const contents = await listicleFor(desk, `Cut ${String(number)}`, [colour(1), colour(2), colour(3)])
  const fourth = await desk.photo(colour(4), { alt: `The fourth of ${String(number)}`, caption: '', credit: 'Studio N' })
  const content = [...contents.body.content, figure(fourth), paragraph('The end.')]
  const article = await desk.write({ ...contents, categories: [], body: { ...contents.body, content } })
  if (as !== undefined) valueOf(await desk.library.choices.set(article.id, siteId, as.choice))
  return article
}

const postsSchema = z.array(z.object({ id: z.number(), status: z.string(), slug: z.string(), featured_media: z.number() }))
const mediaSchema = z.array(z.object({ id: z.number(), slug: z.string() }))

/** Whatever the site has of an article under any of its slugs, and what the library says of it. */
async function heldOf(article: Article, desk: Desk, { site, as }: Behind) {
  const withTwins = (slug: string): string[] => [slug, `${slug}-2`, `${slug}-3`, `${slug}-4`]
  const postSlugs = [article.slug, `copydesk-${article.id}`].flatMap(withTwins).join(',')
  const posts = postsSchema.parse(await site.rest('GET', `/wp/v2/${as?.route ?? 'posts'}?context=edit&slug=${postSlugs}&status=publish,draft,pending,private,future`))
  const library = await openLibrary({ directory: join(desk.directory, 'library'), clock: () => new Date(), newId: () => 'never-used', onChanged: () => undefined })
  const receipts = z.array(receiptSchema).parse(valueOf(await library.receipts.read(article.id)))
  const { remotes } = valueOf(await library.current(article.id))
  await library.close()
  const [receipt] = receipts
  const pictures = receipt?.pictures ?? []
  const slugs = pictures.flatMap(({ pictureId }) => withTwins(`copydesk-${pictureId.slice(0, 32)}`)).join(',')
  const media = mediaSchema.parse(await site.rest('GET', `/wp/v2/media?context=edit&per_page=100&slug=${slugs}`))
  return { posts, receipts, remotes, media, receipt }
}

/** Exactly one post, exactly four files, one receipt, and the receipt says what is there. */
async function expectExactlyOnce(article: Article, desk: Desk, behind: Behind): Promise<void> {
  const { posts, receipts, remotes, media, receipt } = await heldOf(article, desk, behind)
  if (receipt === undefined) throw new Error(`No receipt of ${article.headline}`)
  expect(posts.map(({ status, slug }) => `${slug} ${status}`)).toEqual([`${article.slug} publish`])
  expect(receipts).toHaveLength(1)
  expect(receipt).toMatchObject({ action: 'published', postId: posts[0]?.id, differences: [] })
  expect(media).toHaveLength(4)
  expect(receipt.pictures).toHaveLength(4)
  expect(new Set(media.map(({ id }) => id))).toEqual(new Set(receipt.pictures.map(({ mediaId }) => mediaId)))
  expect(remotes).toMatchObject([{ postId: receipt.postId, status: 'published' }])
  // Half a file of a killed process is not an order; the library sweeps it away when the app starts.
  expect((await readdir(join(desk.directory, 'library', 'outbox'))).filter((name) => name.endsWith('.json'))).toEqual([])
}

/** Numbers from 0 up to 1 that are the same in every run (mulberry32). */
function seededRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const struckSteps: readonly RequestMatch[] = [
  { method: 'POST', path: /\/wp\/v2\/posts\?/ },
  { method: 'POST', path: /\/wp\/v2\/posts\/\d+/ },
  { method: 'POST', path: /\/wp\/v2\/media\?/ },
  { method: 'POST', path: /\/wp\/v2\/media\?/ },
  { method: 'POST', path: /\/wp\/v2\/tags/ },
  {}
]
const cuts: readonly FaultKind[] = [{ kind: 'reset-after-commit' }, { kind: 'reset-after-commit' }, { kind: 'reset-before-send' }, { kind: 'php-notice-before-json' }, { kind: 'status', status: 502 }]

/** Publishes one article after the other, each cut off several times at random, until so many cuts have struck. */
export async function publishWithCuts(wanted: number, desk: Desk, siteId: string, behind: Behind): Promise<void> {
  const { proxy } = behind
  const random = seededRandom(17)
  const oneOf = <Value>(values: readonly Value[]): Value => {
    const value = values[Math.floor(random() * values.length)]
    if (value === undefined) throw new Error('nothing to choose from')
    return value
  }
  const struck = (): number => proxy.requests().filter(({ fault }) => fault !== null).length
  while (struck() < wanted) {
    const article = await writeWithFourPictures(desk, siteId, behind)
    for (let cut = 0; cut < 4; cut++) void proxy.play({ match: oneOf(struckSteps), ...oneOf(cuts) })
    let outcome = await desk.publish(article, siteId)
    for (let click = 0; click < 10 && !outcome.ok; click++) outcome = await desk.publish(article, siteId)
    valueOf(outcome)
    await expectExactlyOnce(article, desk, behind)
  }
}

/** Publishes one article after the other, each time killing the process that publishes several times at random moments, and letting it end. */
export async function publishWithKills(wanted: number, desk: Desk, siteId: string, password: string, behind: Behind): Promise<void> {
  const { proxy } = behind
  const random = seededRandom(19)
  const writer = await buildWriter(join(desk.directory, 'writer'), 'publishing-writer')
  const library = join(desk.directory, 'library')
  let kills = 0
  while (kills < wanted) {
    const article = await writeWithFourPictures(desk, siteId, behind)
    for (let kill = 0; kill < 5; kill++) {
      proxy.forget()
      const running = runWriter(writer, [library, siteId, password, article.id])
      const requests = 1 + Math.floor(random() * 9)
      while (proxy.requests().length < requests && running.process.exitCode === null) await sleep(2)
      await sleep(random() * 40)
      if (running.process.kill('SIGKILL')) kills++
      await running.gone()
    }
    const last = runWriter(writer, [library, siteId, password, article.id])
    await last.gone()
    await expectExactlyOnce(article, desk, behind)
  }
}

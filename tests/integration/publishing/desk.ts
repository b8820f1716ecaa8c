import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import type { Article, NewArticle } from '../../../src/core/article/article'
import type { Failure } from '../../../src/core/failure'
import type { PlacedPicture } from '../../../src/core/picture/picture'
import type { Wish } from '../../../src/core/publishing/operation'
import type { OutboxItem } from '../../../src/core/publishing/outbox-item'
import type { Site } from '../../../src/core/publishing/site'
import type { Result } from '../../../src/core/result'
import { openLibrary } from '../../../src/main/library/open-library'
import { PictureStore } from '../../../src/main/pictures/picture-store'
import { http, httpForFile } from '../../../src/main/publishing/http'
import type { Http } from '../../../src/main/publishing/http'
import { MediaWordsStore } from '../../../src/main/publishing/media-words-store'
import { Outbox } from '../../../src/main/publishing/outbox'
import type { Settled } from '../../../src/main/publishing/outbox-options'
import { OutboxFiles } from '../../../src/main/publishing/outbox-files'
import { PostsOnSite } from '../../../src/main/publishing/posts-on-site'
import { Publisher } from '../../../src/main/publishing/publisher'
import { rehearseArticle } from '../../../src/main/publishing/rehearse-article'
import { SiteStore } from '../../../src/main/publishing/site-store'
import { Sites } from '../../../src/main/publishing/sites'
import type { PasswordStore } from '../../../src/main/secrets/password-store'
import { createSessionPasswords } from '../../../src/main/secrets/session-passwords'
import type { WordPressRole } from '../../../scripts/wordpress/server.mjs'
import type { SiteDetails } from '../../wordpress/site-details'
import { body, figure, item, listicle, paragraph } from '../../support/build-document'

export function valueOf<Value>(result: Result<Value, Failure>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

export function codeOf(result: Result<unknown, Failure>): string {
  return result.ok ? 'ok' : result.error.code
}

/** What each WordPress told each of its users of itself. */
const told = new Map<string, Site>()

/** A desk whose editor writes for a WordPress. */
export async function openDesk({ url, users }: Pick<SiteDetails, 'url' | 'users'>) {
  const desk = await openDeskWith(http)
  const connect = async (role: WordPressRole = 'editor') =>
    valueOf(await desk.sites.connect({ kind: 'wordpress', address: url, userName: users[role].name, password: users[role].password })).site
  /** The same without asking it, once it was asked: for tests of what comes after. A dozen requests are more than most of them make. */
  const signIn = async (role: WordPressRole = 'editor') => {
    const account = `${url} ${role}`
    const known = told.get(account)
    if (known === undefined) {
      const site = await connect(role)
      told.set(account, site)
      return site
    }
    await desk.passwords.keep(known.id, users[role].password)
    return valueOf(await desk.siteStore.keep(known))
  }
  return { ...desk, connect, signIn }
}

/** All of Copydesk that publishes, on a library of its own, without waiting between tries, with a network of the test's choice. */
export async function openDeskWith(http: Http, clock = () => new Date(), passwords: PasswordStore = createSessionPasswords()) {
  const directory = await mkdtemp(join(tmpdir(), 'copydesk-desk-'))
  let count = 0
  const newId = () => `test-${process.hrtime.bigint().toString(36)}-${String(++count)}`
  const library = await openLibrary({ directory: join(directory, 'library'), clock, newId, onChanged: () => undefined })
  const pictures = new PictureStore(library.layout.media)
  const siteStore = new SiteStore({ path: join(library.layout.directory, 'sites.json'), clock })
  const sites = new Sites({
    store: siteStore,
    passwords,
    http,
    clock,
    newId,
    onChanged: () => undefined
  })
  const mediaWords = new MediaWordsStore({ path: join(library.layout.directory, 'media-words.json'), clock })
  const outboxFolder = join(library.layout.directory, 'outbox')
  const shown: (readonly OutboxItem[])[] = []
  const slept: number[] = []

  /** An outbox as a start of the app has it. `seen` resolves when one of its jobs is done or waits. */
  const openOutbox = async (now = clock) => {
    const publisher = new Publisher({ library, pictures, sites, mediaWords, passwords, http, clock: now, random: Math.random })
    const watchers = new Set<(items: readonly OutboxItem[], settled?: Settled) => void>()
    const outbox = new Outbox({
      files: new OutboxFiles(outboxFolder),
      publisher,
      library,
      sayMoment: (at) => Promise.resolve(at),
      clock: now,
      sleep: (milliseconds) => {
        slept.push(milliseconds)
        return Promise.resolve()
      },
      onChanged: (items) => {
        shown.push(items)
        for (const watch of watchers) watch(items)
      },
      onSettled: (settled) => {
        for (const watch of watchers) watch(outbox.items(), settled)
      },
      onReceiptChanged: () => undefined
    })
    const until = (siteId: string, article: Article): Promise<Result<Settled, Failure>> =>
      new Promise((resolve) => {
        const watch = (items: readonly OutboxItem[], settled?: Settled) => {
          const item = items.find((one) => one.siteId === siteId && one.articleId === article.id)
          if (settled?.receipt.siteId === siteId && settled.receipt.articleId === article.id) resolve({ ok: true, value: settled })
          else if (item !== undefined && item.failure !== null) resolve({ ok: false, error: item.failure })
          else return
          watchers.delete(watch)
        }
        watchers.add(watch)
      })
    await outbox.open()
    return { outbox, until }
  }

  return {
    directory,
    library,
    pictures,
    httpForFile,
    posts: new PostsOnSite({ library, pictures, sites, passwords, http, httpForFile, clock }),
    siteStore,
    sites,
    passwords,
    shown,
    /** How long it would have slept, in milliseconds, sleep by sleep. */
    slept,
    openOutbox,
    journaled: () => readdir(outboxFolder).catch(() => []),
    /** What publishing would do, without asking the site. */
    rehearse: async (article: Article, siteId: string) => {
      const { outbox } = await openOutbox()
      const rehearsal = await rehearseArticle({ library, pictures, sites, outbox, clock }, { articleId: article.id, siteId })
      await outbox.close()
      return valueOf(rehearsal)
    },
    write: async (article: NewArticle): Promise<Article> => valueOf(await library.create(article)),
    rewrite: async (article: Article, changes: Partial<NewArticle>): Promise<void> => {
      const { createdAt: _createdAt, updatedAt: _updatedAt, edition: _edition, remotes: _remotes, ...draft } = article
      valueOf(await library.save({ ...draft, ...changes }))
    },
    photo: async (colour: string, words: Pick<PlacedPicture, 'alt' | 'caption' | 'credit'>): Promise<PlacedPicture> => {
      // Small: WordPress makes five further sizes of a large one, which takes it 0.2 s.
      const bytes = await sharp({ create: { width: 240, height: 135, channels: 3, background: colour } })
        .withExif({ IFD0: { ImageDescription: words.alt } }) // other words, another file
        .jpeg()
        .toBuffer()
      const { pictureId, width, height } = valueOf(await pictures.importBytes(bytes, 'photo.jpg'))
      return { pictureId, width, height, ...words }
    },
    /** A click, and a start of the app of its own for it; what it leaves to wait is taken back, and so is a look for what a publishing may make late: the next click does it. */
    publish: async (article: Article, siteId: string, whenPostDiffers: 'ask' | 'overwrite' | 'new-post' = 'ask', wish: Wish = { type: 'publish' }): Promise<Result<Settled, Failure>> => {
      const { outbox, until } = await openOutbox()
      const over = until(siteId, article)
      valueOf(await outbox.order({ articleId: article.id, siteId, wish, whenPostDiffers }))
      const outcome = await over
      if (!outcome.ok) await outbox.cancel({ articleId: article.id, siteId })
      await outbox.close()
      const files = new OutboxFiles(outboxFolder)
      const looks = (await files.readAll()).filter(({ order }) => order?.operation.type === 'check-twins')
      await Promise.all(looks.map((entry) => files.write({ ...entry, order: null, hold: null })))
      return outcome
    },
    close: async () => {
      await library.close()
      await rm(directory, { recursive: true, force: true })
    }
  }
}
export type Desk = Awaited<ReturnType<typeof openDesk>>
export type AnyDesk = Awaited<ReturnType<typeof openDeskWith>>

/** A listicle with three pictures of its own colours: other colours, other files. */
export async function listicleFor(desk: Pick<Desk, 'photo'>, name: string, colours: readonly [string, string, string]): Promise<NewArticle> {
  const lead = await desk.photo(colours[0], { alt: `The "lead" of ${name} & more`, caption: 'At dusk.', credit: 'Disney+' })
  const first = await desk.photo(colours[1], { alt: 'A <boat>', caption: '', credit: 'Photo: Jo Doe / Agency' })
  const second = await desk.photo(colours[2], { alt: '밤의 서울', caption: '한강에서 본 야경', credit: 'Studio N' })
  return {
    isCountLinked: true,
    headline: `Top 2 Reasons for ${name}: "straight" & “curly” it's <here>`,
    dek: 'Is it the sea, or the songs?',
    byline: [{ name: 'Mina Seo', role: 'Drama Editor' }],
    leadPicture: lead,
    body: body(
      paragraph('It began with one song & a ferry.'),
      listicle('countdown', item('The songs', figure(first), paragraph('Every one is new.')), item('서울의 밤', figure(second), paragraph('이야기는 빛난다.')))
    ),
    categories: [['Dramas', 'Reviews'], ['K-Pop Groups', 'K-Pop Idols', 'Korean Celebrity']],
    tags: ['Weekend Watch', `R&B of ${name}`],
    slug: `top-2-${name.toLowerCase().replaceAll(' ', '-')}`,
    isSlugEdited: true,
    excerpt: 'Two reasons & a “song”.',
    seoTitle: '',
    seoDescription: '',
    socialTitle: '',
    socialPicture: null,
    areCommentsOpen: false,
    notes: 'NOT FOR PRINT',
    passageNotes: [],
    dismissedNumbering: [],
    slots: []
  }
}

import * as z from 'zod/mini'
import { mimeTypeOf } from '../../../core/picture/picture'
import { mostListedPosts } from '../../../core/publishing/listed-post'
import { headParts } from '../../../core/publishing/post-head'
import type { HeadPart, HeadWords } from '../../../core/publishing/post-head'
import type { PostWords, PublishEvent, SiteCommand, Standing } from '../../../core/publishing/publish-command'
import { ownMarkOf } from '../../../core/publishing/remote-mark'
import type { RemotePost } from '../../../core/publishing/remote-post'
import type { GhostSite, SiteRights } from '../../../core/publishing/site'
import { wordpressMediaCaption } from '../../../core/serialise/wordpress-picture'
import type { Asked } from '../ask-site'
import { eventOf } from '../event-of'
import type { HttpRequest } from '../http'
import type { RunCommand, Surroundings } from '../run-command'
import { uploadTimeoutMs } from '../upload-timeout'
import { readAdminKey } from './admin-key'
import { htmlSchema, imagesSchema, listedPostsSchema, onePostSchema, postsSchema } from './answers'
import { ask } from './ask'
import { adminRoot } from './connect'
import { signedHttp } from './signed-http'
import { authorsOf, featureAlt } from './writer'

type KnownSite = Pick<GhostSite, 'address' | 'authors'>

/** The way to talk to a Ghost with an Admin API key. Throws when it is none: only one that Ghost took is kept. */
export function openGhost(site: KnownSite, secret: string): RunCommand {
  const key = readAdminKey(secret)
  if (key === undefined) throw new Error('What is kept for this site is no Admin API key')
  const clock = { skewMs: 0 }
  return (command, surroundings) => runCommand(command, { ...surroundings, http: signedHttp(surroundings.http, key, surroundings.now, clock) }, site)
}

const everything: SiteRights = { canCreatePosts: true, canPublishPosts: true, canUploadFiles: true, canManageCategories: true, canPublishUnfilteredHtml: true }

/** `http` signs in. */
async function runCommand(command: SiteCommand, surroundings: Surroundings, site: KnownSite): Promise<PublishEvent> {
  switch (command.type) {
    case 'verify-user':
      // Every key that Ghost takes may do everything; one that it does not take is refused here.
      return eventOf(await send({ method: 'GET', address: address('posts/?limit=1&fields=id') }, z.unknown()), () => ({ type: 'user-verified', rights: everything }))
    case 'read-post':
      return told(await send({ method: 'GET', address: address(`${postRoute(command.postId)}?formats=lexical,mobiledoc`) }, onePostSchema))
    case 'find-posts': {
      const filter = encodeURIComponent(`slug:[${command.slugs.join(',')}]`)
      const asked = await send({ method: 'GET', address: address(`posts/?filter=${filter}&formats=lexical,mobiledoc&limit=100`) }, postsSchema)
      return eventOf(asked, ({ posts }) => ({ type: 'posts-found', posts }))
    }
    case 'list-posts': {
      const words = command.query.trim()
      const filter = words === '' ? '' : `&filter=${encodeURIComponent(`title:~'${words.replace(/[\\'"]/g, '\\$&')}'`)}`
      const asked = await send({ method: 'GET', address: address(`posts/?fields=id,status,title,updated_at&order=${encodeURIComponent('updated_at desc')}&limit=${String(mostListedPosts)}${filter}`) }, listedPostsSchema)
      return eventOf(asked, (posts) => ({ type: 'posts-listed', posts }))
    }
    case 'read-html':
      return eventOf(await send({ method: 'GET', address: address(`${postRoute(command.postId)}?formats=html`) }, htmlSchema), (html) => ({ type: 'html-told', html }))
    case 'upload-media':
      return upload(command)
    case 'create-post':
      return told(await write('POST', 'posts/', { title: command.title, slug: command.slug, status: 'draft' }))
    case 'publish-post':
      return told(await write('PUT', postRoute(command.postId), { updated_at: ownMarkOf(command.basedOn), ...standingFields(command.standing), ...fieldsOf(command.words, site) }))
    case 'unpublish-post':
      return told(await write('PUT', postRoute(command.postId), { updated_at: ownMarkOf(command.basedOn), status: 'draft' }))
    case 'trash-post':
      return eventOf(await send({ method: 'DELETE', address: address(postRoute(command.postId)) }, z.unknown()), () => ({ type: 'removed' }))
    case 'list-media':
    case 'find-media':
    case 'update-media':
    case 'remove-media':
    case 'list-categories':
    case 'find-tag':
    case 'find-term':
    case 'list-terms':
    case 'list-authors':
    case 'create-category':
    case 'create-tag':
    case 'create-term':
    case 'restore-post':
      throw new Error(`A Ghost is never asked to ${command.type}: it lists no files, takes tags by name, and has no trash`)
  }

  function address(route: string): string {
    return `${adminRoot(site.address)}${route}`
  }

  function send<Value>(request: HttpRequest, schema: z.ZodMiniType<Value>): Promise<Asked<Value>> {
    return ask(surroundings.http, request, schema, surroundings.signal)
  }

  function write(method: 'POST' | 'PUT', route: string, post: object): Promise<Asked<RemotePost>> {
    const body = JSON.stringify({ posts: [post] })
    return send({ method, address: address(`${route}?formats=lexical,mobiledoc`), headers: { 'content-type': 'application/json' }, body }, onePostSchema)
  }

  async function upload({ pictureId, slug, alt, caption }: Extract<SiteCommand, { type: 'upload-media' }>): Promise<PublishEvent> {
    const bytes = await surroundings.readPicture(pictureId)
    if (!bytes.ok) return { type: 'hopeless', failure: bytes.error }
    const body = new FormData()
    body.append('file', new File([new Uint8Array(bytes.value)], `${slug}${pictureId.slice(pictureId.lastIndexOf('.'))}`, { type: mimeTypeOf(pictureId) }))
    body.append('purpose', 'image')
    body.append('ref', slug)
    const asked = await send({ method: 'POST', address: address('images/upload/'), body, timeoutMs: uploadTimeoutMs(bytes.value.byteLength) }, imagesSchema)
    // Ghost names a file by its address only, and keeps no words beside it.
    return eventOf(asked, (url) => ({ type: 'media-stored', media: { mediaId: url, slug, url, sizeSlug: 'full', alt, caption } }))
  }
}

function postRoute(postId: string | number): string {
  return `posts/${encodeURIComponent(postId)}/`
}

/** Ghost takes a null for its own present moment, and keeps status and date of a post when it is sent none. */
function standingFields(standing: Standing): object {
  if (standing.type === 'kept' || standing.type === 'for-review') return {}
  if (standing.type === 'scheduled') return { status: 'scheduled', published_at: standing.at }
  return { status: 'published', ...(standing.isDateReset && { published_at: null }) }
}

function fieldsOf(words: PostWords, site: KnownSite): object {
  const { leadPicture, byline } = words.article
  const authors = authorsOf(byline, site.authors)
  return {
    title: words.title,
    ...headFields(words.head),
    lexical: words.content,
    custom_excerpt: words.excerpt === '' ? null : words.excerpt,
    ...(words.slug !== undefined && { slug: words.slug }),
    tags: words.tagIds.map((name) => ({ name: String(name) })),
    // An author that Ghost does not know becomes its owner, so only known ones are sent.
    ...(authors.length > 0 && { authors: authors.map(({ id }) => ({ id })) }),
    feature_image: words.leadMediaId === 0 ? null : String(words.leadMediaId),
    feature_image_alt: leadPicture === null ? null : featureAlt(leadPicture.alt),
    feature_image_caption: leadPicture === null ? null : wordpressMediaCaption(leadPicture)
  }
}

/** What Ghost calls the parts of a head. Its cards for X take what is for Facebook for nothing of their own. */
const headNames: Readonly<Record<HeadPart, readonly string[]>> = { seoTitle: ['meta_title'], seoDescription: ['meta_description'], socialTitle: ['og_title', 'twitter_title'], socialPicture: ['og_image', 'twitter_image'] }

function headFields(head: HeadWords): object {
  const fields = headParts.flatMap((part) => (head[part] === undefined ? [] : headNames[part].map((name) => [name, head[part] === '' ? null : head[part]] as const)))
  return Object.fromEntries(fields)
}

function told(asked: Asked<RemotePost>): PublishEvent {
  return eventOf(asked, (post) => ({ type: 'post-told', post }))
}

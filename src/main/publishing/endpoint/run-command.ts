import type * as z from 'zod/mini'
import { capabilitiesSchema, endpointMediaSchema, endpointPostSchema, mediaListSchema, postListSchema } from '../../../core/endpoint/contract'
import type { EndpointPostWords } from '../../../core/endpoint/contract'
import { endpointArticle } from '../../../core/endpoint/write-article'
import { failure } from '../../../core/failure'
import { mimeTypeOf } from '../../../core/picture/picture'
import type { PublishEvent, SiteCommand, Standing } from '../../../core/publishing/publish-command'
import type { RemotePost, StoredMedia } from '../../../core/publishing/remote-post'
import type { EndpointSite } from '../../../core/publishing/site'
import type { Asked } from '../ask-site'
import { eventOf } from '../event-of'
import type { HttpRequest } from '../http'
import type { RunCommand, Surroundings } from '../run-command'
import { uploadTimeoutMs } from '../upload-timeout'
import { ask } from './ask'
import { signInHeaders } from './sign-in'

/** The way to talk to a JSON endpoint, signed in. */
export function openEndpoint(site: Pick<EndpointSite, 'address' | 'signIn' | 'userName'>, secret: string): RunCommand {
  const account = { address: site.address, headers: signInHeaders(site.signIn, site.userName, secret), maximumUploadBytes: Infinity }
  return (command, surroundings) => runCommand(command, surroundings, account)
}

/** In characters. Servers take some 8,000 for an address; a Korean letter is nine of them. */
const longestQuery = 2_000

interface Account {
  readonly address: string
  readonly headers: Readonly<Record<string, string>>
  /** As the endpoint said when the account was verified. */
  maximumUploadBytes: number
}

async function runCommand(command: SiteCommand, surroundings: Surroundings, account: Account): Promise<PublishEvent> {
  switch (command.type) {
    case 'verify-user': {
      const asked = await get('capabilities', capabilitiesSchema)
      if (asked.type === 'told') account.maximumUploadBytes = asked.value.maximumUploadBytes ?? Infinity
      return eventOf(asked, ({ account: user }) => verified(user, account.address))
    }
    case 'read-post':
      return told(await get(`posts/${encodeURIComponent(command.postId)}`, endpointPostSchema))
    case 'find-posts':
      return eventOf(await get(`posts?${repeated('key', command.slugs)}`, postListSchema), ({ posts }) => ({ type: 'posts-found', posts: posts.map(remotePost) }))
    case 'list-media':
      return eventOf(await get(`media?${repeated('id', command.mediaIds)}`, mediaListSchema), ({ media }) => ({ type: 'media-found', media: media.map(storedMedia) }))
    case 'find-media':
      return eventOf(await get(`media?${repeated('key', command.slugs)}`, mediaListSchema), ({ media }) => ({ type: 'media-found', media: media.map(storedMedia) }))
    case 'upload-media':
      return upload(command)
    case 'update-media': {
      const words = { alt: command.alt, caption: command.caption }
      return stored(await change('PUT', `media/${encodeURIComponent(command.mediaId)}`, words, endpointMediaSchema))
    }
    case 'create-post':
      return told(await send('POST', 'posts', { key: command.slug, title: command.title }, { 'idempotency-key': command.slug }, endpointPostSchema))
    case 'publish-post':
      return told(await change('PUT', `posts/${encodeURIComponent(command.postId)}`, postWords(command), endpointPostSchema))
    case 'unpublish-post':
      return told(await change('POST', `posts/${encodeURIComponent(command.postId)}/unpublish`, { version: command.basedOn }, endpointPostSchema))
    case 'list-categories':
    case 'find-tag':
    case 'find-term':
    case 'list-terms':
    case 'list-authors':
    case 'list-posts':
    case 'read-html':
    case 'create-category':
    case 'create-tag':
    case 'create-term':
    case 'restore-post':
    case 'trash-post':
    case 'remove-media':
      throw new Error(`A JSON endpoint is never asked to ${command.type}: terms go by name, keys are there once, and there is no trash and no list of what others wrote`)
  }

  function askSignedIn<Value>(request: HttpRequest, schema: z.ZodMiniType<Value>): Promise<Asked<Value>> {
    return ask(surroundings.http, { ...request, headers: { ...request.headers, ...account.headers } }, schema, surroundings.signal)
  }

  function get<Value>(route: string, schema: z.ZodMiniType<Value>): Promise<Asked<Value>> {
    return askSignedIn({ method: 'GET', address: `${account.address}/${route}` }, schema)
  }

  /** What is changed twice is the same as once, and a post only as it was last seen: a key would keep a later wish for the same from being written. */
  function change<Value>(method: 'POST' | 'PUT', route: string, fields: object, schema: z.ZodMiniType<Value>): Promise<Asked<Value>> {
    return send(method, route, fields, {}, schema)
  }

  function send<Value>(method: 'POST' | 'PUT', route: string, fields: object, more: Readonly<Record<string, string>>, schema: z.ZodMiniType<Value>): Promise<Asked<Value>> {
    const headers = { 'content-type': 'application/json', ...more }
    return askSignedIn({ method, address: `${account.address}/${route}`, headers, body: JSON.stringify(fields) }, schema)
  }

  async function upload({ pictureId, slug, alt, caption }: Extract<SiteCommand, { type: 'upload-media' }>): Promise<PublishEvent> {
    const bytes = await surroundings.readPicture(pictureId)
    if (!bytes.ok) return { type: 'hopeless', failure: bytes.error }
    if (bytes.value.byteLength > account.maximumUploadBytes) return { type: 'hopeless', failure: failure('picture-too-large-for-site', { host: new URL(account.address).host }) }
    const withWords = new URLSearchParams({ key: slug, alt, caption })
    // What is stored without its words gets them with `update-media`.
    const query = withWords.toString().length > longestQuery ? new URLSearchParams({ key: slug }) : withWords
    const headers = { 'content-type': mimeTypeOf(pictureId), 'idempotency-key': slug }
    const address = `${account.address}/media?${query.toString()}`
    const request: HttpRequest = { method: 'POST', address, headers, body: new Uint8Array(bytes.value), timeoutMs: uploadTimeoutMs(bytes.value.byteLength) }
    return stored(await askSignedIn(request, endpointMediaSchema))
  }
}

function repeated(name: string, values: readonly (string | number)[]): string {
  const query = new URLSearchParams()
  for (const value of values) query.append(name, String(value))
  return query.toString()
}

function verified(user: z.infer<typeof capabilitiesSchema>['account'], address: string): PublishEvent {
  if (user === null) return { type: 'refused', refusal: { host: new URL(address).host, status: 401, code: 'unauthorized', message: '', parameters: [] } }
  const { mayCreate, mayPublish, mayUpload } = user
  return {
    type: 'user-verified',
    rights: { canCreatePosts: mayCreate, canPublishPosts: mayPublish, canUploadFiles: mayUpload, canManageCategories: true, canPublishUnfilteredHtml: true }
  }
}

function postWords({ basedOn, words, standing }: Extract<SiteCommand, { type: 'publish-post' }>): EndpointPostWords {
  const categories = new Map(words.article.categories.map((path) => [path.join(' › '), path]))
  return {
    version: basedOn,
    ...standingFields(standing),
    title: words.title,
    slug: words.slug ?? null,
    excerpt: words.excerpt,
    html: words.content,
    article: endpointArticle(words.article, words.media),
    categories: [...categories.values()],
    tags: words.tagIds.map(String),
    commentsOpen: words.areCommentsOpen
  }
}

function standingFields(standing: Standing): Pick<EndpointPostWords, 'status' | 'publishAt'> {
  switch (standing.type) {
    case 'published':
      return { status: 'published', publishAt: null }
    case 'scheduled':
      return { status: 'scheduled', publishAt: standing.at }
    case 'for-review':
      return { status: 'draft', publishAt: null }
    case 'kept':
      return standing.status === 'future' ? { status: 'scheduled', publishAt: standing.at ?? null } : { status: standing.status === 'publish' ? 'published' : 'draft', publishAt: null }
  }
}

const statuses = { draft: 'draft', scheduled: 'future', published: 'publish' } as const

/** Until a post is public, its key is what it is found by. */
function remotePost(post: z.infer<typeof endpointPostSchema>): RemotePost {
  return {
    id: post.id,
    status: statuses[post.status],
    slug: post.status === 'draft' ? post.key : post.slug,
    link: post.url,
    modifiedGmt: post.version,
    dateGmt: post.publishAt?.slice(0, 19) ?? '',
    title: post.title,
    content: post.html,
    excerpt: post.excerpt,
    categoryIds: post.categories.map((path) => path.join(' › ')),
    tagIds: post.tags,
    leadMediaId: post.leadMediaId ?? 0,
    areCommentsOpen: post.commentsOpen
  }
}

function storedMedia({ id, key, url, alt, caption }: z.infer<typeof endpointMediaSchema>): StoredMedia {
  return { mediaId: id, slug: key, url, sizeSlug: 'full', alt, caption }
}

function told(asked: Asked<z.infer<typeof endpointPostSchema>>): PublishEvent {
  return eventOf(asked, (post) => ({ type: 'post-told', post: remotePost(post) }))
}

function stored(asked: Asked<z.infer<typeof endpointMediaSchema>>): PublishEvent {
  return eventOf(asked, (media) => ({ type: 'media-stored', media: storedMedia(media) }))
}

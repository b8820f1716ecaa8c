import { z } from 'zod'
import { mimeTypeOf } from '../../../core/picture/picture'
import type { PublishEvent, SiteCommand, Standing } from '../../../core/publishing/publish-command'
import { isSameName } from '../../../core/publishing/same-name'
import type { SiteTerm, WordPressSite } from '../../../core/publishing/site'
import type { Asked } from '../ask-site'
import { basicAuthorization } from '../basic-authorization'
import { eventOf as answer } from '../event-of'
import type { HttpRequest } from '../http'
import type { RunCommand, Surroundings as Unsigned } from '../run-command'
import { uploadTimeoutMs } from '../upload-timeout'
import { mediaSchema, postSchema, removedSchema, termSchema, userSchema } from './answers'
import { ask } from './ask'
import { restAddress } from './rest-address'

/** An account with its password, for as long as one job runs. */
interface WordPressAccount {
  readonly restRoot: string
  readonly seoTitleField: string | null
  readonly authorization: string
}

interface Surroundings extends Unsigned {
  readonly account: WordPressAccount
}

/** As far as reading needs them. */
interface ReadingSurroundings extends Pick<Unsigned, 'http' | 'signal'> {
  readonly account: Pick<WordPressAccount, 'restRoot' | 'authorization'>
}

/** Every status a post can have; `any` would leave out the trash. */
const allStatuses = 'publish,future,draft,pending,private,trash'
const editing = { context: 'edit' }
const pageLength = 100
const maximumPages = 200

/** The way to talk to a WordPress as the user that an application password is of. */
export function openWordPress({ restRoot, userName, seoTitleField }: Pick<WordPressSite, 'restRoot' | 'userName' | 'seoTitleField'>, password: string): RunCommand {
  const account = { restRoot, seoTitleField, authorization: basicAuthorization(userName, password) }
  return (command, surroundings) => runCommand(command, { ...surroundings, account })
}

/** Says one command of the publish machine in WordPress' REST and reads the answer. */
async function runCommand(command: SiteCommand, surroundings: Surroundings): Promise<PublishEvent> {
  switch (command.type) {
    case 'verify-user':
      return answer(await get('wp/v2/users/me', editing, userSchema), ({ rights }) => ({ type: 'user-verified', rights }))
    case 'read-post':
      return answer(await get(`wp/v2/posts/${command.postId}`, editing, postSchema), (post) => ({ type: 'post-told', post }))
    case 'find-posts':
      return answer(await get('wp/v2/posts', { ...editing, slug: command.slugs.join(','), status: allStatuses }, z.array(postSchema)), (posts) => ({ type: 'posts-found', posts }))
    case 'list-media': {
      const query = { ...editing, include: command.mediaIds.join(','), per_page: String(pageLength) }
      return answer(await get('wp/v2/media', query, z.array(mediaSchema)), (media) => ({ type: 'media-found', media }))
    }
    case 'find-media':
      return answer(await get('wp/v2/media', { ...editing, slug: command.slugs.join(','), per_page: String(pageLength) }, z.array(mediaSchema)), (media) => ({ type: 'media-found', media }))
    case 'list-categories':
      return answer(await listTerms('categories', surroundings), (categories) => ({ type: 'categories-listed', categories }))
    case 'find-tag':
      return answer(await get('wp/v2/tags', { search: command.name, per_page: String(pageLength) }, z.array(termSchema)), (tags) => ({
        type: 'tag-found',
        tagId: (tags.find(({ name }) => name === command.name) ?? tags.find(({ name }) => isSameName(name, command.name)))?.id
      }))
    case 'create-category':
      return createTerm('categories', { name: command.name, ...(command.parentId !== 0 && { parent: command.parentId }) })
    case 'create-tag':
      return createTerm('tags', { name: command.name })
    case 'upload-media':
      return upload(command)
    case 'update-media':
      return answer(await post(`wp/v2/media/${command.mediaId}`, { alt_text: command.alt, caption: command.caption }, mediaSchema), (media) => ({ type: 'media-stored', media }))
    case 'create-post':
      return told(await post('wp/v2/posts', { title: command.title, slug: command.slug, status: 'draft' }, postSchema))
    case 'restore-post':
      return told(await post(`wp/v2/posts/${command.postId}`, { status: 'draft' }, postSchema))
    case 'publish-post': {
      const { title, content, excerpt, slug, categoryIds, tagIds, leadMediaId, areCommentsOpen, article } = command.words
      const { seoTitleField } = surroundings.account
      const fields = {
        ...standingFields(command.standing),
        title,
        content,
        excerpt,
        ...(slug !== undefined && { slug }),
        categories: categoryIds,
        tags: tagIds,
        featured_media: leadMediaId,
        comment_status: areCommentsOpen ? 'open' : 'closed',
        // Empty, the plug-in makes a title of the headline.
        ...(seoTitleField !== null && { meta: { [seoTitleField]: article.seoTitle.trim() } })
      }
      return told(await post(`wp/v2/posts/${command.postId}`, fields, postSchema))
    }
    case 'unpublish-post':
      return told(await post(`wp/v2/posts/${command.postId}`, { status: 'draft' }, postSchema))
    case 'trash-post':
      return answer(await send({ method: 'DELETE', address: address(`wp/v2/posts/${command.postId}`) }, removedSchema), () => ({ type: 'removed' }))
    case 'remove-media':
      return answer(await send({ method: 'DELETE', address: address(`wp/v2/media/${command.mediaId}`, { force: 'true' }) }, removedSchema), () => ({ type: 'removed' }))
  }

  function address(route: string, query: Readonly<Record<string, string>> = {}): string {
    return restAddress(surroundings.account.restRoot, route, query)
  }

  function send<Value>(request: HttpRequest, schema: z.ZodType<Value>): Promise<Asked<Value>> {
    return askSignedIn(request, schema, surroundings)
  }

  function get<Value>(route: string, query: Readonly<Record<string, string>>, schema: z.ZodType<Value>): Promise<Asked<Value>> {
    return send({ method: 'GET', address: address(route, query) }, schema)
  }

  function post<Value>(route: string, fields: object, schema: z.ZodType<Value>): Promise<Asked<Value>> {
    const headers = { 'content-type': 'application/json' }
    return send({ method: 'POST', address: address(route, editing), headers, body: JSON.stringify(fields) }, schema)
  }

  async function createTerm(taxonomy: 'categories' | 'tags', fields: object): Promise<PublishEvent> {
    const asked = await post(`wp/v2/${taxonomy}`, fields, termSchema)
    // A term of this name is there already: made by our own lost request, or by somebody else just now.
    if (asked.type === 'refused' && asked.termId !== undefined) return { type: 'term-stored', termId: asked.termId }
    return answer(asked, ({ id }) => ({ type: 'term-stored', termId: id }))
  }

  async function upload({ pictureId, slug, alt, caption }: Extract<SiteCommand, { type: 'upload-media' }>): Promise<PublishEvent> {
    const bytes = await surroundings.readPicture(pictureId)
    if (!bytes.ok) return { type: 'hopeless', failure: bytes.error }
    const extension = pictureId.slice(pictureId.lastIndexOf('.'))
    const headers = { 'content-type': mimeTypeOf(pictureId), 'content-disposition': `attachment; filename="${slug}${extension}"` }
    const request = { method: 'POST', address: address('wp/v2/media', { ...editing, slug, alt_text: alt, caption }), headers, body: new Uint8Array(bytes.value) } as const
    const asked = await send({ ...request, timeoutMs: uploadTimeoutMs(bytes.value.byteLength) }, mediaSchema)
    return answer(asked, (media) => ({ type: 'media-stored', media }))
  }
}

/** WordPress takes a null for its own present moment, and keeps the date of a post when it is sent none. */
function standingFields(standing: Standing): object {
  if (standing.type === 'kept') return {}
  if (standing.type === 'scheduled') return { status: 'future', date_gmt: standing.at.slice(0, 19) }
  return { status: 'publish', ...(standing.isDateReset && { date_gmt: null }) }
}

function told(asked: Asked<z.infer<typeof postSchema>>): PublishEvent {
  return answer(asked, (post) => ({ type: 'post-told', post }))
}

function askSignedIn<Value>(request: HttpRequest, schema: z.ZodType<Value>, { http, account, signal }: ReadingSurroundings): Promise<Asked<Value>> {
  return ask(http, { ...request, headers: { ...request.headers, authorization: account.authorization } }, schema, signal)
}

/** All terms of a taxonomy, page by page. */
export async function listTerms(taxonomy: 'categories' | 'tags', surroundings: ReadingSurroundings): Promise<Asked<SiteTerm[]>> {
  const terms: SiteTerm[] = []
  for (let page = 1; ; page++) {
    const query = { per_page: String(pageLength), page: String(page), orderby: 'id' }
    const address = restAddress(surroundings.account.restRoot, `wp/v2/${taxonomy}`, query)
    const asked = await askSignedIn({ method: 'GET', address }, z.array(termSchema), surroundings)
    if (asked.type !== 'told') return asked
    terms.push(...asked.value)
    const pages = Number(asked.headers.get('x-wp-totalpages') ?? '1')
    if (page >= Math.min(pages, maximumPages) || asked.value.length === 0) return { ...asked, value: terms }
  }
}

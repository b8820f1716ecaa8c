import * as z from 'zod/mini'
import { mimeTypeOf } from '../../../core/picture/picture'
import { mostListedPosts } from '../../../core/publishing/listed-post'
import type { PublishEvent, SiteCommand, Standing } from '../../../core/publishing/publish-command'
import type { PostType, Taxonomy } from '../../../core/publishing/post-type'
import { takes } from '../../../core/publishing/post-type'
import type { RemotePost } from '../../../core/publishing/remote-post'
import { headParts, ofHead } from '../../../core/publishing/post-head'
import type { WordPressSite } from '../../../core/publishing/site'
import { keepsInHead, metaFieldOf } from '../../../core/publishing/site'
import { findNamed } from '../../../core/publishing/site-term'
import type { Asked } from '../ask-site'
import { basicAuthorization } from '../basic-authorization'
import { eventOf as answer } from '../event-of'
import type { HttpRequest } from '../http'
import type { RunCommand, Surroundings as Unsigned } from '../run-command'
import { uploadTimeoutMs } from '../upload-timeout'
import type { MetaFields } from './answers'
import { authorsSchema, listedPostsSchema, mediaSchema, postSchemaFor, removedSchema, renderedSchema, rightsOf, termSchema, termsSchema, userSchema } from './answers'
import { ask } from './ask'
import { listPages } from './list-pages'
import { restAddress } from './rest-address'

/** An account with its password, for as long as one job runs. */
interface WordPressAccount {
  readonly restRoot: string
  readonly metaFields: MetaFields
  /** Where the number of the picture for social networks is kept beside its address; null where it is not. */
  readonly pictureNumberField: string | null
  readonly postType: PostType
  readonly authorization: string
}

interface Surroundings extends Unsigned {
  readonly account: WordPressAccount
}

/** Every status a post can have; `any` would leave out the trash. */
const allStatuses = 'publish,future,draft,pending,private,trash'
const editing = { context: 'edit' }
const pageLength = 100
/** In characters. Servers take some 8,000; a Korean syllable is nine of them. Words that do not fit follow by themselves, as those of a file that was there do. */
const longestAddress = 4_000

/** The way to talk of posts of one type to a WordPress, as the user that an application password is of. */
export function openWordPress(site: WordPressSite, postType: PostType, password: string): RunCommand {
  const { restRoot, userName } = site
  const metaFields = ofHead((part) => (keepsInHead(site, postType, part) ? metaFieldOf(site, part) : null))
  const account = { restRoot, metaFields, pictureNumberField: site.metaFields.socialPictureId ?? null, postType, authorization: basicAuthorization(userName, password) }
  return (command, surroundings) => runCommand(command, { ...surroundings, account })
}

/** Says one command of the publish machine in WordPress' REST and reads the answer. */
async function runCommand(command: SiteCommand, surroundings: Surroundings): Promise<PublishEvent> {
  const { postType, metaFields } = surroundings.account
  const posts = postType.route
  const postSchema = postSchemaFor(postType, metaFields)
  switch (command.type) {
    case 'verify-user':
      return answer(await get('wp/v2/users/me', editing, userSchema), ({ can }) => ({ type: 'user-verified', rights: rightsOf(can, postType) }))
    case 'read-post':
      return answer(await get(`${posts}/${command.postId}`, editing, postSchema), (post) => ({ type: 'post-told', post }))
    case 'find-posts':
      return answer(await get(posts, { ...editing, slug: command.slugs.join(','), status: allStatuses }, z.array(postSchema)), (posts) => ({ type: 'posts-found', posts }))
    case 'list-media': {
      const query = { ...editing, include: command.mediaIds.join(','), per_page: String(pageLength) }
      return answer(await get('wp/v2/media', query, z.array(mediaSchema)), (media) => ({ type: 'media-found', media }))
    }
    case 'find-media':
      return answer(await get('wp/v2/media', { ...editing, slug: command.slugs.join(','), per_page: String(pageLength) }, z.array(mediaSchema)), (media) => ({ type: 'media-found', media }))
    case 'list-categories':
      return answer(await listPages('wp/v2/categories', {}, termsSchema, surroundings), (categories) => ({ type: 'categories-listed', categories }))
    case 'find-tag':
      return answer(await get('wp/v2/tags', { search: asStored(command.name), per_page: String(pageLength) }, z.array(termSchema)), (tags) => ({
        type: 'tag-found',
        tagId: findNamed(tags, command.name)?.id
      }))
    case 'find-term': {
      const { route, isTree } = taxonomyOf(command.taxonomy)
      const query = { search: asStored(command.name), per_page: String(pageLength), ...(isTree && { parent: String(command.parentId) }) }
      return answer(await get(route, query, z.array(termSchema)), (terms) => ({ type: 'term-found', termId: findNamed(terms, command.name)?.id }))
    }
    case 'list-terms': {
      const query = { include: command.termIds.join(','), per_page: String(pageLength) }
      return answer(await get(taxonomyOf(command.taxonomy).route, query, z.array(termSchema)), (terms) => ({ type: 'terms-listed', terms }))
    }
    case 'list-authors': {
      const query = { who: 'authors', include: command.authorIds.join(','), _fields: 'id,name' }
      return answer(await get('wp/v2/users', query, authorsSchema), (authors) => ({ type: 'authors-listed', authors }))
    }
    case 'list-posts': {
      const words = command.query.trim()
      const order = words === '' ? { orderby: 'modified' } : { search: words, orderby: 'relevance' }
      const query = { ...editing, ...order, status: 'publish,future,draft,pending', per_page: String(mostListedPosts), _fields: 'id,status,title,modified_gmt' }
      return answer(await get(posts, query, listedPostsSchema), (listed) => ({ type: 'posts-listed', posts: listed }))
    }
    case 'read-html':
      return answer(await get(`${posts}/${command.postId}`, { ...editing, _fields: 'content' }, renderedSchema), (html) => ({ type: 'html-told', html }))
    case 'create-category':
      return createTerm('wp/v2/categories', { name: command.name, ...(command.parentId !== 0 && { parent: command.parentId }) })
    case 'create-term':
      return createTerm(taxonomyOf(command.taxonomy).route, { name: command.name, ...(command.parentId !== 0 && { parent: command.parentId }) })
    case 'create-tag':
      return createTerm('wp/v2/tags', { name: command.name })
    case 'upload-media':
      return upload(command)
    case 'update-media':
      return answer(await post(`wp/v2/media/${command.mediaId}`, { alt_text: command.alt, caption: command.caption }, mediaSchema), (media) => ({ type: 'media-stored', media }))
    case 'create-post':
      return told(await post(posts, { title: command.title, slug: command.slug, status: 'draft' }, postSchema))
    case 'restore-post':
      return told(await post(`${posts}/${command.postId}`, { status: 'draft' }, postSchema))
    case 'publish-post': {
      const { title, content, excerpt, slug, categoryIds, tagIds, leadMediaId, areCommentsOpen, head, chosen, article, media } = command.words
      // What is empty the plug-in makes itself, as it is set to.
      const meta = Object.fromEntries(headParts.flatMap((part) => (metaFields[part] === null || head[part] === undefined ? [] : [[metaFields[part], head[part]]])))
      const { pictureNumberField } = surroundings.account
      // As a text: a field of either kind takes it.
      if (pictureNumberField !== null && head.socialPicture !== undefined) meta[pictureNumberField] = String(media.get(article.socialPicture?.pictureId ?? '')?.mediaId ?? 0)
      const fields = {
        ...standingFields(command.standing),
        title,
        content,
        ...(takes(postType, 'excerpt') && { excerpt }),
        ...(slug !== undefined && { slug }),
        ...(takes(postType, 'categories') && categoryIds !== undefined && { categories: categoryIds }),
        ...(takes(postType, 'tags') && { tags: tagIds }),
        ...(takes(postType, 'lead-picture') && { featured_media: leadMediaId }),
        ...(takes(postType, 'comments') && { comment_status: areCommentsOpen ? 'open' : 'closed' }),
        ...(chosen.authorId !== null && { author: chosen.authorId }),
        ...(chosen.isPinned !== null && { sticky: chosen.isPinned }),
        ...Object.fromEntries(Object.entries(chosen.terms).map(([taxonomy, ids]) => [taxonomyOf(taxonomy).field, ids])),
        ...(Object.keys(meta).length > 0 && { meta })
      }
      return told(await post(`${posts}/${command.postId}`, fields, postSchema))
    }
    case 'unpublish-post':
      return told(await post(`${posts}/${command.postId}`, { status: 'draft' }, postSchema))
    case 'trash-post':
      return answer(await send({ method: 'DELETE', address: address(`${posts}/${command.postId}`) }, removedSchema), () => ({ type: 'removed' }))
    case 'remove-media':
      return answer(await send({ method: 'DELETE', address: address(`wp/v2/media/${command.mediaId}`, { force: 'true' }) }, removedSchema), () => ({ type: 'removed' }))
  }

  function address(route: string, query: Readonly<Record<string, string>> = {}): string {
    return restAddress(surroundings.account.restRoot, route, query)
  }

  function send<Value>(request: HttpRequest, schema: z.ZodMiniType<Value>): Promise<Asked<Value>> {
    const { http, account, signal } = surroundings
    return ask(http, { ...request, headers: { ...request.headers, authorization: account.authorization } }, schema, signal)
  }

  function get<Value>(route: string, query: Readonly<Record<string, string>>, schema: z.ZodMiniType<Value>): Promise<Asked<Value>> {
    return send({ method: 'GET', address: address(route, query) }, schema)
  }

  function post<Value>(route: string, fields: object, schema: z.ZodMiniType<Value>): Promise<Asked<Value>> {
    const headers = { 'content-type': 'application/json' }
    return send({ method: 'POST', address: address(route, editing), headers, body: JSON.stringify(fields) }, schema)
  }

  function taxonomyOf(slug: string): Taxonomy {
    const found = postType.taxonomies.find((taxonomy) => taxonomy.slug === slug)
    if (found === undefined) throw new Error(`Posts of the type ${postType.slug} have no terms of ${slug}`)
    return found
  }

  async function createTerm(route: string, fields: object): Promise<PublishEvent> {
    const asked = await post(route, fields, termSchema)
    // A term of this name is there already: made by our own lost request, or by somebody else just now.
    if (asked.type === 'refused' && asked.termId !== undefined) return { type: 'term-stored', termId: asked.termId }
    return answer(asked, ({ id }) => ({ type: 'term-stored', termId: id }))
  }

  async function upload({ pictureId, slug, alt, caption }: Extract<SiteCommand, { type: 'upload-media' }>): Promise<PublishEvent> {
    const bytes = await surroundings.readPicture(pictureId)
    if (!bytes.ok) return { type: 'hopeless', failure: bytes.error }
    const withWords = address('wp/v2/media', { ...editing, slug, alt_text: alt, caption })
    const extension = pictureId.slice(pictureId.lastIndexOf('.'))
    const headers = { 'content-type': mimeTypeOf(pictureId), 'content-disposition': `attachment; filename="${slug}${extension}"` }
    const request = { method: 'POST', address: withWords.length > longestAddress ? address('wp/v2/media', { ...editing, slug }) : withWords, headers, body: new Uint8Array(bytes.value) } as const
    const asked = await send({ ...request, timeoutMs: uploadTimeoutMs(bytes.value.byteLength) }, mediaSchema)
    return answer(asked, (media) => ({ type: 'media-stored', media }))
  }
}

/** WordPress takes a null for its own present moment, and keeps the date of a post when it is sent none. */
function standingFields(standing: Standing): object {
  if (standing.type === 'kept') return {}
  if (standing.type === 'for-review') return { status: 'pending' }
  if (standing.type === 'scheduled') return { status: 'future', date_gmt: standing.at.slice(0, 19) }
  return { status: 'publish', ...(standing.isDateReset && { date_gmt: null }) }
}

/** WordPress keeps these signs in the names of terms as HTML has them, and searches what it keeps. */
function asStored(name: string): string {
  return name.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

function told(asked: Asked<RemotePost>): PublishEvent {
  return answer(asked, (post) => ({ type: 'post-told', post }))
}

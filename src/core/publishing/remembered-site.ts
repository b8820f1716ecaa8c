import { failure } from '../failure'
import { extensionOf } from '../picture/picture'
import type { PictureId } from '../picture/picture'
import { mostTerms } from './post-type'
import type { Taxonomy } from './post-type'
import type { SiteAnswer, SiteCommand, SiteTrouble } from './publish-command'
import type { PublishJob } from './publish-job'
import { mediaSlugOf } from './publish-plan'
import type { PublishPlan } from './publish-plan'
import type { RemoteId } from './remote-id'
import type { RemotePost, StoredMedia } from './remote-post'
import { rightsTo } from './site'
import type { Site } from './site'
import { findNamed } from './site-term'

/** What a library knows of a site, and of what would be sent there, without asking it. */
export interface SiteMemory {
  readonly site: Site
  /** How large the picture files are, in bytes; one that the library lacks is not among them. */
  readonly pictureBytes: ReadonlyMap<PictureId, number>
}

/** What the site would answer if it is as it said last, and did whatever it was asked for: a post and its pictures are as we left them. */
export function answerFromMemory(plan: PublishPlan, job: PublishJob, { site }: SiteMemory, command: SiteCommand): SiteAnswer {
  switch (command.type) {
    case 'verify-user':
      return { type: 'user-verified', rights: rightsTo(plan.postType, site) }
    case 'find-posts':
      return { type: 'posts-found', posts: [] }
    case 'read-post':
      return { type: 'post-told', post: postOf(plan, command.postId) }
    case 'create-post':
      return { type: 'post-told', post: { ...postOf(plan, command.slug), slug: command.slug } }
    case 'list-media':
      return { type: 'media-found', media: job.pictures.flatMap((picture) => (picture.state === 'claimed' && command.mediaIds.includes(picture.mediaId) ? mediaOf(plan, picture.pictureId, picture.mediaId) : [])) }
    case 'find-media':
      return { type: 'media-found', media: [] }
    case 'upload-media':
      return { type: 'media-stored', media: { ...mediaOf(plan, command.pictureId, command.slug), slug: command.slug } }
    case 'list-categories':
      return { type: 'categories-listed', categories: site.categories }
    case 'find-tag':
      return { type: 'tag-found', tagId: findNamed(site.tags, command.name)?.id }
    case 'find-term':
      return { type: 'term-found', termId: termAmong(taxonomyOf(plan, command.taxonomy), command.name, command.parentId) }
    case 'create-category':
    case 'create-tag':
    case 'create-term':
      return { type: 'term-stored', termId: command.name }
    case 'update-media':
    case 'remove-media':
    case 'restore-post':
    case 'publish-post':
    case 'unpublish-post':
    case 'trash-post':
    case 'list-terms':
    case 'list-authors':
    case 'list-posts':
    case 'read-html':
      throw new Error(`Up to its writing, a post on a site that is as it was needs no ${command.type}`)
  }
}

/** Why the site would not do what it is asked for; undefined where nothing is known that stands against it. */
export function troubleFromMemory(plan: PublishPlan, { site, pictureBytes }: SiteMemory, command: SiteCommand): SiteTrouble | undefined {
  const refused = (status: number, code: string): SiteTrouble => ({ type: 'refused', refusal: { kind: site.kind, host: plan.host, status, code, message: '', parameters: [] } })
  switch (command.type) {
    case 'upload-media': {
      const { pictureKinds, largestPicture } = plan.capabilities
      const bytes = pictureBytes.get(command.pictureId)
      if (bytes === undefined) return { type: 'hopeless', failure: failure('picture-missing-in-library', { id: command.pictureId }) }
      if (!pictureKinds.some((kind) => kind === extensionOf(command.pictureId))) return refused(415, 'type_not_supported')
      return bytes > largestPicture ? refused(413, 'too_large') : undefined
    }
    case 'create-category':
      return site.rights.canManageCategories ? undefined : refused(403, 'rest_cannot_create')
    case 'create-term':
      return taxonomyOf(plan, command.taxonomy)?.mayCreate === false ? refused(403, 'rest_cannot_create') : undefined
    default:
      return undefined
  }
}

const statuses = { draft: 'draft', scheduled: 'future', published: 'publish' } as const

function postOf({ binding }: PublishPlan, id: RemoteId): RemotePost {
  const known = binding?.postId === id ? binding : undefined
  return {
    id,
    status: statuses[known?.status ?? 'draft'],
    slug: '',
    link: known?.link ?? '',
    modifiedGmt: known?.modifiedGmt ?? '',
    dateGmt: known?.publishedAt.slice(0, 19) ?? '',
    title: '',
    content: '',
    excerpt: '',
    categoryIds: [],
    tagIds: [],
    leadMediaId: 0,
    areCommentsOpen: true
  }
}

function mediaOf({ pictures }: PublishPlan, wanted: PictureId, mediaId: RemoteId): StoredMedia {
  const { alt = '', caption = '' } = pictures.find(({ pictureId }) => pictureId === wanted) ?? {}
  return { mediaId, slug: mediaSlugOf(wanted), url: '', sizeSlug: 'full', alt, caption }
}

function taxonomyOf({ postType }: PublishPlan, wanted: string): Taxonomy | undefined {
  return postType.taxonomies.find(({ slug }) => slug === wanted)
}

/** Of a taxonomy with more terms than are told, one that is not told may be there all the same. */
function termAmong(taxonomy: Taxonomy | undefined, name: string, parentId: RemoteId): RemoteId | undefined {
  const terms = taxonomy?.terms ?? []
  const found = findNamed(taxonomy?.isTree === true ? terms.filter((term) => term.parentId === parentId) : terms, name)
  return found?.id ?? (terms.length >= mostTerms ? name : undefined)
}

import { capabilitiesOfKind } from '../../../../src/core/publishing/capabilities'
import type { SiteCapabilities } from '../../../../src/core/publishing/capabilities'
import type { SentChoice, SiteAnswer, SiteCommand, SiteTrouble, Standing } from '../../../../src/core/publishing/publish-command'
import type { RemoteId } from '../../../../src/core/publishing/remote-id'
import type { RemotePost, StoredMedia } from '../../../../src/core/publishing/remote-post'
import type { SiteRights } from '../../../../src/core/publishing/site'

type Write<Value> = { -readonly [Key in keyof Value]: Value[Key] }

/** The site's present moment. */
export const modelNow = '2026-11-25T12:00:00.000Z'

const likeWordPress = capabilitiesOfKind('wordpress')

/**
 * A site in memory, as far as the machine can tell: the same POST twice makes two, a taken slug gets a number. One that remembers no
 * files, as Ghost, has no trash either, names things by texts, and compares before it writes.
 */
export class ModelSite {
  private readonly capabilities: SiteCapabilities
  readonly posts: Write<RemotePost>[] = []
  readonly media: Write<StoredMedia>[] = []
  readonly categories: { id: RemoteId; name: string; slug: string; parentId: RemoteId }[] = [{ id: 1, name: 'Dramas', slug: 'dramas', parentId: 0 }]
  readonly tags: { id: RemoteId; name: string }[] = [{ id: 1, name: 'weekend watch' }]
  readonly ownTerms: { id: RemoteId; taxonomy: string; name: string; parentId: RemoteId }[] = []
  uploads = 0
  /** What it makes of a post that it was sent. */
  changed: Partial<RemotePost> = {}
  takesScripts = false
  /** What it puts a new post into. */
  standardCategories: readonly RemoteId[] = []
  /** How many letters of an alt text it keeps, without a word. */
  keptOfWords = Infinity
  /** Keeps the words within a script, and drops its tags, whatever it says. */
  dropsTags = false
  /** What somebody does on the web right before our next write of a post. */
  beforeNextWrite: () => void = () => undefined
  private count = 100
  private clock = 0

  rights: SiteRights = { canCreatePosts: true, canPublishPosts: true, canUploadFiles: true, canManageCategories: true, canPublishUnfilteredHtml: true }

  constructor(capabilities: SiteCapabilities = likeWordPress) {
    this.capabilities = capabilities
  }

  alive(): RemotePost[] {
    return this.posts.filter(({ status }) => status !== 'trash')
  }

  /** Somebody works on the web. */
  editOnTheWeb(postId: RemoteId, change: Partial<RemotePost>): void {
    const post = this.posts.find(({ id }) => id === postId)
    if (post !== undefined) Object.assign(post, change, { modifiedGmt: this.tick() })
  }

  handle(command: SiteCommand): SiteAnswer | SiteTrouble {
    this.refuseWhatIsNeverAsked(command)
    if (command.type === 'publish-post') {
      this.beforeNextWrite()
      this.beforeNextWrite = () => undefined
    }
    switch (command.type) {
      case 'verify-user':
        return { type: 'user-verified', rights: this.rights }
      case 'read-post':
        return this.tell(command.postId)
      case 'find-posts':
        return { type: 'posts-found', posts: this.posts.filter(({ slug }) => command.slugs.includes(slug)).map((post) => ({ ...post, takesScripts: this.takesScripts })) }
      case 'list-media':
        return { type: 'media-found', media: this.media.filter(({ mediaId }) => command.mediaIds.includes(mediaId)).map((media) => ({ ...media })) }
      case 'find-media':
        return { type: 'media-found', media: this.media.filter(({ slug }) => command.slugs.includes(slug)).map((media) => ({ ...media })) }
      case 'list-categories':
        return { type: 'categories-listed', categories: this.categories.map((category) => ({ ...category })) }
      case 'find-tag':
        return { type: 'tag-found', tagId: this.tags.find(({ name }) => name.toLowerCase() === command.name.toLowerCase())?.id }
      case 'find-term':
        return { type: 'term-found', termId: this.ownTerms.find(isTermOf(command))?.id }
      case 'list-terms':
      case 'list-authors':
      case 'list-posts':
      case 'read-html':
        throw new Error(`No job asks this: ${command.type}`)
      case 'create-term': {
        const { taxonomy, name, parentId } = command
        return { type: 'term-stored', termId: this.termOf(this.ownTerms, isTermOf(command), (id) => ({ id, taxonomy, name, parentId })) }
      }
      case 'create-tag':
        return { type: 'term-stored', termId: this.termOf(this.tags, (tag) => tag.name === command.name, (id) => ({ id, name: command.name })) }
      case 'create-category': {
        const { name, parentId } = command
        const isThere = (category: { name: string; parentId: RemoteId }): boolean => category.name === name && category.parentId === parentId
        return { type: 'term-stored', termId: this.termOf(this.categories, isThere, (id) => ({ id, name, parentId, slug: name.toLowerCase() })) }
      }
      case 'upload-media': {
        this.uploads++
        const mediaId = this.nextId()
        const slug = this.isLikeGhost ? command.slug : this.freeSlug(command.slug)
        const media = { mediaId, slug, url: `https://desk.test/${mediaId}.jpg`, sizeSlug: 'full' as const, alt: command.alt.slice(0, this.keptOfWords), caption: command.caption }
        this.media.push(media)
        return { type: 'media-stored', media: { ...media } }
      }
      case 'update-media': {
        const media = this.media.find(({ mediaId }) => mediaId === command.mediaId)
        if (media === undefined) return refused(404, 'rest_post_invalid_id')
        Object.assign(media, { alt: command.alt.slice(0, this.keptOfWords), caption: command.caption })
        return { type: 'media-stored', media: { ...media } }
      }
      case 'remove-media':
        // Asked again after a lost answer it is not there any more.
        this.media.splice(0, this.media.length, ...this.media.filter(({ mediaId }) => mediaId !== command.mediaId))
        return { type: 'removed' }
      case 'create-post': {
        const post = {
          id: this.nextId(),
          status: 'draft',
          slug: this.freeSlug(command.slug),
          link: 'https://desk.test/?p=1',
          modifiedGmt: this.tick(),
          dateGmt: '',
          title: command.title,
          content: '',
          excerpt: '',
          categoryIds: [...this.standardCategories],
          tagIds: [],
          leadMediaId: 0,
          areCommentsOpen: true
        }
        this.posts.push(post)
        return { type: 'post-told', post: { ...post, takesScripts: this.takesScripts } }
      }
      case 'restore-post':
        this.editOnTheWeb(command.postId, { status: 'draft' })
        return this.tell(command.postId)
      case 'publish-post': {
        if (this.isLikeGhost && command.basedOn !== this.posts.find(({ id }) => id === command.postId)?.modifiedGmt) return refused(409, 'UPDATE_COLLISION')
        const { slug, article: _article, media: _media, chosen, categoryIds, head, ...words } = command.words
        const content = this.dropsTags ? words.content.replace(/<[^>]*>/g, '') : words.content
        this.editOnTheWeb(command.postId, { ...words, ...Object.fromEntries(Object.entries(head).filter(([, said]) => said !== undefined)), ...(categoryIds !== undefined && { categoryIds }), content, chosen: this.chosenBy(command.postId, chosen), ...(slug !== undefined && { slug: slug === '' ? 'made-by-the-site' : slug }), ...this.stand(command.postId, command.standing), ...this.changed })
        return this.tell(command.postId)
      }
      case 'unpublish-post':
        this.editOnTheWeb(command.postId, { status: 'draft' })
        return this.tell(command.postId)
      case 'trash-post': {
        const post = this.posts.find(({ id }) => id === command.postId)
        if (post !== undefined && this.isLikeGhost) this.posts.splice(this.posts.indexOf(post), 1)
        else if (post !== undefined) Object.assign(post, { status: 'trash', slug: `${post.slug}__trashed` })
        return { type: 'removed' }
      }
    }
  }

  /** WP-Cron runs: what is due goes public, and its `modified` stays. */
  runCron(now: string): void {
    for (const post of this.posts) if (post.status === 'future' && post.dateGmt <= now.slice(0, 19)) post.status = 'publish'
  }

  /** A post of the future that is published without a date of now stays one of the future. */
  private stand(postId: RemoteId, standing: Standing): Partial<RemotePost> {
    const before = this.posts.find(({ id }) => id === postId)
    if (standing.type === 'kept') return {}
    if (standing.type === 'for-review') return { status: 'pending', ...(!this.rights.canPublishPosts && { slug: '' }) }
    if (standing.type === 'scheduled') return { status: 'future', dateGmt: standing.at.slice(0, 19) }
    const hasFuture = before !== undefined && before.dateGmt > modelNow.slice(0, 19) && before.status !== 'publish' && !standing.isDateReset
    return hasFuture ? { status: 'future' } : { status: 'publish', ...(before?.status !== 'publish' && { dateGmt: modelNow.slice(0, 19) }) }
  }

  /** What is not sent stays. */
  private chosenBy(postId: RemoteId, { authorId, isPinned, terms }: SentChoice): RemotePost['chosen'] {
    const before = this.posts.find(({ id }) => id === postId)?.chosen ?? { authorId: 1, isPinned: false, terms: {} }
    return { authorId: authorId ?? before.authorId, isPinned: isPinned ?? before.isPinned, terms: { ...before.terms, ...terms } }
  }

  private get isLikeGhost(): boolean {
    return this.capabilities.media === 'remembered'
  }

  private nextId(): RemoteId {
    return this.isLikeGhost ? (this.count++).toString(16).padStart(24, '0') : this.count++
  }

  private refuseWhatIsNeverAsked({ type }: SiteCommand): void {
    const files = this.isLikeGhost ? ['list-media', 'find-media', 'update-media', 'remove-media', 'restore-post'] : []
    const terms = this.capabilities.terms === 'by-name' ? ['list-categories', 'find-tag', 'find-term', 'create-category', 'create-tag', 'create-term'] : []
    if ([...files, ...terms].includes(type)) throw new Error(`This site is never asked to ${type}`)
  }

  private tell(postId: RemoteId): SiteAnswer | SiteTrouble {
    const post = this.posts.find(({ id }) => id === postId)
    return post === undefined ? refused(404, 'rest_post_invalid_id') : { type: 'post-told', post: { ...post, takesScripts: this.takesScripts } }
  }

  private termOf<Term extends { id: RemoteId }>(terms: Term[], isThere: (term: Term) => boolean, make: (id: RemoteId) => Term): RemoteId {
    const found = terms.find(isThere)
    if (found !== undefined) return found.id
    const id = this.nextId()
    terms.push(make(id))
    return id
  }

  private freeSlug(slug: string): string {
    const taken = new Set([...this.posts, ...this.media].map((one) => one.slug))
    if (!taken.has(slug)) return slug
    for (let number = 2; ; number++) if (!taken.has(`${slug}-${number}`)) return `${slug}-${number}`
  }

  /** Changes of one second look alike, as they do to WordPress. */
  private tick(): string {
    return new Date(1_700_000_000_000 + Math.floor(this.clock++ / 3) * 1000).toISOString()
  }
}

function refused(status: number, code: string): SiteTrouble {
  return { type: 'refused', refusal: { host: 'desk.test', status, code, message: code, parameters: [] } }
}

function isTermOf(wanted: { readonly taxonomy: string; readonly name: string; readonly parentId: RemoteId }) {
  return ({ taxonomy, name, parentId }: { readonly taxonomy: string; readonly name: string; readonly parentId: RemoteId }): boolean =>
    taxonomy === wanted.taxonomy && name === wanted.name && parentId === wanted.parentId
}

import { z } from 'zod'
import type { Article } from '../article/article'
import { articleDraftSchema, instantSchema } from '../article/article'
import { instantOfGmt } from './operation'
import { postRowSchema, rowsOfContent } from './post-rows'
import type { PublishPlan } from './publish-plan'
import { readBack } from './read-back'
import type { RemoteMedia } from './remote-binding'
import { remoteIdSchema } from './remote-id'
import type { RemotePost } from './remote-post'
import { isSameName } from './same-name'
import type { SiteTerm } from './site-term'

const postStandings = ['draft', 'scheduled', 'published', 'trash', 'other'] as const

/** One of the two copies of a post, as plain text: nothing of it is to be shown as markup. */
export const postCopySchema = z.strictObject({
  title: z.string(),
  rows: z.array(postRowSchema),
  excerpt: z.string(),
  slug: z.string(),
  categories: z.array(z.string()),
  tags: z.array(z.string()),
  /** Null where comments are not opened and closed by post. */
  areCommentsOpen: z.boolean().nullable(),
  /** The address of the file, or what else the site calls it; empty without one. */
  leadPicture: z.string(),
  standing: z.enum(postStandings),
  /** When it was or goes public. */
  publishedAt: instantSchema.nullable()
})
export type PostCopy = Readonly<z.infer<typeof postCopySchema>>

/** What of the site's copy cannot become the article's without a loss, and is left as it is here. */
export const untakenParts = ['text', 'title', 'slug', 'leadPicture', 'categories', 'tags', 'excerpt', 'chosen'] as const
export type UntakenPart = (typeof untakenParts)[number]

export const conflictSchema = z.strictObject({
  postId: remoteIdSchema,
  /** The site's mark of the state that was read. */
  mark: z.string(),
  link: z.string(),
  /** When the site's copy was last changed, where the site says so. */
  changedAt: instantSchema.nullable(),
  mine: postCopySchema,
  theirs: postCopySchema,
  /** What both are changes of: the words that the site was last known to have. Null where they are not known. */
  base: postCopySchema.nullable(),
  untaken: z.array(z.enum(untakenParts))
})
export type Conflict = Readonly<z.infer<typeof conflictSchema>>

/** What a site says beyond the post itself: how its ids read. */
export interface PostNames {
  readonly categories: readonly SiteTerm[]
  readonly tags: readonly SiteTerm[]
  /** The address of the lead picture, where the site tells one. */
  readonly leadAddress: string | undefined
}

export interface ConflictSides {
  readonly plan: PublishPlan
  readonly post: RemotePost
  readonly names: PostNames
  /** The same for the words that the site was last known to have, where they are kept. */
  readonly published: PublishPlan | undefined
  /** A title or an excerpt as plain text: some sites keep markup in them. */
  readonly readField: (stored: string) => string
  readonly writeBody: (article: Article, media: ReadonlyMap<string, RemoteMedia>) => string
}

/** Both copies, and what of the site's cannot be taken. */
export function conflictOf(sides: ConflictSides): Conflict {
  const { plan, post } = sides
  const { published } = sides
  return {
    postId: post.id,
    mark: post.modifiedGmt,
    link: post.link,
    changedAt: instantOfGmt(post.modifiedGmt) ?? null,
    mine: mineOf(sides),
    theirs: theirsOf(sides),
    base: published === undefined ? null : mineOf({ ...sides, plan: published }),
    untaken: takeTheirs(plan.article, sides).untaken
  }
}

function theirsOf({ plan, post, names, readField }: Omit<ConflictSides, 'published' | 'writeBody'>): PostCopy {
  const hasTree = plan.capabilities.categories === 'tree'
  return {
    title: readField(post.title),
    rows: rowsOfContent(post.content),
    excerpt: readField(post.excerpt),
    slug: decodedSlug(post.slug),
    categories: hasTree ? categoryPathsOf(post, names).map((path) => path.join(' › ')) : [],
    tags: tagNamesOf(post, names),
    areCommentsOpen: plan.capabilities.comments === 'by-post' ? post.areCommentsOpen : null,
    leadPicture: post.leadMediaId === 0 ? '' : (names.leadAddress ?? String(post.leadMediaId)),
    standing: standingOf(post.status),
    publishedAt: instantOfGmt(post.dateGmt) ?? null
  }
}

/** The article as the site would hold it: written and read by the same rules, so that only what differs differs. */
function mineOf({ plan, post, names, readField, writeBody }: ConflictSides): PostCopy {
  const { article, binding, capabilities } = plan
  const lead = article.leadPicture
  const known = lead === null ? undefined : binding?.media.find(({ pictureId }) => pictureId === lead.pictureId)
  return {
    title: readField(plan.title),
    rows: rowsOfContent(writeBody(article, mediaFor(plan))),
    excerpt: readField(plan.excerpt),
    // An address that nobody wrote by hand stays as the site has it.
    slug: article.isSlugEdited ? plan.slug : decodedSlug(post.slug),
    categories: plan.categories.map((path) => path.join(' › ')),
    tags: [...plan.tags],
    areCommentsOpen: capabilities.comments === 'by-post' ? article.areCommentsOpen : null,
    leadPicture: lead === null ? '' : known?.mediaId === post.leadMediaId ? (names.leadAddress ?? known.url) : (known?.url ?? lead.pictureId),
    standing: binding === undefined ? 'draft' : binding.status,
    publishedAt: binding?.publishedAt ?? null
  }
}

/** Pictures that the site has not got yet stand under their own name. */
function mediaFor({ binding, pictures }: PublishPlan): Map<string, RemoteMedia> {
  const fresh = pictures.map(({ pictureId }): [string, RemoteMedia] => [pictureId, { pictureId, mediaId: 1, url: `https://not-sent.invalid/${pictureId}`, sizeSlug: 'full' }])
  const stored = (binding?.media ?? []).map((media): [string, RemoteMedia] => [media.pictureId, media])
  return new Map([...fresh, ...stored])
}

export interface TakenCopy {
  readonly article: Article
  readonly untaken: UntakenPart[]
}

/**
 * The article with what the site holds, as far as that can be taken truthfully: a text only where our blocks, written anew, are that text to
 * the letter. What cannot stays as it is here and is named.
 */
export function takeTheirs(article: Article, { plan, post, names, published, readField, writeBody }: ConflictSides): TakenCopy {
  const theirs = theirsOf({ plan, post, names, readField })
  const untaken: UntakenPart[] = []
  const taken = { ...article }
  const shape = articleDraftSchema.shape
  const take = <Key extends 'headline' | 'excerpt' | 'slug' | 'categories' | 'tags'>(key: Key, value: Article[Key], part: UntakenPart): void => {
    if (shape[key].safeParse(value).success) taken[key] = value
    else untaken.push(part)
  }
  if (post.title !== plan.title) take('headline', theirs.title, 'title')
  if (post.excerpt.trim() !== plan.excerpt.trim()) take('excerpt', theirs.excerpt, 'excerpt')
  if (article.isSlugEdited && theirs.slug !== article.slug) take('slug', theirs.slug, 'slug')
  if (plan.capabilities.categories === 'tree' && !areSame(theirs.categories, plan.categories.map((path) => path.join(' › ')))) {
    take('categories', categoryPathsOf(post, names), 'categories')
  }
  if (!areSame(theirs.tags, plan.tags)) {
    // Where a site has tags only, which of them are categories here is not told.
    if (plan.capabilities.categories === 'tree' && theirs.tags.length === post.tagIds.length) take('tags', theirs.tags, 'tags')
    else untaken.push('tags')
  }
  if (plan.capabilities.comments === 'by-post') taken.areCommentsOpen = post.areCommentsOpen
  const media = mediaFor(plan)
  const read = [article, ...(published === undefined ? [] : [published.article])]
    .map((known) => ({ known, body: readBack(post.content, known.body, (body) => writeBody({ ...known, body }, media)) }))
    .find(({ body }) => body !== undefined)
  if (read?.body === undefined) untaken.push('text')
  else {
    const { dek, byline, passageNotes } = read.known
    const kept = article.passageNotes.map(({ id }) => id)
    taken.body = read.body
    taken.dek = dek
    taken.byline = byline
    taken.passageNotes = [...article.passageNotes, ...passageNotes.filter(({ id }) => !kept.includes(id))]
  }
  if (differsFromChosen(plan, post)) untaken.push('chosen')
  const lead = plan.article.leadPicture
  const isSameLead = lead === null ? post.leadMediaId === 0 : plan.binding?.media.some(({ pictureId, mediaId }) => pictureId === lead.pictureId && mediaId === post.leadMediaId) === true
  if (!isSameLead) {
    if (post.leadMediaId === 0) taken.leadPicture = null
    else untaken.push('leadPicture')
  }
  return { article: taken, untaken }
}

/** Author, pin and terms of one's own are chosen for a site and not part of the article: they are not taken over. */
function differsFromChosen({ chosen, terms, postType }: PublishPlan, { chosen: there }: RemotePost): boolean {
  if (there === undefined) return false
  if ((chosen.authorId ?? there.authorId) !== there.authorId || (chosen.isPinned ?? there.isPinned) !== there.isPinned) return true
  return terms.some(({ taxonomy, paths }) => {
    const known = postType.taxonomies.find(({ slug }) => slug === taxonomy)?.terms ?? []
    const found = (there.terms[taxonomy] ?? []).map((id) => known.find((term) => term.id === id)?.name ?? '')
    return !areSame(paths.map((path) => path.at(-1) ?? ''), found)
  })
}

function areSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((name) => other.some((candidate) => isSameName(name, candidate)))
}

/** By names from the root down. A term that the site does not tell of, or one in a circle, ends the path. */
function categoryPathsOf({ categoryIds }: RemotePost, { categories }: PostNames): string[][] {
  return categoryIds.flatMap((id) => {
    if (typeof id === 'string') return [id.split(' › ')]
    const path: string[] = []
    for (let term = categories.find((one) => one.id === id); term !== undefined && path.length < 10; term = parentOf(term, categories)) path.unshift(term.name)
    return path.length === 0 ? [] : [path]
  })
}

function parentOf({ parentId }: SiteTerm, categories: readonly SiteTerm[]): SiteTerm | undefined {
  return categories.find(({ id }) => id === parentId)
}

function tagNamesOf({ tagIds }: RemotePost, { tags }: PostNames): string[] {
  return tagIds.flatMap((id) => (typeof id === 'string' ? id : (tags.find((tag) => tag.id === id)?.name ?? [])))
}

function standingOf(status: string): PostCopy['standing'] {
  switch (status) {
    case 'publish':
      return 'published'
    case 'future':
      return 'scheduled'
    case 'draft':
    case 'trash':
      return status
    default:
      return 'other'
  }
}

function decodedSlug(slug: string): string {
  try {
    return decodeURIComponent(slug)
  } catch {
    return slug
  }
}

import * as z from 'zod/mini'
import type { Article } from '../article/article'
import type { CategoryPath } from '../article/category-path'
import { percentDecoded } from '../embed/percent-decoded'
import { withoutStructuredData } from '../structured-data/stored-structured-data'
import { instantSchema } from '../time/instant'
import { instantOfGmt } from './instant-of-gmt'
import { listedStatusOf } from './listed-post'
import { ofHead } from './post-head'
import type { HeadPart } from './post-head'
import { postRowSchema, rowsOfContent } from './post-rows'
import { isDraftSlug } from './post-slug'
import { categoryPathsOf, tagNamesOf } from './post-terms'
import { takes } from './post-type'
import type { PublishPlan } from './publish-plan'
import type { RemoteBinding, RemoteMedia } from './remote-binding'
import type { NamedAuthor, RemotePost } from './remote-post'
import { isSameName } from './same-name'
import type { SiteChoice } from './site-choice'
import type { SiteNames } from './site-names'
import { authorName, termName } from './site-names'

const postStandings = ['draft', 'pending', 'scheduled', 'published', 'trash', 'other'] as const

/** One of the two copies of a post, as plain text: nothing of it is to be shown as markup. */
export const postCopySchema = z.strictObject({
  title: z.string(),
  rows: z.array(postRowSchema),
  excerpt: z.string(),
  /** What is in the head of its page, the picture by the address of its file; null where the site does not tell it. */
  ...ofHead(() => z.nullable(z.string())),
  slug: z.string(),
  categories: z.array(z.string()),
  tags: z.array(z.string()),
  /** Null where comments are not opened and closed by post. */
  areCommentsOpen: z.nullable(z.boolean()),
  /** The address of the file, or what else the site calls it; empty without one. */
  leadPicture: z.string(),
  standing: z.enum(postStandings),
  /** When it was or goes public. */
  publishedAt: z.nullable(instantSchema),
  /** Several where a byline becomes the authors of a post. Null where it is not to be chosen; of the base also where it is not known, as what follows. */
  author: z.nullable(z.string()),
  isPinned: z.nullable(z.boolean()),
  /** Of each taxonomy of the site's own, by its name; the terms from the root down. */
  terms: z.array(z.strictObject({ taxonomy: z.string(), name: z.string(), terms: z.array(z.string()) }))
})
export type PostCopy = Readonly<z.infer<typeof postCopySchema>>

/** What a site says beyond the post itself: how its ids read. */
export interface PostNames extends SiteNames {
  /** The address of the lead picture, where the site tells one. */
  readonly leadAddress: string | undefined
}

export interface ConflictSides {
  readonly plan: PublishPlan
  readonly post: RemotePost
  /** What is chosen for the article at this site. */
  readonly choice: SiteChoice
  readonly names: PostNames
  /** The same for the words that the site was last known to have, where they are kept. */
  readonly published: PublishPlan | undefined
  /** A title or an excerpt as plain text: some sites keep markup in them. */
  readonly readField: (stored: string) => string
  readonly writeBody: (article: Article, media: ReadonlyMap<string, RemoteMedia>) => string
}

type TheirSide = Pick<ConflictSides, 'plan' | 'published' | 'post' | 'names' | 'readField'>

/** What is chosen beside the words. */
type ChosenCopy = Pick<PostCopy, 'author' | 'isPinned' | 'terms'>
const nothingChosen: ChosenCopy = { author: null, isPinned: null, terms: [] }

/** What a copy has of what is left as it is there. */
type LeftThere = ChosenCopy & Pick<PostCopy, HeadPart>
export const nothingKnown: LeftThere = { ...nothingChosen, ...ofHead(() => '') }

export function theirsOf(sides: TheirSide): PostCopy {
  const { plan, post, names, readField } = sides
  const hasTree = plan.capabilities.categories === 'tree'
  return {
    title: readField(post.title),
    rows: rowsOfContent(withoutStructuredData(post.content)),
    excerpt: readField(post.excerpt),
    ...ofHead((part) => post[part]?.trim() ?? null),
    slug: slugThere(plan, post),
    categories: hasTree ? chosenPathsOf(sides).map(joined) : [],
    tags: tagNamesOf(post, names),
    areCommentsOpen: plan.capabilities.comments === 'by-post' ? post.areCommentsOpen : null,
    leadPicture: post.leadMediaId === 0 ? '' : (names.leadAddress ?? String(post.leadMediaId)),
    standing: standingOf(post.status),
    publishedAt: instantOfGmt(post.dateGmt) ?? null,
    ...chosenThere(plan, post, names)
  }
}

function chosenThere({ postType }: PublishPlan, { chosen, authors }: RemotePost, names: SiteNames): ChosenCopy {
  if (chosen === undefined) return { ...nothingChosen, author: authors === undefined ? null : namesOf(authors) }
  return {
    author: takes(postType, 'author') ? authorName(names, chosen.authorId) : null,
    isPinned: takes(postType, 'pin') ? chosen.isPinned : null,
    terms: postType.taxonomies.map(({ slug, name }) => ({ taxonomy: slug, name, terms: (chosen.terms[slug] ?? []).map((id) => termName(names.terms[slug] ?? [], id)) }))
  }
}

export function namesOf(authors: readonly NamedAuthor[]): string {
  return authors.map(({ name }) => name).join(', ')
}

/** What nobody has chosen stays as it is there. */
function chosenHere({ chosen, terms, postType, authors }: PublishPlan, names: SiteNames, there: ChosenCopy): ChosenCopy {
  return {
    author: authors.length > 0 ? namesOf(authors) : chosen.authorId === null ? there.author : authorName(names, chosen.authorId),
    isPinned: chosen.isPinned ?? there.isPinned,
    terms: postType.taxonomies.flatMap(({ slug, name }) => {
      const found = there.terms.filter(({ taxonomy }) => taxonomy === slug)
      const paths = terms.find(({ taxonomy }) => taxonomy === slug)?.paths.map(joined)
      return paths === undefined || found.some((one) => areSame(one.terms, paths)) ? found : [{ taxonomy: slug, name, terms: paths }]
    })
  }
}

/** The article as the site would hold it: written and read by the same rules, so that only what differs differs. */
export function mineOf({ plan, post, names, readField, writeBody }: ConflictSides, there: LeftThere): PostCopy {
  const { article, binding, capabilities } = plan
  const lead = article.leadPicture
  const known = lead === null ? undefined : binding?.media.find(({ pictureId }) => pictureId === lead.pictureId)
  return {
    title: readField(plan.title),
    rows: rowsOfContent(contentHere({ plan, writeBody })),
    excerpt: readField(plan.excerpt),
    ...ofHead((part) => headHere(part, plan, post, there)),
    // An address that nobody wrote by hand stays as the site has it.
    slug: article.isSlugEdited ? plan.slug : slugThere(plan, post),
    categories: plan.categories.map(joined),
    tags: [...plan.tags],
    areCommentsOpen: capabilities.comments === 'by-post' ? article.areCommentsOpen : null,
    leadPicture: lead === null ? '' : known?.mediaId === post.leadMediaId ? (names.leadAddress ?? known.url) : (known?.url ?? lead.pictureId),
    standing: standingHere(binding, post),
    publishedAt: binding?.publishedAt ?? null,
    ...chosenHere(plan, names, there)
  }
}

/** A picture that the site has not got yet is called by its id. */
export function headHere(part: HeadPart, { head, binding }: PublishPlan, post: RemotePost, there: LeftThere): string | null {
  if (post[part] === undefined) return null
  const here = head[part] ?? there[part]
  return part === 'socialPicture' ? (binding?.media.find(({ pictureId }) => pictureId === here)?.url ?? here) : here
}

/** The content that the article would have on the site, without structured data. */
export function contentHere({ plan, writeBody }: Pick<ConflictSides, 'plan' | 'writeBody'>): string {
  return writeBody(plan.article, mediaFor(plan))
}

/** Pictures that the site has not got yet stand under their own name. */
export function mediaFor({ binding, pictures }: PublishPlan): Map<string, RemoteMedia> {
  const fresh = pictures.map(({ pictureId }): [string, RemoteMedia] => [pictureId, { pictureId, mediaId: 1, url: `https://not-sent.invalid/${pictureId}`, sizeSlug: 'full' }])
  const stored = (binding?.media ?? []).map((media): [string, RemoteMedia] => [media.pictureId, media])
  return new Map([...fresh, ...stored])
}

export function joined(path: CategoryPath): string {
  return path.join(' › ')
}

export function areSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((name) => other.some((candidate) => isSameName(name, candidate)))
}

/** Without the category that the site gives a post of none, where that was not chosen here. */
export function chosenPathsOf({ plan, published, post, names }: Omit<TheirSide, 'readField'>): string[][] {
  const paths = categoryPathsOf(post, names)
  const isGiven = post.categoryIds.length === 1 && post.categoryIds[0] === plan.binding?.givenCategoryId
  const isChosen = [plan, published].some((known) => known !== undefined && areSame(paths.map(joined), known.categories.map(joined)))
  return isGiven && !isChosen ? [] : paths
}

function standingOf(status: string): PostCopy['standing'] {
  return listedStatusOf(status) ?? (status === 'trash' ? status : 'other')
}

/** A tie knows what waits for review for a draft. */
function standingHere(binding: RemoteBinding | undefined, { status }: RemotePost): PostCopy['standing'] {
  const known = binding?.status ?? 'draft'
  return known === 'draft' && status === 'pending' ? 'pending' : known
}

/** The slug that a draft is found by is nobody's: it is as here. */
function slugThere(plan: PublishPlan, post: RemotePost): string {
  if (isDraftSlug(post.slug, plan.article.id)) return plan.slug
  return percentDecoded(post.status === 'trash' ? post.slug.replace(trashedEnding, '') : post.slug)
}

/** What WordPress puts behind a slug as long as the post is in its trash. */
const trashedEnding = /__trashed(?:-\d+)?$/

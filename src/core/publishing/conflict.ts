import * as z from 'zod/mini'
import type { Article } from '../article/article'
import type { CategoryPath } from '../article/category-path'
import { articleDraftSchema } from '../article/article'
import { percentDecoded } from '../embed/percent-decoded'
import { withoutStructuredData } from '../structured-data/stored-structured-data'
import { instantSchema } from '../time/instant'
import { instantOfGmt } from './instant-of-gmt'
import { headParts, ofHead } from './post-head'
import type { HeadPart } from './post-head'
import { postRowSchema, rowsOfContent } from './post-rows'
import { isDraftSlug } from './post-slug'
import { takes } from './post-type'
import type { PublishPlan } from './publish-plan'
import { readBack } from './read-back'
import type { RemoteMedia } from './remote-binding'
import { remoteIdSchema } from './remote-id'
import { isOtherBeside } from './remote-mark'
import type { NamedAuthor, RemotePost } from './remote-post'
import { isSameName } from './same-name'
import type { SiteChoice } from './site-choice'
import { siteChoiceSchema } from './site-choice'
import type { SiteNames } from './site-names'
import { authorName, termName } from './site-names'
import { termPathOf } from './site-term'

const postStandings = ['draft', 'scheduled', 'published', 'trash', 'other'] as const

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

/** What of the site's copy cannot become the article's without a loss, and is left as it is here. `unseen` is something that we are not told of, or do not read. */
export const untakenParts = ['text', 'title', 'slug', 'leadPicture', 'categories', 'tags', 'excerpt', ...headParts, 'unseen'] as const
export type UntakenPart = (typeof untakenParts)[number]

export const conflictSchema = z.strictObject({
  postId: remoteIdSchema,
  /** The site's mark of the state that was read. */
  mark: z.string(),
  link: z.string(),
  /** When the site's copy was last changed, where the site says so. */
  changedAt: z.nullable(instantSchema),
  mine: postCopySchema,
  theirs: postCopySchema,
  /** What both are changes of: the words that the site was last known to have. Null where they are not known. */
  base: z.nullable(postCopySchema),
  untaken: z.array(z.enum(untakenParts))
})
export type Conflict = Readonly<z.infer<typeof conflictSchema>>

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

/** Both copies, and what of the site's cannot be taken. */
export function conflictOf(sides: ConflictSides): Conflict {
  const { plan, post } = sides
  const { published } = sides
  const theirs = theirsOf(sides)
  return {
    postId: post.id,
    mark: post.modifiedGmt,
    link: post.link,
    changedAt: instantOfGmt(post.modifiedGmt) ?? null,
    mine: mineOf(sides, theirs),
    theirs,
    base: published === undefined ? null : mineOf({ ...sides, plan: published }, nothingKnown),
    untaken: takeTheirs(plan.article, sides).untaken
  }
}

type TheirSide = Pick<ConflictSides, 'plan' | 'published' | 'post' | 'names' | 'readField'>

/** What is chosen beside the words. */
type ChosenCopy = Pick<PostCopy, 'author' | 'isPinned' | 'terms'>
const nothingChosen: ChosenCopy = { author: null, isPinned: null, terms: [] }

/** What a copy has of what is left as it is there. */
type LeftThere = ChosenCopy & Pick<PostCopy, HeadPart>
const nothingKnown: LeftThere = { ...nothingChosen, ...ofHead(() => '') }

function theirsOf(sides: TheirSide): PostCopy {
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

function namesOf(authors: readonly NamedAuthor[]): string {
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
function mineOf({ plan, post, names, readField, writeBody }: ConflictSides, there: LeftThere): PostCopy {
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
    standing: binding === undefined ? 'draft' : binding.status,
    publishedAt: binding?.publishedAt ?? null,
    ...chosenHere(plan, names, there)
  }
}

/** A picture that the site has not got yet is called by its id. */
function headHere(part: HeadPart, { head, binding }: PublishPlan, post: RemotePost, there: LeftThere): string | null {
  if (post[part] === undefined) return null
  const here = head[part] ?? there[part]
  return part === 'socialPicture' ? (binding?.media.find(({ pictureId }) => pictureId === here)?.url ?? here) : here
}

/** The content that the article would have on the site, without structured data. */
export function contentHere({ plan, writeBody }: Pick<ConflictSides, 'plan' | 'writeBody'>): string {
  return writeBody(plan.article, mediaFor(plan))
}

/** Pictures that the site has not got yet stand under their own name. */
function mediaFor({ binding, pictures }: PublishPlan): Map<string, RemoteMedia> {
  const fresh = pictures.map(({ pictureId }): [string, RemoteMedia] => [pictureId, { pictureId, mediaId: 1, url: `https://not-sent.invalid/${pictureId}`, sizeSlug: 'full' }])
  const stored = (binding?.media ?? []).map((media): [string, RemoteMedia] => [media.pictureId, media])
  return new Map([...fresh, ...stored])
}

export interface TakenCopy {
  readonly article: Article
  readonly choice: SiteChoice
  readonly untaken: UntakenPart[]
}

/**
 * The article with what the site holds, as far as that can be taken truthfully: a text only where our blocks, written anew, are that text to
 * the letter. What cannot stays as it is here and is named. Author, pin and terms of the site's own go into what is chosen for it.
 */
export function takeTheirs(article: Article, sides: ConflictSides): TakenCopy {
  const { plan, post, choice, names, published, writeBody } = sides
  const theirs = theirsOf(sides)
  const untaken: UntakenPart[] = []
  const taken = { ...article }
  const shape = articleDraftSchema.shape
  const take = <Key extends 'headline' | 'excerpt' | 'seoTitle' | 'seoDescription' | 'socialTitle' | 'slug' | 'categories' | 'tags' | 'byline'>(key: Key, value: Article[Key], part: UntakenPart): void => {
    if (shape[key].safeParse(value).success) taken[key] = value
    else untaken.push(part)
  }
  if (post.title !== plan.title) take('headline', theirs.title, 'title')
  // Emptied there, it would be sent again.
  if (post.excerpt.trim() === '' && plan.excerptInstead.trim() !== '') untaken.push('excerpt')
  else if (post.excerpt.trim() !== plan.excerpt.trim()) take('excerpt', theirs.excerpt, 'excerpt')
  for (const part of headParts) {
    const there = theirs[part]
    // A picture that nobody here has said anything about stays there; words come along.
    if (there === null || there === headHere(part, plan, post, part === 'socialPicture' ? theirs : nothingKnown)) continue
    if (part !== 'socialPicture') take(part, there, part)
    else if (there === '') taken.socialPicture = null
    else untaken.push(part)
  }
  if (article.isSlugEdited && !isDraftSlug(post.slug, article.id) && theirs.slug !== article.slug) take('slug', theirs.slug, 'slug')
  if (plan.capabilities.categories === 'tree' && !areSame(theirs.categories, plan.categories.map(joined))) {
    take('categories', chosenPathsOf(sides), 'categories')
  }
  if (!areSame(theirs.tags, plan.tags)) {
    // Where a site has tags only, which of them are categories here is not told.
    if (plan.capabilities.categories === 'tree' && theirs.tags.length === post.tagIds.length) take('tags', theirs.tags, 'tags')
    else untaken.push('tags')
  }
  if (plan.capabilities.comments === 'by-post') taken.areCommentsOpen = post.areCommentsOpen
  const media = mediaFor(plan)
  const content = withoutStructuredData(post.content)
  const read = [article, ...(published === undefined ? [] : [published.article])]
    .map((known) => ({ known, body: readBack(content, known.body, (body) => writeBody({ ...known, body }, media)) }))
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
  if (post.authors !== undefined && plan.authors.length > 0 && namesOf(post.authors) !== namesOf(plan.authors)) take('byline', bylineTaken(taken.byline, plan.authors, post.authors), 'unseen')
  const lead = plan.article.leadPicture
  const isSameLead = lead === null ? post.leadMediaId === 0 : plan.binding?.media.some(({ pictureId, mediaId }) => pictureId === lead.pictureId && mediaId === post.leadMediaId) === true
  if (!isSameLead) {
    if (post.leadMediaId === 0) taken.leadPicture = null
    else untaken.push('leadPicture')
  }
  if (untaken.length === 0 && isUnseenChange(sides, theirs)) untaken.push('unseen')
  return { article: taken, choice: choiceTaken(plan, post, choice, names), untaken }
}

/**
 * Whether something was changed that the site does not tell, such as the dek at a JSON endpoint or the authors at a Ghost, and would be written over: the
 * site's copy is marked as changed where that is marked, and in all that we read of what is marked there it is what was published.
 */
function isUnseenChange(sides: ConflictSides, theirs: PostCopy): boolean {
  const { plan, post, published } = sides
  if (published === undefined || plan.binding === undefined) return false
  const { modifiedGmt: seen } = plan.binding
  const base = mineOf({ ...sides, plan: published }, nothingKnown)
  if (plan.capabilities.marks === 'what-is-read') return isOtherBeside(seen, post.modifiedGmt) && isSameBeside(theirs, base)
  const read = ({ title, rows, excerpt, slug, categories, tags, areCommentsOpen, leadPicture, standing, ...rest }: PostCopy): string =>
    JSON.stringify([title, rows, excerpt.trim(), headParts.map((part) => rest[part]), slug, categories, tags, areCommentsOpen, leadPicture, standing])
  return seen !== post.modifiedGmt && read(theirs) === read(base)
}

/** What is marked and read beside the text. */
function isSameBeside(theirs: PostCopy, base: PostCopy): boolean {
  const isAuthorKnown = theirs.author !== null && base.author !== null
  return areSame(theirs.tags, base.tags) && theirs.leadPicture === base.leadPicture && headParts.every((part) => theirs[part] === base[part]) && (!isAuthorKnown || theirs.author === base.author)
}

/** The authors that the site has now, with their roles where they stood in the byline; those that it does not know stay. */
function bylineTaken(byline: Article['byline'], sent: readonly NamedAuthor[], there: readonly NamedAuthor[]): Article['byline'] {
  const found = there.map(({ name }) => byline.find((author) => isSameName(author.name, name)) ?? { name, role: '' })
  return [...found, ...byline.filter(({ name }) => !sent.some((author) => isSameName(author.name, name)) && !found.some((author) => isSameName(author.name, name)))]
}

/**
 * What was chosen becomes what the site has. What was not stays unchosen, and so does what cannot be said by name: it is not sent, so that the site
 * keeps what it has.
 */
function choiceTaken({ chosen, terms }: PublishPlan, { chosen: there }: RemotePost, choice: SiteChoice, names: SiteNames): SiteChoice {
  if (there === undefined) return choice
  const taken = terms.map(({ taxonomy, paths }): [string, readonly CategoryPath[] | undefined] => {
    const found = (there.terms[taxonomy] ?? []).map((id) => termPathOf(names.terms[taxonomy] ?? [], id) ?? [])
    return [taxonomy, areSame(found.map(joined), paths.map(joined)) ? paths : siteChoiceSchema.shape.terms.def.valueType.safeParse(found).data]
  })
  const known = Object.fromEntries(taken)
  return siteChoiceSchema.parse({
    ...choice,
    authorId: chosen.authorId === null ? choice.authorId : there.authorId === 0 ? null : there.authorId,
    isPinned: chosen.isPinned === null ? choice.isPinned : there.isPinned,
    terms: Object.fromEntries(Object.entries({ ...choice.terms, ...known }).filter(([, paths]) => paths !== undefined))
  })
}

function joined(path: CategoryPath): string {
  return path.join(' › ')
}

function areSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((name) => other.some((candidate) => isSameName(name, candidate)))
}

/** Without the category that the site gives a post of none, where that was not chosen here. */
function chosenPathsOf({ plan, published, post, names }: Omit<TheirSide, 'readField'>): string[][] {
  const paths = categoryPathsOf(post, names)
  const isGiven = post.categoryIds.length === 1 && post.categoryIds[0] === plan.binding?.givenCategoryId
  const isChosen = [plan, published].some((known) => known !== undefined && areSame(paths.map(joined), known.categories.map(joined)))
  return isGiven && !isChosen ? [] : paths
}

/** By names from the root down, without those that the site does not tell of. */
export function categoryPathsOf({ categoryIds }: Pick<RemotePost, 'categoryIds'>, { categories }: SiteNames): string[][] {
  return categoryIds.flatMap((id) => {
    const path = typeof id === 'string' ? id.split(' › ') : termPathOf(categories, id)
    return path === undefined ? [] : [path]
  })
}

/** Without those that the site does not tell of. */
export function tagNamesOf({ tagIds }: RemotePost, { tags }: SiteNames): string[] {
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

/** The slug that a draft is found by is nobody's: it is as here. */
function slugThere(plan: PublishPlan, post: RemotePost): string {
  if (isDraftSlug(post.slug, plan.article.id)) return plan.slug
  return percentDecoded(post.status === 'trash' ? post.slug.replace(trashedEnding, '') : post.slug)
}

/** What WordPress puts behind a slug as long as the post is in its trash. */
const trashedEnding = /__trashed(?:-\d+)?$/

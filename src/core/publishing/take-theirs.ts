import type { Article } from '../article/article'
import { articleDraftSchema } from '../article/article'
import type { CategoryPath } from '../article/category-path'
import { withoutStructuredData } from '../structured-data/stored-structured-data'
import { areSame, chosenPathsOf, headHere, joined, mediaFor, mineOf, namesOf, nothingKnown, theirsOf } from './post-copy'
import type { ConflictSides, PostCopy } from './post-copy'
import { headParts } from './post-head'
import { isDraftSlug } from './post-slug'
import type { PublishPlan } from './publish-plan'
import { readBack } from './read-back'
import { isOtherBeside } from './remote-mark'
import type { NamedAuthor, RemotePost } from './remote-post'
import { isSameName } from './same-name'
import type { SiteChoice } from './site-choice'
import { siteChoiceSchema } from './site-choice'
import type { SiteNames } from './site-names'
import { termPathOf } from './site-term'

/** What of the site's copy cannot become the article's without a loss, and is left as it is here. `unseen` is something that we are not told of, or do not read. */
export const untakenParts = ['text', 'title', 'slug', 'leadPicture', 'categories', 'tags', 'excerpt', ...headParts, 'unseen'] as const
export type UntakenPart = (typeof untakenParts)[number]

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

import type { Article } from '../article/article'
import type { Failure } from '../failure'
import type { PictureId } from '../picture/picture'
import type { ListedPost } from './listed-post'
import type { HeadWords } from './post-head'
import type { RemoteBinding, RemoteMedia } from './remote-binding'
import type { RemoteId } from './remote-id'
import type { RemotePost, Refusal, StoredMedia } from './remote-post'
import type { Receipt } from './receipt'
import type { SiteRights, WordPressSite } from './site'
import type { SiteTerm } from './site-term'

/** What an editor chose for a post beyond its words; null, or a taxonomy that is not named, is not sent. Terms by the slug of their taxonomy. */
export interface SentChoice {
  readonly authorId: number | null
  readonly isPinned: boolean | null
  readonly terms: Readonly<Record<string, readonly RemoteId[]>>
}

/** What a post shall hold. Without `slug` the address stays as it is, without `categoryIds` what the site has put it into. */
export interface PostWords {
  readonly title: string
  readonly content: string
  readonly excerpt: string
  readonly slug: string | undefined
  readonly categoryIds: readonly RemoteId[] | undefined
  readonly tagIds: readonly RemoteId[]
  /** 0: none. */
  readonly leadMediaId: RemoteId
  readonly areCommentsOpen: boolean
  /** Of what is missing the post keeps its own. */
  readonly head: HeadWords
  readonly chosen: SentChoice
  /** What `content` was written of, for a site that takes more than a text: the pictures as they are on the site, and everything else. */
  readonly article: Article
  readonly media: ReadonlyMap<PictureId, RemoteMedia>
}

/**
 * What status and date a post shall have. `isDateReset`: it has a date of its own, which may lie in the future and would keep it from
 * being public, so the site's present moment takes its place.
 */
export type Standing =
  | { readonly type: 'published'; readonly isDateReset: boolean }
  | { readonly type: 'scheduled'; readonly at: string }
  /** A draft that asks somebody who may publish for a look, at a site that has a status for it. */
  | { readonly type: 'for-review' }
  /** With the date that it has, in UTC; undefined where it has none. */
  | { readonly type: 'kept'; readonly status: string; readonly at: string | undefined }

/**
 * One request to a site, in the words of the trade: `wordpress/` says it in REST. Those of the second group change the site. `basedOn` is
 * the site's mark of the state that was read just before: a site that can compare refuses to write over another (409).
 */
export type SiteCommand =
  | { readonly type: 'verify-user' }
  | { readonly type: 'read-post'; readonly postId: RemoteId }
  | { readonly type: 'find-posts'; readonly slugs: readonly string[] }
  | { readonly type: 'list-media'; readonly mediaIds: readonly RemoteId[] }
  | { readonly type: 'find-media'; readonly slugs: readonly string[] }
  | { readonly type: 'list-categories' }
  | { readonly type: 'find-tag'; readonly name: string }
  /** A term of a taxonomy of the site's own, by its slug. */
  | { readonly type: 'find-term'; readonly taxonomy: string; readonly name: string; readonly parentId: RemoteId }
  /** Names alone, for whoever shows a post: no job asks for them. */
  | { readonly type: 'list-terms'; readonly taxonomy: string; readonly termIds: readonly RemoteId[] }
  | { readonly type: 'list-authors'; readonly authorIds: readonly number[] }
  /** For an editor who looks for a post: those changed last, or with these words; no job asks for them. */
  | { readonly type: 'list-posts'; readonly query: string }
  /** The text of a post as HTML, of one that is not kept as that. */
  | { readonly type: 'read-html'; readonly postId: RemoteId }
  | WriteCommand

export type WriteCommand =
  | { readonly type: 'upload-media'; readonly pictureId: PictureId; readonly slug: string; readonly alt: string; readonly caption: string }
  | { readonly type: 'update-media'; readonly mediaId: RemoteId; readonly alt: string; readonly caption: string }
  | { readonly type: 'remove-media'; readonly mediaId: RemoteId }
  | { readonly type: 'create-category'; readonly name: string; readonly parentId: RemoteId }
  | { readonly type: 'create-tag'; readonly name: string }
  | { readonly type: 'create-term'; readonly taxonomy: string; readonly name: string; readonly parentId: RemoteId }
  | { readonly type: 'create-post'; readonly slug: string; readonly title: string }
  | { readonly type: 'restore-post'; readonly postId: RemoteId }
  | { readonly type: 'publish-post'; readonly postId: RemoteId; readonly basedOn: string; readonly words: PostWords; readonly standing: Standing }
  | { readonly type: 'unpublish-post'; readonly postId: RemoteId; readonly basedOn: string }
  | { readonly type: 'trash-post'; readonly postId: RemoteId }

/** `publishedAt` is undefined where the moment of finishing is meant. */
export type FinishedBinding = Omit<RemoteBinding, 'publishedAt'> & { readonly publishedAt: string | undefined }

/** What to do next: ask the site, wait (a random time up to `upToMs` on top of `atLeastMs`), or stop. */
export type PublishCommand =
  | SiteCommand
  | { readonly type: 'wait'; readonly atLeastMs: number; readonly upToMs: number }
  | { readonly type: 'finished'; readonly receipt: Omit<Receipt, 'at'>; readonly binding: FinishedBinding }
  | { readonly type: 'failed'; readonly failure: Failure }

/** What a site answered to the command it was asked. */
export type SiteAnswer =
  | { readonly type: 'user-verified'; readonly rights: SiteRights }
  | { readonly type: 'post-told'; readonly post: RemotePost }
  | { readonly type: 'posts-found'; readonly posts: readonly RemotePost[] }
  | { readonly type: 'media-found'; readonly media: readonly StoredMedia[] }
  | { readonly type: 'media-stored'; readonly media: StoredMedia }
  | { readonly type: 'categories-listed'; readonly categories: readonly SiteTerm[] }
  /** Undefined: no tag of this name. */
  | { readonly type: 'tag-found'; readonly tagId: RemoteId | undefined }
  /** Undefined: no term of this name there. */
  | { readonly type: 'term-found'; readonly termId: RemoteId | undefined }
  | { readonly type: 'term-stored'; readonly termId: RemoteId }
  | { readonly type: 'terms-listed'; readonly terms: readonly SiteTerm[] }
  | { readonly type: 'authors-listed'; readonly authors: WordPressSite['authors'] }
  | { readonly type: 'posts-listed'; readonly posts: readonly ListedPost[] }
  | { readonly type: 'html-told'; readonly html: string }
  | { readonly type: 'removed' }

/** Why a site did not answer as asked. `failure` is what the editor is told when it does not get better. */
export type SiteTrouble =
  /** Nothing went out: repeating is safe. */
  | { readonly type: 'not-sent'; readonly failure: Failure }
  /** It went out, and whether it was done is unknown: look before repeating. */
  | { readonly type: 'doubtful'; readonly failure: Failure }
  /** Something answered that is not the CMS. On a write it may still have been done. */
  | { readonly type: 'not-understood'; readonly failure: Failure }
  | { readonly type: 'busy'; readonly failure: Failure; readonly retryAfterMs: number | undefined }
  | { readonly type: 'refused'; readonly refusal: Refusal }
  /** It will not get better by itself: certificate, redirect, a picture that cannot be read. */
  | { readonly type: 'hopeless'; readonly failure: Failure }

export type PublishEvent = SiteAnswer | SiteTrouble | { readonly type: 'waited' } | { readonly type: 'cancelled' }

const writes: ReadonlySet<string> = new Set<WriteCommand['type']>([
  'upload-media',
  'update-media',
  'remove-media',
  'create-category',
  'create-tag',
  'create-term',
  'create-post',
  'restore-post',
  'publish-post',
  'unpublish-post',
  'trash-post'
])

/** Whether a command asks the site for something. */
export function isSiteCommand(command: PublishCommand): command is SiteCommand {
  return command.type !== 'wait' && command.type !== 'finished' && command.type !== 'failed'
}

/** Whether a command changes the site. */
export function isWrite(command: PublishCommand): command is WriteCommand {
  return writes.has(command.type)
}

/** An answer that does not belong to its command is a mistake of ours, not of the site. */
export function mismatch(command: PublishCommand, answer: SiteAnswer): Error {
  return new Error(`The answer ${answer.type} does not belong to the command ${command.type}`)
}

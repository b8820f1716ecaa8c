import type { RemoteBinding } from './remote-binding'
import type { HeadWords } from './post-head'
import type { RemoteId } from './remote-id'
import type { SiteKind } from './site'

/**
 * A post as a site holds it, read in the context of editing: what is stored, not what is shown. `link` is its public address, and
 * `modifiedGmt`, the site's mark of this state of the post, serves for equality only. Whatever a site calls them, the statuses are `draft`,
 * `future`, `publish` and `trash`. Of its head there is what the site keeps and tells, the picture by its address. Where terms go by name, their names are their ids (a category's with ` › ` from the root down).
 */
export interface RemotePost extends HeadWords {
  readonly id: RemoteId
  readonly status: string
  /** WordPress keeps letters of other scripts percent-encoded. */
  readonly slug: string
  readonly link: string
  readonly modifiedGmt: string
  /** When it was or will be public, in UTC to the second without a zone; empty where the site tells none. */
  readonly dateGmt: string
  readonly title: string
  readonly content: string
  readonly excerpt: string
  readonly categoryIds: readonly RemoteId[]
  readonly tagIds: readonly RemoteId[]
  /** 0: none. */
  readonly leadMediaId: RemoteId
  /** Where a post keeps the words of its lead picture, as HTML. */
  readonly leadWords?: { readonly alt: string; readonly caption: string } | undefined
  readonly areCommentsOpen: boolean
  /** Whether who has read it may send scripts with its text just now; a site that does not say so takes none. */
  readonly takesScripts?: boolean | undefined
  /** Where a byline becomes the authors of a post. */
  readonly authors?: readonly NamedAuthor[] | undefined
  /** Where a site tells them: who its author is, whether it is pinned to the top, and its terms by the slug of their taxonomy. */
  readonly chosen?: { readonly authorId: number; readonly isPinned: boolean; readonly terms: Readonly<Record<string, readonly RemoteId[]>> } | undefined
}

/** Public, or about to be. */
export function isOut({ status }: Pick<RemotePost, 'status'>): boolean {
  return status === 'publish' || status === 'future'
}

/** As our drafts are before the first words are written into them. */
export function isEmptyDraft({ status, content }: RemotePost): boolean {
  return status === 'draft' && content === ''
}

/** The status as an article's tie to the post has it. */
export function bindingStatusOf({ status }: RemotePost): RemoteBinding['status'] {
  if (status === 'publish') return 'published'
  return status === 'future' ? 'scheduled' : 'draft'
}

/** Who wrote a post, as a site that has several authors a post knows them. */
export interface NamedAuthor {
  readonly id: RemoteId
  readonly name: string
}

/** A picture as a site's media library holds it, with the words it keeps beside it. */
export interface StoredMedia {
  readonly mediaId: RemoteId
  readonly slug: string
  readonly url: string
  readonly sizeSlug: 'large' | 'full'
  /** The address of the file as it was sent, where `url` is that of a smaller one. */
  readonly original?: string
  readonly alt: string
  readonly caption: string
}

/** What a site refused: its status, its own code (`rest_cannot_publish`; empty where the answer is not the CMS's) and words. */
export interface Refusal {
  /** Of which kind the site is that was asked; WordPress where nothing is said. */
  readonly kind?: SiteKind
  readonly host: string
  readonly status: number
  readonly code: string
  readonly message: string
  /** The names of the parameters that were refused, if the site names any. */
  readonly parameters: readonly string[]
}

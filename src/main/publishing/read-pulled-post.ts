import * as z from 'zod/mini'
import { articleDraftSchema } from '../../core/article/article'
import type { Failure } from '../../core/failure'
import { isOfBlocks } from '../../core/publishing/is-of-blocks'
import { categoryPathsOf, tagNamesOf } from '../../core/publishing/post-terms'
import type { PostNames } from '../../core/publishing/post-copy'
import { percentDecoded } from '../../core/embed/percent-decoded'
import type { PublishEvent, SiteCommand } from '../../core/publishing/publish-command'
import type { PulledPicture, PulledPost } from '../../core/publishing/pulled-post'
import type { RemotePost, StoredMedia } from '../../core/publishing/remote-post'
import type { Site } from '../../core/publishing/site'
import { fail, ok } from '../../core/result'
import type { Result } from '../../core/result'
import { withoutStructuredData } from '../../core/structured-data/stored-structured-data'
import { escapeAttribute } from '../../core/serialise/escape'
import { readFieldOf } from './adapters'
import { failureOfReading } from './failure-of-reading'
import type { PictureInText } from './pictures-of-post'

/** The lead picture of a post, with its words as the site keeps them: the caption is HTML. */
export interface LeadPicture extends PictureInText {
  readonly alt: string
  readonly caption: string
}

interface ToldPost {
  readonly site: Site
  readonly post: RemotePost
  readonly names: PostNames
  readonly html: string
  readonly lead: LeadPicture | undefined
  readonly pictures: readonly PulledPicture[]
}

/** The text of a post as HTML: as it is kept where that is HTML with everything in it, else as its readers get it. */
export async function readHtml({ id, content }: RemotePost, { kind, address }: Site, ask: (command: SiteCommand) => Promise<PublishEvent>): Promise<Result<string, Failure>> {
  // Without blocks, WordPress makes paragraphs of lines only when it shows them.
  const isWhole = content.trim() === '' || kind === 'endpoint' || (kind === 'wordpress' && isOfBlocks(content))
  if (isWhole) return ok(withoutStructuredData(content))
  const command = { type: 'read-html', postId: id } as const
  const told = await ask(command)
  return told.type === 'html-told' ? ok(withoutStructuredData(told.html)) : fail(failureOfReading(told, command, new URL(address).host))
}

/** Undefined where there is none, or where the site does not tell its file. */
export function leadOf({ leadMediaId, leadWords }: RemotePost, known: readonly StoredMedia[]): LeadPicture | undefined {
  if (leadMediaId === 0) return undefined
  const stored = known.find(({ mediaId }) => mediaId === leadMediaId)
  if (stored !== undefined) return { address: stored.url, mediaId: leadMediaId, alt: stored.alt, caption: stored.caption }
  return typeof leadMediaId === 'number' ? undefined : { address: leadMediaId, mediaId: undefined, alt: '', caption: '', ...leadWords }
}

/** What a post becomes an article from. What no article can hold of the fields beside the text is left out; who ties the two sees that it is missing. */
export function pulledPostOf({ site, post, names, html, lead, pictures }: ToldPost): PulledPost {
  const readField = readFieldOf(site)
  const { shape } = articleDraftSchema
  return {
    siteId: site.id,
    postId: post.id,
    headline: z.catch(shape.headline, '').parse(readField(post.title)),
    html,
    isAsWritten: site.kind !== 'wordpress' || isOfBlocks(html),
    excerpt: z.catch(shape.excerpt, '').parse(readField(post.excerpt)),
    slug: z.catch(shape.slug, '').parse(isOurDraftSlug(post) ? '' : percentDecoded(post.slug)),
    seoTitle: z.catch(shape.seoTitle, '').parse(post.seoTitle ?? ''),
    seoDescription: z.catch(shape.seoDescription, '').parse(post.seoDescription ?? ''),
    socialTitle: z.catch(shape.socialTitle, '').parse(post.socialTitle ?? ''),
    categories: z.catch(shape.categories, []).parse(categoryPathsOf(post, names)),
    tags: z.catch(shape.tags, []).parse(tagNamesOf(post, names)),
    byline: z.catch(shape.byline, []).parse((post.authors ?? []).map(({ name }) => ({ name, role: '' }))),
    areCommentsOpen: post.areCommentsOpen,
    lead: lead === undefined ? '' : figureOfLead(lead),
    pictures: [...pictures]
  }
}

/** The lead picture as a figure of HTML, as those of the text are. */
export function figureOfLead({ address, alt, caption }: LeadPicture): string {
  return `<figure><img src="${escapeAttribute(address)}" alt="${escapeAttribute(alt)}"><figcaption class="wp-element-caption">${caption}</figcaption></figure>`
}

/** What another Copydesk finds its draft by is no slug that somebody wrote. */
function isOurDraftSlug({ status, slug }: RemotePost): boolean {
  return status !== 'publish' && status !== 'future' && /^copydesk-[a-z0-9][a-z0-9-]{7,}$/.test(slug)
}

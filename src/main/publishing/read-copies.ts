import { wordsOf } from '../../core/article/article'
import { picturesOf } from '../../core/article/walk'
import { contentHere } from '../../core/publishing/post-copy'
import { takeTheirs } from '../../core/publishing/take-theirs'
import type { TakenCopy } from '../../core/publishing/take-theirs'
import type { Copies } from '../../core/publishing/copies'
import type { Failure } from '../../core/failure'
import type { PulledPicture } from '../../core/publishing/pulled-post'
import type { RemoteMedia } from '../../core/publishing/remote-binding'
import { ok } from '../../core/result'
import type { Result } from '../../core/result'
import type { PictureStore } from '../pictures/picture-store'
import type { KnownSides, KnownWords } from './conflict-sides'
import type { HttpForFile } from './http'
import { fetchPictures, findMedia, picturesIn } from './pictures-of-post'
import type { PictureInText } from './pictures-of-post'
import { figureOfLead, leadOf, readHtml } from './read-pulled-post'

export interface FetchingForCopies {
  readonly pictures: Pick<PictureStore, 'importBytes'>
  readonly httpForFile: HttpForFile
  readonly signal: AbortSignal
}

export interface ReadCopies {
  readonly copies: Copies
  /** The files of the site that are pictures of the library since. */
  readonly media: readonly RemoteMedia[]
}

/** Both copies as articles, as far as they can be read here: blocks that are others by now are made of HTML by the page. */
export async function readCopies(sides: KnownSides, base: KnownWords, fetching: FetchingForCopies): Promise<Result<ReadCopies, Failure>> {
  const { article, post, site, ask, choice } = sides
  const taken = siteAsChange(sides, base)
  const isOtherText = taken.untaken.includes('text') && site.kind === 'wordpress' // what a Ghost makes of our Lexical we cannot write here
  const html = isOtherText ? await readHtml(post, site, ask) : undefined
  if (html?.ok === false) return html
  const written = html === undefined ? null : { base: contentHere({ plan: base.plan, writeBody: sides.writeBody }), theirs: html.value }
  const inText = written === null ? [] : [...picturesIn(written.base), ...picturesIn(written.theirs)]
  const leadIds = taken.untaken.includes('leadPicture') ? [post.leadMediaId] : []
  const own = inText.flatMap((picture) => ownPicture(picture, sides, base) ?? [])
  const foreign = inText.filter(({ address }) => !own.some((picture) => picture.address === address))
  const mediaIds = [...leadIds, ...foreign.map(({ mediaId }) => mediaId ?? 0)].filter((id) => id !== 0)
  const known = site.kind === 'wordpress' && mediaIds.length > 0 ? await findMedia([...new Set(mediaIds)], ask) : []
  const lead = leadIds.length === 0 ? undefined : leadOf(post, known)
  const fetched = await fetchPictures(lead === undefined ? foreign : [lead, ...foreign], { site, known, ...fetching })
  const copies = {
    mark: post.modifiedGmt,
    edition: article.edition,
    base: base.words,
    mine: wordsOf(article),
    theirs: wordsOf(taken.article),
    choices: { base: base.choice, mine: choice, theirs: taken.choice },
    untaken: taken.untaken,
    html: written,
    lead: lead === undefined ? null : figureOfLead(lead),
    pictures: [...own, ...fetched.pictures]
  }
  return ok({ copies, media: fetched.media })
}

/** What the site holds as a change of what it is known to have had, as far as that can be taken without reading its text anew. */
export function siteAsChange(sides: KnownSides, { words, plan, choice }: KnownWords): TakenCopy {
  return takeTheirs({ ...sides.article, ...words }, { ...sides, plan, choice })
}

/** A picture that we have sent there, and so have here. */
function ownPicture({ address, mediaId }: PictureInText, { article, plan }: KnownSides, { words }: KnownWords): PulledPicture | undefined {
  const pictureId = plan.binding?.media.find((media) => media.mediaId === mediaId || media.url === address)?.pictureId
  const placed = [...picturesOf(words), ...picturesOf(article)].find((picture) => picture.pictureId === pictureId)
  return placed === undefined ? undefined : { address, pictureId: placed.pictureId, width: placed.width, height: placed.height }
}

import { defaultTreeAdapter as tree } from 'parse5'
import type { DefaultTreeAdapterTypes } from 'parse5'
import { parseHtml } from '../../core/html/parse-html'
import { maximumPictureBytes } from '../../core/picture/picture'
import type { PublishEvent, SiteCommand } from '../../core/publishing/publish-command'
import type { PulledPicture } from '../../core/publishing/pulled-post'
import type { RemoteMedia } from '../../core/publishing/remote-binding'
import type { RemoteId } from '../../core/publishing/remote-id'
import type { StoredMedia } from '../../core/publishing/remote-post'
import type { Site } from '../../core/publishing/site'
import type { PictureStore } from '../pictures/picture-store'
import type { HttpForFile } from './http'
import { mayFollow, visit } from './live/visit'

/** A picture in the text of a post. `mediaId` is its number in the media library, where the text tells it. */
export interface PictureInText {
  readonly address: string
  readonly mediaId: RemoteId | undefined
}

/** The pictures in the HTML of a post, in their order, each address once. Empty of what is nested without an end. */
export function picturesIn(html: string): PictureInText[] {
  const found = new Map<string, PictureInText>()
  const waiting: DefaultTreeAdapterTypes.ChildNode[] = [...(parseHtml(html)?.childNodes ?? [])].reverse()
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (!tree.isElementNode(node)) continue
    if (node.tagName === 'img') {
      const attribute = (wanted: string) => node.attrs.find(({ name }) => name === wanted)?.value ?? ''
      // As the paste reads them: what loads late has its address in `data-src`.
      const address = [attribute('data-src'), attribute('src')].find((each) => each !== '' && !each.startsWith('data:'))
      const mediaId = /(?:^|\s)wp-image-(\d{1,15})(?:\s|$)/.exec(attribute('class'))?.[1]
      if (address !== undefined && !found.has(address)) found.set(address, { address, mediaId: mediaId === undefined ? undefined : Number(mediaId) })
    }
    waiting.push(...[...node.childNodes].reverse())
  }
  return [...found.values()]
}

type Ask = (command: SiteCommand) => Promise<PublishEvent>

/** As many as WordPress tells in one answer. */
const askedAtOnce = 100
const fetchedAtOnce = 4

/** What the media library says of these files; what it does not know, or tell, is missing. */
export async function findMedia(mediaIds: readonly RemoteId[], ask: Ask): Promise<StoredMedia[]> {
  const found: StoredMedia[] = []
  for (let start = 0; start < mediaIds.length; start += askedAtOnce) {
    const told = await ask({ type: 'list-media', mediaIds: mediaIds.slice(start, start + askedAtOnce) })
    if (told.type === 'media-found') found.push(...told.media)
  }
  return found
}

export interface FetchedPictures {
  readonly pictures: PulledPicture[]
  readonly media: RemoteMedia[]
}

type SiteOfPictures = Pick<Site, 'kind' | 'address'>

interface Fetching {
  readonly site: SiteOfPictures
  readonly known: readonly StoredMedia[]
  readonly httpForFile: HttpForFile
  readonly pictures: Pick<PictureStore, 'importBytes'>
  readonly signal: AbortSignal
}

/**
 * Takes pictures of a post into the library, as strangers get them: those that the site's media library has, as they were sent to it, and others of the
 * site's own host. Those of other hosts stay there, as in a paste, and so does what is no picture by now. `media` ties those that the site keeps as files of its own.
 */
export async function fetchPictures(wanted: readonly PictureInText[], { site, known, httpForFile, pictures, signal }: Fetching): Promise<FetchedPictures> {
  const outcomes = new Map<string, { readonly picture: PulledPicture; readonly media: RemoteMedia | undefined }>()
  const waiting = [...wanted]
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined && !signal.aborted; next = waiting.shift()) {
      const { address, mediaId } = next
      const stored = known.find((media) => media.mediaId === mediaId && isFileOf(media, address, site))
      const bytes = await fetchFile(stored?.original ?? stored?.url ?? ofSiteItself(site, address), site, httpForFile, signal)
      const imported = bytes === undefined ? undefined : await pictures.importBytes(bytes, address)
      if (imported?.ok !== true) continue
      const { pictureId, width, height } = imported.value
      const kept = stored ?? (site.kind === 'ghost' ? { mediaId: address, url: address, sizeSlug: 'full' as const } : undefined)
      const media = kept === undefined ? undefined : { pictureId, mediaId: kept.mediaId, url: kept.url, sizeSlug: kept.sizeSlug }
      outcomes.set(address, { picture: { address, pictureId, width, height }, media })
    }
  }
  await Promise.all(Array.from({ length: fetchedAtOnce }, work))
  const found = wanted.flatMap(({ address }) => outcomes.get(address) ?? [])
  const media = new Map(found.flatMap((each) => (each.media === undefined ? [] : [[each.media.pictureId, each.media] as const])))
  return { pictures: found.map(({ picture }) => picture), media: [...media.values()] }
}

/** A post that moved here from another site has the numbers of that one in its text, which are other pictures here. */
function isFileOf({ url, original }: StoredMedia, address: string, site: SiteOfPictures): boolean {
  return [url, original ?? url].some((each) => fileNameOf(each, site) === fileNameOf(address, site))
}

/** The name of a picture's file, in whichever size and format it is shown. */
function fileNameOf(address: string, { address: site }: SiteOfPictures): string {
  const { pathname } = URL.canParse(address, `${site}/`) ? new URL(address, `${site}/`) : { pathname: '' }
  const name = pathname.slice(pathname.lastIndexOf('/') + 1).toLowerCase()
  return name.replace(/(?:\.(?:jpe?g|png|gif|webp|avif))+$/, '').replace(/-(?:\d+x\d+|scaled|rotated)$/, '')
}

/** The address if it is one of the site's own host; undefined for those of others. */
function ofSiteItself({ address: site }: SiteOfPictures, address: string): string | undefined {
  const url = URL.canParse(address, `${site}/`) ? new URL(address, `${site}/`) : undefined
  return url?.host === new URL(site).host ? url.href : undefined
}

async function fetchFile(address: string | undefined, site: SiteOfPictures, httpForFile: HttpForFile, signal: AbortSignal): Promise<Uint8Array | undefined> {
  if (address === undefined || !mayFollow(new URL(site.address), new URL(address))) return undefined
  const visited = await visit(httpForFile, { address, accept: 'image/*', maximumBytes: maximumPictureBytes, timeoutMs: pictureTimeoutMs }, signal)
  return 'answer' in visited && visited.answer.status >= 200 && visited.answer.status < 300 ? visited.answer.bytes : undefined
}

/** For a large picture over a slow line. */
const pictureTimeoutMs = 120_000

import { readWebAddress, type WebAddress } from './web-address'

/** The services whose addresses become cards, by the names that WordPress has for them, but for `x`, which it knows as `twitter`. */
export const embedServices = ['youtube', 'instagram', 'x', 'tiktok', 'facebook', 'spotify', 'vimeo'] as const
export type EmbedService = (typeof embedServices)[number]

/** How a service shows what stands at the address: a wide or an upright film, or a post of its own height. */
export type EmbedShape = 'wide' | 'upright' | 'post'

export interface EmbedAddress {
  readonly service: EmbedService
  /** The service's own address of the thing, without what only counts clicks; never with an ampersand unless there is no other. */
  readonly address: string
  readonly shape: EmbedShape
}

/** What a service makes of one of its addresses: the address of the thing, or undefined for its other pages. */
type Reader = (web: WebAddress) => Omit<EmbedAddress, 'service'> | undefined

const services: readonly { readonly service: EmbedService; readonly hosts: readonly string[]; readonly read: Reader }[] = [
  { service: 'youtube', hosts: ['youtube.com', 'www.youtube.com', 'm.youtube.com', 'music.youtube.com', 'youtube-nocookie.com', 'www.youtube-nocookie.com', 'youtu.be', 'www.youtu.be'], read: readYoutube },
  { service: 'instagram', hosts: ['instagram.com', 'www.instagram.com', 'm.instagram.com', 'instagr.am', 'www.instagr.am'], read: readInstagram },
  { service: 'x', hosts: ['x.com', 'www.x.com', 'mobile.x.com', 'twitter.com', 'www.twitter.com', 'mobile.twitter.com', 'm.twitter.com'], read: readX },
  { service: 'tiktok', hosts: ['tiktok.com', 'www.tiktok.com', 'm.tiktok.com', 'vm.tiktok.com', 'vt.tiktok.com'], read: readTiktok },
  { service: 'facebook', hosts: ['facebook.com', 'www.facebook.com', 'm.facebook.com', 'web.facebook.com', 'mbasic.facebook.com', 'fb.watch', 'www.fb.watch'], read: readFacebook },
  { service: 'spotify', hosts: ['open.spotify.com', 'play.spotify.com', 'embed.spotify.com'], read: readSpotify },
  { service: 'vimeo', hosts: ['vimeo.com', 'www.vimeo.com', 'player.vimeo.com'], read: readVimeo }
]

/**
 * What a typed or pasted address shows, or undefined when it is none of a known service, or only its home, a profile or a search. Reads
 * nothing but the address: no network. An answer's own address gives the same answer again.
 */
export function findEmbedAddress(text: string): EmbedAddress | undefined {
  const web = readWebAddress(text)
  if (web === undefined) return undefined
  const found = services.find(({ hosts }) => hosts.includes(web.host))
  const read = found?.read(web)
  return found === undefined || read === undefined ? undefined : { service: found.service, ...read }
}

/** A start time is kept by way of youtu.be, whose addresses need no ampersand: WordPress spoils one for authors. */
function readYoutube({ host, path, query }: WebAddress) {
  const [first = '', second = ''] = path
  const isShort = host.endsWith('youtu.be')
  const isById = ['embed', 'v', 'e', 'shorts', 'live'].includes(first)
  const list = query.get('list') ?? ''
  const id = isShort ? first : first === 'watch' ? (query.get('v') ?? '') : isById ? second : ''
  const isList = first === 'playlist' || id === 'videoseries'
  if (isList) return /^[\w-]{10,64}$/.test(list) ? { address: `https://www.youtube.com/playlist?list=${list}`, shape: 'wide' as const } : undefined
  // What a channel shows just now is no video of its own.
  if (!/^[\w-]{11}$/.test(id) || id === 'live_stream') return undefined
  if (first === 'shorts') return { address: `https://www.youtube.com/shorts/${id}`, shape: 'upright' as const }
  if (first === 'live') return { address: `https://www.youtube.com/live/${id}`, shape: 'wide' as const }
  const start = secondsIn(query.get('t') ?? query.get('start') ?? '')
  return { address: start === 0 ? `https://www.youtube.com/watch?v=${id}` : `https://youtu.be/${id}?t=${start}`, shape: 'wide' as const }
}

/** "90", "90s", "1m30s" and "1h2m3s" in seconds; 0 for anything else, and for more than five digits of seconds, longer than any film there. */
function secondsIn(time: string): number {
  const parts = /^(?:(\d{1,2})h)?(?:(\d{1,3})m)?(?:(\d{1,5})s?)?$/.exec(time)
  const seconds = parts === null ? 0 : Number(parts[1] ?? 0) * 3_600 + Number(parts[2] ?? 0) * 60 + Number(parts[3] ?? 0)
  return seconds < 100_000 ? seconds : 0
}

/**
 * A post may be reached through its author's name; the name is no part of its address. The code of an address that the app shares is none of a post:
 * it leads somewhere that only Instagram knows.
 */
function readInstagram({ path }: WebAddress) {
  const shared = /^share(?:\/(?:p|reel|tv))?\/[\w-]{5,64}$/.exec(path.join('/'))?.[0]
  if (shared !== undefined) return { address: `https://www.instagram.com/${shared}/`, shape: 'post' as const }
  const [kind = '', code = ''] = /^(?:p|reels?|tv)$/.test(path[0] ?? '') ? path : path.slice(1)
  if (/^(?:share|explore|stories|accounts)$/.test(path[0] ?? '') || code === 'audio') return undefined
  if (!/^(?:p|reels?|tv)$/.test(kind) || !/^[\w-]{5,64}$/.test(code)) return undefined
  return { address: `https://www.instagram.com/${kind === 'reels' ? 'reel' : kind}/${code}/`, shape: 'post' as const }
}

function readX({ path }: WebAddress) {
  const [user = '', kind = '', id = ''] = path[1] === 'web' ? [path[0], ...path.slice(2)] : path
  if (!/^\w{1,15}$/.test(user) || !/^status(?:es)?$/.test(kind) || !/^\d{1,25}$/.test(id)) return undefined
  return { address: `https://x.com/${user}/status/${id}`, shape: 'post' as const }
}

/** The short addresses that the app shares lead somewhere that only TikTok knows. */
function readTiktok({ host, path }: WebAddress) {
  const [first = '', kind = '', id = ''] = path
  const isShort = /^v[mt]\./.test(host)
  const code = isShort ? first : first === 't' ? kind : ''
  if (/^\w{5,32}$/.test(code)) return { address: isShort ? `https://${host}/${code}/` : `https://www.tiktok.com/t/${code}/`, shape: 'post' as const }
  if (!/^@[\w.]{0,32}$/.test(first) || !/^(?:video|photo)$/.test(kind) || !/^\d{5,25}$/.test(id)) return undefined
  return { address: `https://www.tiktok.com/${first}/${kind}/${id}`, shape: 'post' as const }
}

const facebookPages: readonly RegExp[] = [
  /^(?:reel|watch)\/\d+$/,
  /^share(?:\/[prv])?\/\w{5,32}$/,
  /^[\w.-]+\/(?:posts|videos|photos)\/(?:[\w.%-]+\/)*[\w.%-]+$/,
  /^groups\/[\w.-]+\/(?:posts|permalink)\/\d+$/
]
/** Pages that are told apart by parameters, and which ones. */
const facebookQueries: Readonly<Record<string, readonly string[]>> = {
  watch: ['v'],
  'video.php': ['v'],
  'photo.php': ['fbid'],
  photo: ['fbid'],
  'permalink.php': ['story_fbid', 'id'],
  'story.php': ['story_fbid', 'id']
}

function readFacebook({ host, path, query }: WebAddress): ReturnType<Reader> {
  const page = path.join('/')
  if (host.endsWith('fb.watch')) return /^[\w-]{5,32}$/.test(page) ? { address: `https://fb.watch/${page}/`, shape: 'wide' } : undefined
  // What Facebook gives away to be put into a page: the address of the post is one of its parameters.
  if (/^plugins\/(?:post|video)\.php$/.test(page)) {
    const inner = readWebAddress(query.get('href') ?? '')
    const isPage = inner !== undefined && inner.host.endsWith('facebook.com') && inner.path[0] !== 'plugins'
    return isPage && findEmbedAddress(query.get('href') ?? '')?.service === 'facebook' ? readFacebook(inner) : undefined
  }
  const shape = /(?:^|\/)(?:watch|videos|video\.php|share\/v)(?:\/|$)/.test(page) ? 'wide' : 'post'
  if (facebookPages.some((pattern) => pattern.test(page))) return { address: `https://www.facebook.com/${page}`, shape }
  const values = facebookQueries[page]?.map((name) => [name, query.get(name) ?? ''] as const) ?? []
  if (values.length === 0 || !values.every(([, value]) => /^\w{5,100}$/.test(value))) return undefined
  return { address: `https://www.facebook.com/${page}${page === 'watch' ? '/' : ''}?${values.map((pair) => pair.join('=')).join('&')}`, shape }
}

function readSpotify({ path }: WebAddress) {
  const [kind = '', id = ''] = path.filter((part, index) => !(index < 2 && (part === 'embed' || part === 'embed-podcast' || /^intl-[a-z]{2}$/.test(part))))
  if (!/^(?:track|album|artist|playlist|episode|show)$/.test(kind) || !/^[A-Za-z0-9]{22}$/.test(id)) return undefined
  return { address: `https://open.spotify.com/${kind}/${id}`, shape: 'post' as const }
}

/** An unlisted video has a second part that opens it. */
function readVimeo({ host, path, query }: WebAddress) {
  const at = path.findIndex((part) => /^\d{5,12}$/.test(part))
  const [id, hash] = host === 'player.vimeo.com' ? [path[1], query.get('h')] : [path[at], path[at + 1]]
  const isPage = host === 'player.vimeo.com' ? path[0] === 'video' : at === 0 || /^(?:channels\/[\w-]+|groups\/[\w-]+\/videos|(?:showcase|album)\/\d+\/video)$/.test(path.slice(0, at).join('/'))
  if (!isPage || id === undefined || !/^\d{5,12}$/.test(id)) return undefined
  return { address: `https://vimeo.com/${id}${/^[0-9a-f]{6,20}$/.test(hash ?? '') ? `/${hash}` : ''}`, shape: 'wide' as const }
}

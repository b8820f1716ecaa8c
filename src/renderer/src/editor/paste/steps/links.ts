import { isLinkAddress } from '../../extensions/link/link'
import { all, asWritten, unwrap } from '../tree'

/** Services that stand between a link and where it leads, and the parameter that says where. */
const redirectors: readonly (readonly [host: RegExp, path: RegExp, parameters: readonly string[]])[] = [
  [/^(?:www\.)?google\.[a-z.]{2,6}$/, /^\/url$/, ['q', 'url']],
  [/^slack-redir\.net$/, /^\/link$/, ['url']],
  [/^lm?\.facebook\.com$/, /^\/l\.php$/, ['u']],
  [/^l\.instagram\.com$/, /^\/$/, ['u']],
  [/^(?:www\.)?youtube\.com$/, /^\/redirect$/, ['q']],
  [/^[a-z0-9]+\.safelinks\.protection\.outlook\.com$/, /^\//, ['url']],
  [/^out\.reddit\.com$/, /^\//, ['url']],
  [/^link\.notion\.so$/, /^\//, ['url']]
]

/** Links lead where they seem to lead, or are no links, as are those to a place on the page that they were copied from: the words stay. */
export function readLinks(tree: DocumentFragment): void {
  for (const link of all(tree, 'a')) {
    const address = destinationOf((link.getAttribute('href') ?? '').trim())
    const isLeftBehind = address.startsWith('#') && link.closest(`[${asWritten}]`) === null
    if (isLeftBehind || !isLinkAddress(address)) unwrap(link)
    else link.setAttribute('href', address)
  }
}

/** Where a link leads once the services that only count clicks are left out. */
export function destinationOf(address: string, hops = 3): string {
  if (hops === 0 || !/^https?:\/\//i.test(address) || !URL.canParse(address)) return address
  const { hostname, pathname, searchParams } = new URL(address)
  const found = redirectors.find(([host, path]) => host.test(hostname) && path.test(pathname))
  const next = found?.[2].map((parameter) => searchParams.get(parameter)).find((value) => value !== null && /^https?:\/\//i.test(value))
  return typeof next === 'string' ? destinationOf(next, hops - 1) : address
}

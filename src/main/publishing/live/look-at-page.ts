import { comparePage, picturesToLoad } from '../../../core/publishing/compare-page'
import type { ExpectedPage } from '../../../core/publishing/expected-page'
import { pauseBeforeLook } from '../../../core/publishing/live-check'
import type { LiveCheck } from '../../../core/publishing/live-check'
import type { Http } from '../http'
import { readPage } from './read-page'
import { visit } from './visit'

const maximumPageBytes = 2 * 1024 * 1024
const mostPictures = 200
const picturesAtOnce = 4
/** All of one look. */
const deadlineMs = 90_000

export interface Look {
  readonly expected: ExpectedPage
  /** When the site did what was asked of it: what a cache made before is not the page that is meant. */
  readonly since: string
  /** Which look this is since then, from 1. */
  readonly looks: number
  readonly now: () => Date
}

/** Looks at a public page once, with every picture of the article that is on it. Undefined when it was broken off. */
export async function lookAtPage(http: Http, { expected: told, since, looks, now }: Look, signal: AbortSignal): Promise<LiveCheck | undefined> {
  const within = AbortSignal.any([signal, AbortSignal.timeout(deadlineMs)])
  // As addresses are read off a page: a host in Hangul is told in Latin letters there.
  const expected = { ...told, link: new URL(told.link).href }
  const isBrokenOff = (): boolean => signal.aborted
  const at = now()
  const looked = { at: at.toISOString(), looks }
  const notYet = (reason: Extract<LiveCheck, { state: 'not-yet' }>['reason'], detail: string): LiveCheck => {
    const pause = pauseBeforeLook(looks)
    return { state: 'not-yet', ...looked, reason, detail: detail.slice(0, 100), nextAt: pause === undefined ? null : new Date(at.getTime() + pause).toISOString() }
  }
  const visited = await visit(http, { address: expected.link, accept: 'text/html', maximumBytes: maximumPageBytes }, within)
  if (isBrokenOff()) return undefined
  if (!('answer' in visited)) return notYet('unreachable', 'failure' in visited ? String(visited.failure.details['reason'] ?? visited.failure.code) : visited.type)
  const { status, headers, text } = visited.answer
  if (status === 404 || status === 410) return notYet('missing', String(status))
  if (status === 401 || status === 403) return notYet('closed', String(status))
  if (status < 200 || status >= 300) return notYet('unreachable', String(status))
  const door = doorIn(visited.address)
  if (door !== undefined) return notYet('closed', door)
  const page = readPage(text, visited.address)
  if (page === undefined) return notYet('unreachable', 'HTML')
  const loaded = await loadPictures(http, picturesToLoad(expected, page).slice(0, mostPictures), within)
  if (isBrokenOff()) return undefined
  const { differences, remarks } = comparePage(expected, page, loaded)
  if (differences.length > 0 && isOlderCopy(headers, at, since)) return notYet('older-copy', headers.get('age') ?? '')
  if (differences.length > 0) return { state: 'differs', ...looked, differences: [...differences], remarks: [...remarks] }
  return { state: 'passed', ...looked, items: expected.items.length, pictures: loaded.size, remarks: [...remarks] }
}

/** The page that a site leads strangers to in place of any other, by its path: where a private Ghost asks for its access code, and WordPress's sign-in. */
function doorIn(address: string): string | undefined {
  const { pathname, searchParams } = new URL(address)
  const isDoor = (pathname.endsWith('/private/') && searchParams.has('r')) || pathname.endsWith('/wp-login.php')
  return isDoor ? pathname : undefined
}

/** A cache says how many seconds old its copy is, or at least that it is one. */
function isOlderCopy(headers: Headers, at: Date, since: string): boolean {
  const age = Number(headers.get('age') ?? '0')
  if (age > 0) return at.getTime() - age * 1_000 < Date.parse(since)
  return ['x-cache', 'cf-cache-status', 'x-proxy-cache', 'x-litespeed-cache', 'x-cache-status'].some((name) => /\bhit\b/i.test(headers.get(name) ?? ''))
}

/** What came of each address: empty where a picture is there. Only the head of each answer is waited for. */
async function loadPictures(http: Http, addresses: readonly string[], signal: AbortSignal): Promise<Map<string, string>> {
  const loaded = new Map<string, string>()
  const waiting = [...addresses]
  const work = async (): Promise<void> => {
    for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) loaded.set(address, await loadPicture(http, address, signal))
  }
  await Promise.all(Array.from({ length: picturesAtOnce }, work))
  return loaded
}

async function loadPicture(http: Http, address: string, signal: AbortSignal): Promise<string> {
  const visited = await visit(http, { address, accept: 'image/*', maximumBytes: 0 }, signal)
  if (!('answer' in visited)) return 'failure' in visited ? String(visited.failure.details['reason'] ?? visited.failure.code) : visited.type
  const { status, headers } = visited.answer
  if (status < 200 || status >= 300) return String(status)
  const type = headers.get('content-type') ?? ''
  return /^image\//i.test(type) ? '' : type === '' ? '?' : type
}

import { isIP } from 'node:net'
import type { HttpRequest, HttpTrouble } from '../http'

/** A page or a picture as a reader gets it; `address` is where it came from in the end. */
export type Visited<Answer> = { readonly answer: Answer; readonly address: string } | Exclude<HttpTrouble, { type: 'cancelled' }> | { readonly type: 'cancelled' } | { readonly type: 'led-astray' }

export interface Visit {
  readonly address: string
  readonly accept: string
  /** In bytes; 0 where only the head of the answer is wanted. */
  readonly maximumBytes: number
  readonly timeoutMs?: number
}

const mostRedirects = 5
const standardTimeoutMs = 15_000

/**
 * Gets what every reader gets: without credentials and without cookies. Redirects are followed a few times, never from TLS to none and never
 * from the web to a place within this computer or its own network, which a page of somebody else's has no business to send us to.
 */
export async function visit<Answer extends { readonly type: 'answered'; readonly status: number; readonly headers: Headers }>(
  http: (request: HttpRequest, signal?: AbortSignal) => Promise<Answer | HttpTrouble>,
  { address, accept, maximumBytes, timeoutMs = standardTimeoutMs }: Visit,
  signal?: AbortSignal
): Promise<Visited<Answer>> {
  let at = address
  for (let redirects = 0; redirects <= mostRedirects; redirects++) {
    const answer = await http({ method: 'GET', address: at, headers: { accept }, maximumBytes, timeoutMs }, signal)
    if (answer.type !== 'answered') return answer
    const location = answer.status >= 300 && answer.status < 400 ? answer.headers.get('location') : null
    if (location === null) return { answer, address: at }
    const to = URL.canParse(location, at) ? new URL(location, at) : undefined
    if (to === undefined || !mayFollow(new URL(at), to)) return { type: 'led-astray' }
    at = to.href
  }
  return { type: 'led-astray' }
}

/** Whether a redirect leads to where a reader would want to be led. */
export function mayFollow(from: URL, to: URL): boolean {
  if (to.protocol !== 'https:' && (to.protocol !== 'http:' || from.protocol === 'https:')) return false
  if (to.username !== '' || to.password !== '') return false
  return to.hostname === from.hostname || isNear(from.hostname) || !isNear(to.hostname)
}

/** Whether a host is this computer, or is named in a way that only its own network understands. */
function isNear(host: string): boolean {
  const bare = host.replace(/^\[|\]$/g, '')
  if (isIP(bare) === 4) return /^(?:0|10|127|192\.168|169\.254|172\.(?:1[6-9]|2\d|3[01])|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7]))\./.test(bare)
  if (isIP(bare) === 6) return /^(?:::|f[cd]|fe[89ab])/i.test(bare)
  return !bare.includes('.') || /\.(?:localhost|local|internal|home\.arpa)$/i.test(bare)
}

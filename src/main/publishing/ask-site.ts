import type * as z from 'zod/mini'
import { failure } from '../../core/failure'
import type { Failure } from '../../core/failure'
import { isCaptivePortal } from '../../core/publishing/page-signs'
import type { SiteTrouble } from '../../core/publishing/publish-command'
import { leadsToPortal } from '../../core/publishing/tell-apart'
import { concealSecrets } from './conceal-secrets'
import type { Http, HttpAnswer, HttpRequest } from './http'
import type { RemoteId } from '../../core/publishing/remote-id'
import type { SiteKind } from '../../core/publishing/site'
import { parseJson } from '../../core/parse-json'

/** A parsed answer; or why there is none, in the words of the publish machine. */
export type Asked<Value> = { readonly type: 'told'; readonly value: Value; readonly headers: Headers } | RefusedOr | { readonly type: 'cancelled' }
type RefusedOr = (SiteTrouble & { readonly termId?: RemoteId | undefined }) | { readonly type: 'redirected'; readonly to: string; readonly failure: Failure }

/** What a CMS says in its own way of what it refuses: `termId` is that of the term that is there already. */
export interface ToldError {
  readonly code: string
  readonly message: string
  readonly parameters: readonly string[]
  readonly termId?: RemoteId | undefined
}

/** Reads the error of one kind of CMS; undefined when it is not that kind's. */
export type ReadError = (json: unknown) => ToldError | undefined

export type Ask = <Value>(http: Http, request: HttpRequest, schema: z.ZodMiniType<Value>, signal?: AbortSignal) => Promise<Asked<Value>>

/** Asks a site of one kind and reads its answer by a schema: an answer is what it says it is only when its shape fits too. */
export function askSite(kind: SiteKind, readError: ReadError): Ask {
  return async (http, request, schema, signal) => {
    const answer = await http(request, signal)
    return answer.type === 'answered' ? readAnswer(answer, request, schema, readError, kind) : answer
  }
}

function readAnswer<Value>(answer: HttpAnswer, { address, headers }: HttpRequest, schema: z.ZodMiniType<Value>, readError: ReadError, kind: SiteKind): Asked<Value> {
  const conceal = (words: string) => concealSecrets(words, headers)
  const { host } = new URL(address)
  const { status } = answer
  if (isPortal(answer, address)) return { type: 'not-understood', failure: failure('captive-portal', { host }) }
  if (status >= 300 && status < 400) return redirected(answer, address, host, conceal)
  const json = parseJson(answer.text)
  if (isBusy(status)) {
    const retryAfterMs = readRetryAfter(answer.headers)
    return { type: 'busy', failure: failure('site-busy', { host, status, ...(retryAfterMs !== undefined && { retryAfterMs }) }), retryAfterMs }
  }
  if (status >= 200 && status < 300) {
    const parsed = schema.safeParse(json)
    return parsed.success ? { type: 'told', value: parsed.data, headers: answer.headers } : { type: 'not-understood', failure: notUnderstood(answer, host, conceal) }
  }
  const { termId, code, message, parameters } = readError(json) ?? { code: '', message: plainText(answer.text, conceal), parameters: [], termId: undefined }
  return { type: 'refused', refusal: { kind, host, status, code: conceal(code), message: conceal(message), parameters: parameters.map(conceal) }, termId }
}

/** Takes from words of the site what the request was signed with. */
type Conceal = (words: string) => string

/** The network answers in the place of the site, with its login page or with the way there. */
function isPortal({ status, headers, text }: HttpAnswer, address: string): boolean {
  const location = headers.get('location') ?? ''
  if (status >= 300 && status < 400) return URL.canParse(location, address) && leadsToPortal(new URL(address).host, new URL(location, address).href)
  return isCaptivePortal({ status, headers: Object.fromEntries(headers), text })
}

/** Never followed: the new address is told to the editor, who may use it. */
function redirected({ headers }: HttpAnswer, address: string, host: string, conceal: Conceal): RefusedOr {
  const location = headers.get('location') ?? ''
  const to = conceal(URL.canParse(location, address) ? new URL(location, address).href : location)
  return { type: 'redirected', to, failure: failure('site-redirects', { host, address: to.slice(0, 500) }) }
}

function isBusy(status: number): boolean {
  return status === 408 || status === 425 || status === 429 || status === 503
}

const longestRetryAfterMs = 60 * 60 * 1000

/** The three forms of a date in HTTP (RFC 9110, 5.6.7), the last of which names no zone and means GMT. */
const httpDate = /^[A-Z][a-z]{2,8},? [\w -]+ \d{2}:\d{2}:\d{2} (?:GMT|\d{4})$/

/** `Retry-After` is a number of seconds or a date; anything else counts as not said, although JavaScript reads dates out of it. */
function readRetryAfter(headers: Headers): number | undefined {
  const text = headers.get('retry-after')?.trim()
  if (text === undefined || text === '') return undefined
  const isDate = httpDate.test(text)
  if (!isDate && !/^\d+$/.test(text)) return undefined
  const now = Date.parse(headers.get('date') ?? '')
  const wait = isDate ? Date.parse(text.endsWith('GMT') ? text : `${text} GMT`) - (Number.isNaN(now) ? Date.now() : now) : Number(text) * 1000
  return Number.isFinite(wait) ? Math.min(Math.max(wait, 0), longestRetryAfterMs) : undefined
}

function notUnderstood({ text }: HttpAnswer, host: string, conceal: Conceal): Failure {
  return failure('site-answer-not-understood', { host, answer: plainText(text, conceal) })
}

/** The first words of an answer that is not the CMS's, without its markup: a person shall recognise who is speaking. */
function plainText(text: string, conceal: Conceal): string {
  const words = conceal(text.slice(0, 20_000)).replace(/<(script|style)\b[^>]*>[\s\S]*?<\/\1>/gi, ' ').replace(/<[^>]*>/g, ' ')
  return words.replace(/\s+/g, ' ').trim().slice(0, 200)
}

import { failure } from '../../core/failure'
import type { Failure, FailureCode } from '../../core/failure'
import { maySignIn } from './conceal-secrets'
import { isSecure } from './site-address'

/** One request. `headers` may hold a password: they go to `address` and nowhere else, and are never written down. */
export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'OPTIONS'
  readonly address: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array<ArrayBuffer> | FormData
  readonly timeoutMs?: number
  /** How much of an answer is taken at most; with 0 only its head is waited for. 16 MB where nothing is said. */
  readonly maximumBytes?: number
}

interface AnswerHead {
  readonly type: 'answered'
  readonly status: number
  readonly headers: Headers
}

/** A whole answer of the addressed host, whatever its status. */
export interface HttpAnswer extends AnswerHead {
  readonly text: string
}

/** The same of what is no text. */
export interface HttpFile extends AnswerHead {
  readonly bytes: Uint8Array
}

/** No answer: nothing was sent, or nobody knows, or it can never work. `cancelled` is the editor's wish. */
export type HttpTrouble =
  | { readonly type: 'not-sent'; readonly failure: Failure }
  | { readonly type: 'doubtful'; readonly failure: Failure }
  | { readonly type: 'hopeless'; readonly failure: Failure }
  | { readonly type: 'cancelled' }

/** Sends one request; never throws for what a network does. */
export type Http = (request: HttpRequest, signal?: AbortSignal) => Promise<HttpAnswer | HttpTrouble>
export type HttpForFile = (request: HttpRequest, signal?: AbortSignal) => Promise<HttpFile | HttpTrouble>

const maximumAnswerBytes = 16 * 1024 * 1024
const standardTimeoutMs = 30_000

const notSentCodes: ReadonlySet<string> = new Set([
  'ENOTFOUND',
  'EAI_AGAIN',
  'EAI_FAIL',
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'EHOSTDOWN',
  'ENETUNREACH',
  'ENETDOWN',
  'EADDRNOTAVAIL',
  'UND_ERR_CONNECT_TIMEOUT'
])
/** Somebody answered, and not in HTTP: another service, headers over 16 kB, a body that is not packed as it says. */
const notHttpCodes = /^(?:HPE_|UND_ERR_HEADERS_OVERFLOW|Z_)/
const certificateCodes = /^(?:CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|ERR_TLS_CERT|ERR_SSL|EPROTO|INVALID_CA|HOSTNAME_MISMATCH|PATH_LENGTH_EXCEEDED)/

/**
 * Node's own fetch: unlike Electron's it never takes `Authorization` to another host, and here it follows no redirect at all, since a
 * redirected POST arrives as a GET that is answered with 200. The whole exchange has one deadline and the answer one limit of size.
 * What is not for everybody goes out over http to this computer only, whoever wrote the address down.
 */
export const httpForFile: HttpForFile = async (request, signal) => {
  const { host, href } = new URL(request.address)
  const isForEverybody = request.body === undefined && !maySignIn(request.headers)
  if (!isForEverybody && !isSecure(href)) return { type: 'hopeless', failure: failure('address-not-secure', { host }) }
  const deadline = AbortSignal.timeout(request.timeoutMs ?? standardTimeoutMs)
  const stop = signal === undefined ? deadline : AbortSignal.any([signal, deadline])
  try {
    // fetch never comes to an end, stopped or not, where a broken gzip arrives after its headers and the line is closed (Node 20.20).
    return await Promise.race([exchange(request, host, stop), rejectionOf(stop)])
  } catch (error) {
    if (signal?.aborted === true) return { type: 'cancelled' }
    if (deadline.aborted) return { type: 'doubtful', failure: failure('site-timeout', { host }) }
    return troubleOf(error, host)
  }
}

/** The same for text. */
export const http: Http = async (request, signal) => {
  const answer = await httpForFile(request, signal)
  if (answer.type !== 'answered') return answer
  const { bytes, ...head } = answer
  return { ...head, text: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8') }
}

async function exchange({ method, address, headers, body, maximumBytes = maximumAnswerBytes }: HttpRequest, host: string, stop: AbortSignal): Promise<HttpFile | HttpTrouble> {
  const response = await fetch(address, {
    method,
    redirect: 'manual',
    headers: { accept: 'application/json', ...headers },
    signal: stop,
    ...(body !== undefined && { body })
  })
  const bytes = await readBytes(response, maximumBytes)
  if (bytes === undefined) return { type: 'hopeless', failure: failure('site-answer-not-understood', { host, answer: `> ${String(maximumBytes / 1024 / 1024)} MB` }) }
  return { type: 'answered', status: response.status, headers: response.headers, bytes }
}

function rejectionOf(stop: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    stop.addEventListener('abort', () => {
      reject(new Error('stopped'))
    })
  })
}

async function readBytes(response: Response, maximum: number): Promise<Uint8Array | undefined> {
  const body: ReadableStream<Uint8Array> | null = response.body
  if (body === null) return new Uint8Array()
  if (maximum === 0) {
    await body.cancel()
    return new Uint8Array()
  }
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of body) {
    size += part.byteLength
    if (size > maximum) return undefined // leaving the loop ends the exchange
    parts.push(part)
  }
  return Buffer.concat(parts)
}

function troubleOf(error: unknown, host: string): HttpTrouble {
  const code = findCode(error)
  if (code === undefined) throw error
  const told = (failureCode: FailureCode): Failure => failure(failureCode, { host, reason: code })
  if (certificateCodes.test(code)) return { type: 'hopeless', failure: told('site-certificate') }
  if (notHttpCodes.test(code)) return { type: 'doubtful', failure: failure('site-answer-not-understood', { host, answer: code }) }
  if (notSentCodes.has(code)) return { type: 'not-sent', failure: told(code === 'UND_ERR_CONNECT_TIMEOUT' ? 'site-timeout' : 'site-offline') }
  return { type: 'doubtful', failure: told(code.includes('TIMEOUT') || code === 'ETIMEDOUT' ? 'site-timeout' : 'site-offline') }
}

/** fetch hides the system's error in `cause`, and where a name has several addresses, that one holds an error for each. */
function findCode(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined
  if (error.cause !== undefined) return findCode(error.cause) ?? (error instanceof TypeError ? 'NETWORK' : undefined)
  if ('code' in error && typeof error.code === 'string') return error.code
  if (error instanceof AggregateError) return error.errors.map(findCode).find((code) => code !== undefined)
  return undefined
}

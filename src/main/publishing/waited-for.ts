import type { Http } from './http'

/** In milliseconds: so long an editor sits in front of a question. What goes out by itself has more time. */
const patience = 15_000

/** Requests of a question that somebody waits for: an answer has less time, and the end of `signal` is that of them all. */
export function waitedFor(http: Http, signal: AbortSignal | undefined): Http {
  return (request, own) => http({ timeoutMs: patience, ...request }, AbortSignal.any([signal, own].filter((one) => one !== undefined)))
}

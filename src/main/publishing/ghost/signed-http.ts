import { failure } from '../../../core/failure'
import type { Http, HttpAnswer } from '../http'
import { makeToken } from './admin-key'
import type { AdminKey } from './admin-key'

/** How far the server's clock is from ours, as learnt so far. Kept for as long as a job runs. */
export interface LearntClock {
  skewMs: number
}

/** Less than this is no reason for a token to be refused. */
const smallestSkewMs = 5_000

/** What took longer than this came after its token had run out: a proxy hands a picture on when it has all of it. */
const tokenIsGoodForMs = 4.5 * 60_000

/**
 * Signs every request. Tokens are by the server's clock: where this computer's goes wrong, the first is refused, the `Date` of that
 * answer tells by how much, and the request is sent once more. A refused request was not carried out, so this is safe. A token that ran out on the
 * way says nothing of the key: the line is too slow.
 */
export function signedHttp(http: Http, key: AdminKey, now: () => Date, clock: LearntClock): Http {
  return async (request, signal) => {
    const send = () => {
      const token = makeToken(key, new Date(now().getTime() + clock.skewMs))
      return http({ ...request, headers: { ...request.headers, authorization: `Ghost ${token}`, 'accept-version': 'v5.0' } }, signal)
    }
    const began = now().getTime()
    const answer = await send()
    if (answer.type !== 'answered' || answer.status !== 401) return answer
    if (answer.text.includes('INVALID_JWT') && now().getTime() - began > tokenIsGoodForMs) {
      return { type: 'doubtful', failure: failure('site-timeout', { host: new URL(request.address).host }) }
    }
    const skewMs = findSkew(answer, now())
    if (skewMs === undefined || Math.abs(skewMs - clock.skewMs) < smallestSkewMs) return answer
    clock.skewMs = skewMs
    return send()
  }
}

function findSkew({ text, headers }: HttpAnswer, now: Date): number | undefined {
  const told = Date.parse(headers.get('date') ?? '')
  return text.includes('INVALID_JWT') && !Number.isNaN(told) ? told - now.getTime() : undefined
}

import { expect, test } from 'vitest'
import { signedHttp } from '../../../../src/main/publishing/ghost/signed-http'
import type { Http } from '../../../../src/main/publishing/http'

const key = { id: '0'.repeat(24), secret: new Uint8Array(32) }
const start = Date.parse('2026-11-27T09:00:00.000Z')

/** A Ghost that refuses a token after so many minutes, by a clock that goes as ours. */
function askedFor(minutes: number) {
  let at = start
  const http: Http = () => {
    at += minutes * 60_000
    return Promise.resolve({ type: 'answered', status: 401, headers: new Headers({ date: new Date(at).toUTCString() }), text: '{"errors":[{"code":"INVALID_JWT"}]}' })
  }
  return signedHttp(http, key, () => new Date(at), { skewMs: 0 })({ method: 'POST', address: 'https://ghost.test/ghost/api/admin/images/upload/' })
}

test('a token that ran out while a picture was on its way says nothing of the key', async () => {
  expect(await askedFor(6)).toMatchObject({ type: 'doubtful', failure: { code: 'site-timeout', details: { host: 'ghost.test' } } })
  expect(await askedFor(0)).toMatchObject({ type: 'answered', status: 401 })
})

import { describe, expect, test } from 'vitest'
import type { SiteCredentials } from '../../../../src/core/publishing/site-credentials'
import { connectSite } from '../../../../src/main/publishing/adapters'
import { http } from '../../../../src/main/publishing/http'
import { json, page, withSite, wordpress } from '../../../support/faulty-site'
import type { Answer } from '../../../support/faulty-site'

const key = `${'a'.repeat(24)}:${'f'.repeat(64)}`
const wordpressAccount = (address: string): SiteCredentials => ({ kind: 'wordpress', address, userName: 'mina', password: 'secret' })
const accounts: readonly ((address: string) => SiteCredentials)[] = [
  wordpressAccount,
  (address) => ({ kind: 'ghost', address, password: key }),
  (address) => ({ kind: 'endpoint', address, signIn: { way: 'bearer' }, userName: '', password: 'secret' })
]
const stationPage = page('<!doctype html><title>Welcome to Station Wi-Fi</title><h1>Please sign in to go online</h1>')
const portals: readonly (readonly [string, Answer])[] = [
  ['its page', stationPage],
  ['status 511', page('', 511)],
  ['the way there', page('', 302, { location: 'http://wifi.station.example/login?to=x' })]
]
const codeAt = async (answer: Answer, account: (address: string) => SiteCredentials) =>
  withSite(answer, async ({ address }) => {
    const connected = await connectSite(http, () => new Date(), account(address))
    return connected.ok ? 'ok' : connected.error.code
  })

describe.each(accounts.map((account) => [account('').kind, account] as const))('a %s', (kind, account) => {
  test.each(portals)('that is asked where the network answers with %s is not said to be no such site, nor to have moved', async (_, answer) => {
    expect(await codeAt(answer, account)).toBe('captive-portal')
  })

  test('that is no such site, or has moved, is said to be so', async () => {
    expect(await codeAt(page('<!doctype html><h1>Garden club</h1>'), account)).toBe(`site-not-${kind}`)
    expect(await codeAt(json({}), account)).toMatch(/^site-not-|^site-answer-not-understood$/)
    expect(await codeAt(page('', 301, { location: 'https://elsewhere.example/' }), account)).toBe('site-redirects')
  })
})

test('a WordPress whose interface is behind the login page of a network is told so', async () => {
  expect(await codeAt(wordpress({ index: stationPage }), wordpressAccount)).toBe('captive-portal')
})

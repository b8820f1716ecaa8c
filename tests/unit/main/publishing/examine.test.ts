import { describe, expect, test } from 'vitest'
import { failure } from '../../../../src/core/failure'
import type { FailureCode } from '../../../../src/core/failure'
import type { Examination } from '../../../../src/core/publishing/examination'
import type { SiteCredentials } from '../../../../src/core/publishing/site-credentials'
import { examine } from '../../../../src/main/publishing/examine'
import { http } from '../../../../src/main/publishing/http'
import type { Http } from '../../../../src/main/publishing/http'
import { allRights, json, notLoggedIn, page, signedIn, withSite, wordpress, wordpressIndex } from '../../../support/faulty-site'
import type { Answer } from '../../../support/faulty-site'

const secret = 'abcd EFGH 1234 ijkl MNOP 5678'
const now = () => new Date()
const look = (address: string, changes: { readonly password?: string; readonly userName?: string } = {}, by: Http = http) =>
  examine(by, now, { kind: 'wordpress', address, userName: 'mina', password: secret, ...changes })
const outcome = ({ checks }: Examination) => checks.map(({ name, status, failure: found }) => `${name} ${status}${found === null ? '' : ` ${found.code}`}`)
/** The first check that is not well, and what was found there. */
const trouble = (examination: Examination) => outcome(examination).find((line) => !line.endsWith(' passed'))

const challenge = page('<!DOCTYPE html><title>Just a moment...</title><div id="cf-chl-widget">Verify you are human</div>', 200)
const station = page('<!doctype html><title>Welcome to Station Wi-Fi</title><h1>Please sign in to go online</h1>')
const incorrect = '<?xml version="1.0"?><methodResponse><fault><value><struct><member><name>faultCode</name><value><int>403</int></value></member></struct></value></fault></methodResponse>'
const blogs = '<?xml version="1.0"?><methodResponse><params><param><value><array><data><value><struct><member><name>isAdmin</name><value><boolean>0</boolean></value></member></struct></value></data></array></value></param></params></methodResponse>'

describe('a WordPress that is well', () => {
  test('passes every check, in their order', async () => {
    await withSite(wordpress(), async ({ address }) => {
      const examination = await look(address)
      expect(outcome(examination)).toEqual(
        ['address', 'network', 'certificate', 'redirect', 'answer', 'clock', 'system', 'interface', 'allowed', 'sign-in', 'rights'].map((name) => `${name} passed`)
      )
      expect(examination).toMatchObject({ kind: 'wordpress', address })
    })
  })

  test.each([{ password: ' ' }, { userName: '' }])('is examined as a stranger as long as nothing is typed to sign in with (%j)', async (typed) => {
    await withSite(wordpress(), async ({ address, heard }) => {
      expect(outcome(await look(address, typed)).slice(-3)).toEqual(['allowed passed', 'sign-in not-reached', 'rights not-reached'])
      expect(heard.filter(({ authorization }) => authorization !== undefined)).toEqual([])
    })
  })
})

describe('a connection that fails', () => {
  test.each<[string, Answer, string]>([
    ['a page that is no WordPress', page('<!doctype html><h1>Garden club</h1>'), 'system failed site-not-wordpress'],
    ['a login page of the network', station, 'answer failed captive-portal'],
    ['a network that says so by its status', page('', 511), 'answer failed captive-portal'],
    ['a network that sends everybody to its login page', page('', 302, { location: 'http://wifi.station.example/login?to=x' }), 'redirect passed'],
    ['a firewall before the whole site', challenge, 'answer failed site-firewall'],
    ['a firewall that refuses', page('<html><title>Attention Required! | Cloudflare</title>', 403), 'answer failed site-firewall'],
    ['a refusal that nobody signs', page('<h1>Forbidden</h1>', 403), 'answer failed site-blocked'],
    ['a firewall before the interface alone', wordpress({ index: challenge }), 'answer failed site-firewall'],
    ['a firewall before the sign-in alone', wordpress({ me: challenge }), 'answer failed site-firewall'],
    ['a broken site', page('Fatal error', 500), 'answer failed site-failed'],
    ['a site that is being maintained', page('Briefly unavailable', 503), 'answer failed site-busy'],
    ['an interface that is not there', wordpress({ index: page('<h1>Not found</h1>', 404) }), 'interface failed rest-off'],
    ['an interface that is switched off by a plugin that hides it', wordpress({ front: page('<!doctype html><link href="/wp-includes/a.css">'), index: page('', 404) }), 'interface failed rest-off'],
    ['an interface that a plugin switched off and says so', wordpress({ index: json({ code: 'rest_disabled', message: 'Off.' }, 403) }), 'interface failed rest-off'],
    ['a plugin that prints before the answer', wordpress({ me: page('<b>Notice</b>: Undefined {"id":1}') }), 'interface failed site-answer-not-understood'],
    ['application passwords that are switched off', wordpress({ index: json({ ...wordpressIndex, authentication: [] }), me: notLoggedIn }), 'allowed failed application-passwords-off'],
    ['a wrong password', wordpress({ me: notLoggedIn }), 'sign-in failed password-refused'],
    ['a wrong password that the old interface refuses, too', wordpress({ me: notLoggedIn, xmlrpc: page(incorrect) }), 'sign-in failed password-refused'],
    ['a header that the server takes away', wordpress({ me: notLoggedIn, xmlrpc: page(blogs) }), 'sign-in failed authorization-stripped'],
    ['a user who may not write', wordpress({ me: signedIn({}) }), 'rights failed right-missing-create'],
    ['a user who may not publish, and hands in', wordpress({ me: signedIn({ edit_posts: true, upload_files: true }) }), 'rights warned right-missing-publish'],
    ['a user who may not upload', wordpress({ me: signedIn({ edit_posts: true, publish_posts: true }) }), 'rights failed right-missing-upload'],
    ['a user who may not make categories', wordpress({ me: signedIn({ ...allRights, manage_categories: false }) }), 'rights warned right-missing-categories']
  ])('tells %s', async (_, answer, expected) => {
    await withSite(answer, async ({ address }) => {
      const examination = await look(address)
      if (expected.endsWith('passed')) expect(outcome(examination)).toEqual(expect.arrayContaining([expected, 'answer failed captive-portal']))
      else expect(trouble(examination)).toBe(expected)
      expect(JSON.stringify(examination)).not.toMatch(/abcd|mina/i)
    })
  })

  test('what comes after the check that failed was not reached', async () => {
    await withSite(page('<h1>Hello</h1>'), async ({ address }) => {
      expect(outcome(await look(address)).slice(5)).toEqual(['clock passed', 'system failed site-not-wordpress', 'interface not-reached', 'allowed not-reached', 'sign-in not-reached', 'rights not-reached'])
    })
  })

  test('a clock that is an hour off is said, and stops nothing', async () => {
    const late: Answer = (request, response, body) => {
      response.setHeader('date', new Date(Date.now() + 3_600_000).toUTCString())
      wordpress()(request, response, body)
    }
    await withSite(late, async ({ address }) => {
      const { checks } = await look(address)
      expect(checks.filter(({ status }) => status !== 'passed')).toMatchObject([{ name: 'clock', status: 'warned', failure: { details: { minutes: 60 } } }])
    })
  })
})

describe('a site that sends everybody on', () => {
  const told = (address: string, to: string): Http => (request) =>
    Promise.resolve(request.address.startsWith(address) ? { type: 'answered', status: 301, headers: new Headers({ location: to }), text: '' } : { type: 'cancelled' })
  test.each<[string, string, FailureCode]>([
    ['http://127.0.0.1:8080', 'https://127.0.0.1/', 'site-moved-to-https'],
    ['https://example.test', 'https://www.example.test/', 'site-moved-to-www'],
    ['https://www.example.test', 'https://example.test/', 'site-moved-to-www'],
    ['https://example.test', 'https://other.test/', 'site-redirects'],
    ['https://example.test', 'http://192.168.1.1/login', 'captive-portal']
  ])('from %s to %s', async (from, to, code) => {
    const found = (await look(from, {}, told(from, to))).checks.find(({ status }) => status === 'failed')
    expect(found?.failure).toMatchObject({ code, details: { address: to.replace(/\/$/, '') } })
  })

  test('gets no password, and neither does the other host', async () => {
    await withSite(wordpress(), (other) =>
      withSite(page('', 301, { location: other.address }), async ({ address, heard }) => {
        expect(trouble(await look(address))).toBe('redirect failed site-redirects')
        expect(heard.map(({ authorization, body }) => [authorization, body])).toEqual([[undefined, '']])
        expect(other.heard).toEqual([])
      })
    )
  })
})

describe('before a site is reached', () => {
  test.each([
    ['not an address', 'address failed address-not-valid'],
    ['http://news.example.test', 'address failed address-not-secure'],
    ['http://127.0.0.1:2', 'network failed site-offline']
  ])('“%s”', async (address, expected) => {
    const examination = await look(address)
    expect(trouble(examination)).toBe(expected)
    expect(outcome(examination).slice(-1)).toEqual(['rights not-reached'])
  })

  test('an address that holds a password is not repeated', async () => {
    expect(JSON.stringify(await look('https://mina:tiger@example.test'))).not.toContain('tiger')
  })

  test('a certificate that nobody vouches for', async () => {
    const unread = await withSite(page(''), async ({ address, heard }) => [trouble(await look(address)), heard.length], 'https')
    expect(unread).toEqual(['certificate failed site-certificate', 0])
  })

  test('a server without https', async () => {
    await withSite(page(''), async ({ address }) => expect(trouble(await look(address.replace('http:', 'https:')))).toBe('certificate failed no-https'))
  })

  // No server of 127.0.0.1 can bring these about: they are what Node says of them.
  test.each([
    ['ENOTFOUND', 'network failed host-not-found'],
    ['EAI_AGAIN', 'network failed no-network'],
    ['ENETUNREACH', 'network failed no-network']
  ])('%s', async (reason, expected) => {
    expect(trouble(await look('https://news.example.test', {}, () => Promise.resolve({ type: 'not-sent', failure: failure('site-offline', { host: 'h', reason }) })))).toBe(expected)
  })
  test.each([
    ['CERT_HAS_EXPIRED', 'certificate failed certificate-expired'],
    ['CERT_NOT_YET_VALID', 'certificate failed certificate-not-yet-valid'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'certificate failed certificate-of-another-host']
  ])('%s', async (reason, expected) => {
    expect(trouble(await look('https://news.example.test', {}, () => Promise.resolve({ type: 'hopeless', failure: failure('site-certificate', { host: 'h', reason }) })))).toBe(expected)
  })
})

describe('the other kinds of site', () => {
  const kinds: [SiteCredentials['kind'], (address: string, password: string) => SiteCredentials][] = [
    ['ghost', (address, password) => ({ kind: 'ghost', address, password })],
    ['endpoint', (address, password) => ({ kind: 'endpoint', address, password, userName: '', signIn: { way: 'header', header: 'X-Api-Key' } })]
  ]
  test.each(kinds)('%s: what is not there, and what is in between', async (kind, credentials) => {
    await withSite(page('<h1>Hello</h1>'), async ({ address }) => {
      const found = outcome(await examine(http, now, credentials(address, 'x'.repeat(20))))
      expect(found).toEqual(['address passed', 'network passed', 'certificate passed', 'redirect passed', 'answer passed', 'clock passed', `system failed site-not-${kind}`, 'sign-in not-reached', 'rights not-reached'])
    })
    await withSite(station, async ({ address }) => expect(trouble(await examine(http, now, credentials(address, 'x'.repeat(20))))).toBe('answer failed captive-portal'))
  })

  const introduction = json({ site: { title: 'Ghost', version: '5.130' } })
  test('a Ghost without a key is known as a Ghost, with a wrong one the key is what is wrong', async () => {
    const refusing: Answer = (request, response, body) =>
      (request.url === '/ghost/api/admin/site/' ? introduction : json({ errors: [{ message: 'Unknown', type: 'UnauthorizedError', code: 'UNKNOWN_ADMIN_API_KEY' }] }, 401))(request, response, body)
    await withSite(refusing, async ({ address }) => {
      const asked = async (password: string) => outcome(await examine(http, now, { kind: 'ghost', address, password })).slice(-3)
      expect(await asked('')).toEqual(['system passed', 'sign-in not-reached', 'rights not-reached'])
      expect(await asked(`${'a'.repeat(24)}:${'b'.repeat(64)}`)).toEqual(['system passed', 'sign-in failed key-refused', 'rights not-reached'])
      expect(await asked('no key')).toEqual(['system passed', 'sign-in failed key-not-valid', 'rights not-reached'])
    })
  })
})

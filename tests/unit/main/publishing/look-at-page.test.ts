import { describe, expect, test } from 'vitest'
import { failure } from '../../../../src/core/failure'
import type { ExpectedPage } from '../../../../src/core/publishing/expected-page'
import type { Http } from '../../../../src/main/publishing/http'
import { lookAtPage } from '../../../../src/main/publishing/live/look-at-page'
import { mayFollow } from '../../../../src/main/publishing/live/visit'

const since = '2026-11-26T09:00:00.000Z'
const now = () => new Date('2026-11-26T09:00:10.000Z')
const expected: ExpectedPage = {
  link: 'https://news.test/a/',
  headline: 'A ferry',
  items: [],
  pictures: [{ address: 'https://news.test/copydesk-1.jpg', alt: 'A boat', credit: 'Jo Doe', isLead: false }],
  publishedAt: null
}
const page = '<link rel="canonical" href="/a/"><h1>A ferry</h1><figure><img src="https://cdn.test/copydesk-1-300x200.jpg"><figcaption>Jo Doe</figcaption></figure>'

interface Answer {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  readonly text?: string
}

/** A web of these addresses; every other one cannot be reached. */
function webOf(answers: Readonly<Record<string, Answer>>, page: ExpectedPage = expected) {
  const asked: Parameters<Http>[0][] = []
  const http: Http = (request) => {
    asked.push(request)
    const { [request.address]: answer } = answers
    if (answer === undefined) return Promise.resolve({ type: 'not-sent', failure: failure('site-offline', { reason: 'ECONNREFUSED' }) })
    return Promise.resolve({ type: 'answered', status: answer.status ?? 200, headers: new Headers(answer.headers), text: answer.text ?? '' })
  }
  return { asked, look: (looks = 1) => lookAtPage(http, { expected: page, since, looks, now }, new AbortController().signal) }
}

const jpeg = { 'https://cdn.test/copydesk-1-300x200.jpg': { headers: { 'content-type': 'image/jpeg' } } }

describe('a look at a public page', () => {
  test('follows redirects, asks without credentials, and waits for no more of a picture than that it is one', async () => {
    const { asked, look } = webOf({
      'https://news.test/a/': { status: 301, headers: { location: 'https://www.news.test/a' } },
      'https://www.news.test/a': { status: 302, headers: { location: '/b/' } },
      'https://www.news.test/b/': { text: page },
      ...jpeg
    })
    expect(await look()).toMatchObject({ state: 'differs', differences: [{ what: 'moved', found: 'https://www.news.test/b/' }] })
    expect(asked.map(({ address }) => address)).toEqual(['https://news.test/a/', 'https://www.news.test/a', 'https://www.news.test/b/', 'https://cdn.test/copydesk-1-300x200.jpg'])
    expect(asked.every(({ method, headers }) => method === 'GET' && Object.keys(headers ?? {}).join() === 'accept')).toBe(true)
    expect(asked.at(-1)?.maximumBytes).toBe(0)
  })

  test('passes a page that is as published, and counts what it saw', async () => {
    expect(await webOf({ 'https://news.test/a/': { text: page }, ...jpeg }).look()).toMatchObject({ state: 'passed', items: 0, pictures: 1, looks: 1, at: now().toISOString() })
  })

  test('knows a host in another script by its Latin letters', async () => {
    const { asked, look } = webOf({ 'https://xn--bj0bj06e.kr/a/': { text: page }, ...jpeg }, { ...expected, link: 'https://한글.kr/a/' })
    expect(await look()).toMatchObject({ state: 'passed' })
    expect(asked[0]?.address).toBe('https://xn--bj0bj06e.kr/a/')
  })

  test('says what came instead of a picture', async () => {
    const { look } = webOf({ 'https://news.test/a/': { text: page }, 'https://cdn.test/copydesk-1-300x200.jpg': { headers: { 'content-type': 'text/html; charset=utf-8' } } })
    expect(await look()).toMatchObject({ differences: [{ what: 'picture-broken', found: 'text/html; charset=utf-8' }] })
    expect(await webOf({ 'https://news.test/a/': { text: page } }).look()).toMatchObject({ differences: [{ what: 'picture-broken', found: 'ECONNREFUSED' }] })
  })

  test('waits for a page that is not there yet, a few times with pauses that grow, and then leaves it to the editor', async () => {
    const { look } = webOf({ 'https://news.test/a/': { status: 404 } })
    const nextAt = async (looks: number) => {
      const live = await look(looks)
      return live?.state === 'not-yet' ? live.nextAt : undefined
    }
    expect(await look()).toMatchObject({ state: 'not-yet', reason: 'missing', detail: '404' })
    expect(await Promise.all([1, 2, 3, 4, 5].map(nextAt))).toEqual([
      '2026-11-26T09:00:40.000Z',
      '2026-11-26T09:02:10.000Z',
      '2026-11-26T09:10:10.000Z',
      '2026-11-26T10:00:10.000Z',
      null
    ])
  })

  test('takes a page that differs for an older one where a cache says that it is a copy from before', async () => {
    const old = page.replace('A ferry', 'A boat')
    expect(await webOf({ 'https://news.test/a/': { text: old, headers: { age: '11' } }, ...jpeg }).look()).toMatchObject({ state: 'not-yet', reason: 'older-copy' })
    expect(await webOf({ 'https://news.test/a/': { text: old, headers: { 'x-cache': 'HIT from edge' } }, ...jpeg }).look()).toMatchObject({ state: 'not-yet', reason: 'older-copy' })
    expect(await webOf({ 'https://news.test/a/': { text: old, headers: { age: '5' } }, ...jpeg }).look()).toMatchObject({ state: 'differs' })
    expect(await webOf({ 'https://news.test/a/': { text: page, headers: { age: '11' } }, ...jpeg }).look()).toMatchObject({ state: 'passed' })
  })

  test.each([
    ['Ghost, to the page that asks for the access code', '/private/?r=%2Fa%2F', '/private/'],
    ['Ghost in a folder', '/blog/private/?r=%2Fa%2F', '/blog/private/'],
    ['WordPress, to the sign-in', '/wp-login.php?redirect_to=https%3A%2F%2Fnews.test%2Fa%2F', '/wp-login.php']
  ])('takes a site that leads strangers away for closed: %s', async (_site, location, door) => {
    const { look } = webOf({ 'https://news.test/a/': { status: 302, headers: { location } }, [`https://news.test${location}`]: { text: '<h1>Who is there?</h1>' } })
    expect(await look()).toMatchObject({ state: 'not-yet', reason: 'closed', detail: door })
  })

  test('gives up a circle of redirects', async () => {
    const { asked, look } = webOf({ 'https://news.test/a/': { status: 302, headers: { location: '/a/' } } })
    expect(await look()).toMatchObject({ state: 'not-yet', reason: 'unreachable', detail: 'led-astray' })
    expect(asked).toHaveLength(6)
  })

  test.each([
    ['https://news.test/', 'https://other.test/', true],
    ['http://news.test/', 'https://news.test/', true],
    ['https://news.test/', 'http://news.test/', false],
    ['https://news.test/', 'https://user:word@news.test/', false],
    ['https://news.test/', 'file:///etc/hosts', false],
    ['http://news.test/', 'http://127.0.0.1/', false],
    ['http://news.test/', 'http://[::1]:8080/', false],
    ['http://news.test/', 'http://192.168.0.1/', false],
    ['http://news.test/', 'http://172.20.1.1/', false],
    ['http://news.test/', 'http://router/', false],
    ['http://news.test/', 'http://172.200.1.1/', true],
    ['http://127.0.0.1:8080/', 'http://localhost:8080/', true]
  ])('led from %s to %s: %s', (from, to, isFollowed) => {
    expect(mayFollow(new URL(from), new URL(to))).toBe(isFollowed)
  })
})

import { EventEmitter, once } from 'node:events'
import { describe, expect, test } from 'vitest'
import { failure } from '../../../../src/core/failure'
import type { Failure } from '../../../../src/core/failure'
import type { SiteCredentials } from '../../../../src/core/publishing/site-credentials'
import { fail } from '../../../../src/core/result'
import { BrowserSignIn } from '../../../../src/main/publishing/browser-sign-in'
import { http } from '../../../../src/main/publishing/http'
import { argumentsToStartAnew } from '../../../../src/main/lifecycle/installation'
import { json, page, withSite, wordpress, wordpressIndex } from '../../../support/faulty-site'
import type { Answer } from '../../../support/faulty-site'

interface Desk {
  readonly signIn: BrowserSignIn
  readonly address: string
  readonly opened: string[]
  readonly connected: SiteCredentials[]
  /** Of each connection: tells when it was given up. */
  readonly signals: AbortSignal[]
  readonly stray: string[]
  /** How often the system was asked to bring answers to us. */
  readonly claims: () => number
  /** What comes back from WordPress for the page that was opened last. */
  readonly approved: (changes?: Readonly<Record<string, string>>) => string
  readonly moveOn: (milliseconds: number) => void
  readonly untilOpened: () => Promise<void>
}

/** A desk at a site; a connection that is asked for ends with "site-busy", which says that it came so far. */
async function withDesk(work: (desk: Desk) => Promise<void>, { answer = wordpress(), canReturn = true, hasBrowser = true }: { readonly answer?: Answer; readonly canReturn?: boolean; readonly hasBrowser?: boolean } = {}): Promise<void> {
  await withSite(answer, async ({ address }) => {
    const [opened, connected, signals, stray]: [string[], SiteCredentials[], AbortSignal[], string[]] = [[], [], [], []]
    let time = Date.UTC(2026, 10, 26)
    let count = 0
    let claimed = 0
    let tellOpened: () => void
    let open = new Promise<void>((done) => (tellOpened = done))
    const signIn = new BrowserSignIn({
      http,
      clock: () => new Date(time),
      newState: () => `state-${String(++count)}`,
      openExternal: (told) => {
        opened.push(told)
        tellOpened()
        return hasBrowser ? Promise.resolve() : Promise.reject(new Error('No browser'))
      },
      claimScheme: () => {
        claimed++
        return Promise.resolve(canReturn)
      },
      connect: (credentials, signal) => {
        connected.push(credentials)
        signals.push(signal)
        return Promise.resolve(fail(failure('site-busy')))
      },
      onStray: (told: Failure) => stray.push(told.code)
    })
    const approved = (changes: Readonly<Record<string, string>> = {}) => {
      const back = new URL(new URL(opened.at(-1) ?? '').searchParams.get('success_url') ?? '')
      for (const [name, value] of Object.entries({ site_url: address, user_login: 'mina', password: 'abcd EFGH', ...changes })) back.searchParams.set(name, value)
      return back.href
    }
    await work({
      signIn, address, opened, connected, signals, stray, approved,
      claims: () => claimed,
      moveOn: (milliseconds) => (time += milliseconds),
      untilOpened: async () => {
        await open
        open = new Promise((done) => (tellOpened = done))
      }
    })
  })
}
const codeOf = (outcome: Awaited<ReturnType<BrowserSignIn['begin']>>) => (outcome.ok ? 'ok' : outcome.error.code)

describe('signing in in the browser', () => {
  test('opens the page of the site that was named, and connects with what it brings back', async () => {
    await withDesk(async ({ signIn, address, opened, connected, approved, untilOpened }) => {
      const over = signIn.begin(`${address}/wp-admin/`, 'to-return')
      await untilOpened()
      const page = new URL(opened[0] ?? '')
      expect(page.origin + page.pathname).toBe(`${address}/wp-admin/authorize-application.php`)
      expect(page.searchParams.get('app_id')).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/)
      await signIn.receive(approved())
      expect(codeOf(await over)).toBe('site-busy')
      expect(connected).toEqual([{ kind: 'wordpress', address, userName: 'mina', password: 'abcd EFGH' }])
    })
  })

  test.each([
    ['another state', { state: 'state-2' }],
    ['the beginning of the state', { state: 'state' }],
    ['no state', { state: '' }],
    ['no password', { password: '' }]
  ])('refuses an answer with %s, and goes on waiting', async (_, changes) => {
    await withDesk(async ({ signIn, address, connected, stray, approved, untilOpened }) => {
      const over = signIn.begin(address, 'to-return')
      await untilOpened()
      await signIn.receive(approved(changes))
      expect([stray, connected]).toEqual([['sign-in-not-ours'], []])
      await signIn.receive(approved())
      expect(codeOf(await over)).toBe('site-busy')
    })
  })

  test.each(['copydesk://open?state=state-1', 'https://sign-in/?state=state-1', 'copydesk://', 'no address'])('takes “%s” for no answer', async (address) => {
    await withDesk(async (desk) => {
      const over = desk.signIn.begin(desk.address, 'to-return')
      await desk.untilOpened()
      await desk.signIn.receive(address)
      expect(desk.stray).toEqual(['sign-in-not-ours'])
      desk.signIn.cancel()
      expect(codeOf(await over)).toBe('cancelled')
    })
  })

  test('takes an answer once', async () => {
    await withDesk(async ({ signIn, address, connected, stray, approved, untilOpened }) => {
      const over = signIn.begin(address, 'to-return')
      await untilOpened()
      await Promise.all([signIn.receive(approved()), signIn.receive(approved())])
      await over
      expect([stray, connected.length]).toEqual([['sign-in-not-ours'], 1])
    })
  })

  test('takes none after ten minutes, none for a sign-in that another one followed, and none after it was cancelled', async () => {
    await withDesk(async ({ signIn, address, connected, stray, approved, moveOn, untilOpened }) => {
      const late = signIn.begin(address, 'to-return')
      await untilOpened()
      moveOn(10 * 60_000 + 1)
      await signIn.receive(approved())
      expect(codeOf(await late)).toBe('sign-in-expired')

      const first = signIn.begin(address, 'to-return')
      await untilOpened()
      const answer = approved()
      const second = signIn.begin(address, 'to-return')
      expect(codeOf(await first)).toBe('cancelled')
      await untilOpened()
      await signIn.receive(answer)
      signIn.cancel()
      expect(codeOf(await second)).toBe('cancelled')
      await signIn.receive(approved())
      expect([stray, connected]).toEqual([['sign-in-not-ours', 'sign-in-not-ours'], []])
    })
  })

  test('opens nothing for a sign-in that was cancelled, or followed by another one, while the site was still asked', async () => {
    await withDesk(async ({ signIn, address, opened, claims, untilOpened }) => {
      const first = signIn.begin(address, 'to-return')
      const second = signIn.begin(address, 'to-return')
      expect(codeOf(await first)).toBe('cancelled')
      await untilOpened()
      signIn.cancel()
      expect(codeOf(await second)).toBe('cancelled')
      const third = signIn.begin(address, 'to-return')
      signIn.cancel()
      expect([codeOf(await third), opened.length, claims()]).toEqual(['cancelled', 1, 1])
    })
  })

  test('lets a site go that does not answer, at once, when it is cancelled', async () => {
    const site = new EventEmitter()
    const [isReached, isLeft] = [once(site, 'reached'), once(site, 'left')]
    const answer: Answer = (_request, response) => {
      response.once('close', () => site.emit('left'))
      site.emit('reached')
    }
    await withDesk(
      async ({ signIn, address }) => {
        const over = signIn.begin(address, 'to-return')
        await isReached
        signIn.cancel()
        expect(codeOf(await over)).toBe('cancelled')
        await isLeft
      },
      { answer }
    )
  })

  test('lets go of a site that is being connected with what the browser brought back', async () => {
    await withDesk(async ({ signIn, address, signals, approved, untilOpened }) => {
      const over = signIn.begin(address, 'to-return')
      await untilOpened()
      await signIn.receive(approved())
      await over
      expect(signals.map(({ aborted }) => aborted)).toEqual([false])
      signIn.cancel()
      expect(signals.map(({ aborted }) => aborted)).toEqual([true])
    })
  })

  test.each([
    ['of a WordPress in a folder of its own', (address: string) => `${address}/wp/wp-admin/authorize-application.php`, '/wp/wp-admin/authorize-application.php'],
    ['at no other origin', () => 'https://other.example.test/authorize-application.php', '/wp-admin/authorize-application.php'],
    ['by no other scheme', () => 'javascript:alert(1)', '/wp-admin/authorize-application.php']
  ])('opens the page %s', async (_, named, path) => {
    const index: Answer = (request, response, body) => {
      const authorization = named(`http://${request.headers.host ?? ''}`)
      json({ ...wordpressIndex, authentication: { 'application-passwords': { endpoints: { authorization } } } })(request, response, body)
    }
    await withDesk(
      async ({ signIn, address, opened }) => {
        await signIn.begin(address, 'to-return')
        expect(opened.map((page) => page.split('?')[0])).toEqual([`${address}${path}`])
      },
      { answer: wordpress({ index }), canReturn: false }
    )
  })

  test('connects no other site than the one that was named', async () => {
    await withDesk(async ({ signIn, address, connected, approved, untilOpened }) => {
      const over = signIn.begin(address, 'to-return')
      await untilOpened()
      await signIn.receive(approved({ site_url: 'https://other.example.test' }))
      expect([codeOf(await over), connected]).toEqual(['sign-in-not-ours', []])
    })
  })

  test.each([
    ['', 'sign-in-rejected'],
    ['&error=disabled', 'application-passwords-off']
  ])('says that it was not approved (%s)', async (more, code) => {
    await withDesk(async ({ signIn, address, opened, untilOpened }) => {
      const over = signIn.begin(address, 'to-return')
      await untilOpened()
      await signIn.receive(`${new URL(opened[0] ?? '').searchParams.get('reject_url') ?? ''}${more}`)
      expect(codeOf(await over)).toBe(code)
    })
  })

  test('lets WordPress show the password where the system would not bring it back', async () => {
    await withDesk(
      async ({ signIn, address, opened }) => {
        expect(await signIn.begin(address, 'to-return')).toEqual({ ok: true, value: null })
        expect(new URL(opened[0] ?? '').searchParams.has('success_url')).toBe(false)
      },
      { canReturn: false }
    )
  })

  test('lets WordPress show the password to an editor who waited in vain, and asks the system for nothing', async () => {
    await withDesk(async ({ signIn, address, opened, claims, stray, approved, untilOpened }) => {
      const over = signIn.begin(address, 'to-return')
      await untilOpened()
      const late = approved()
      expect(await signIn.begin(address, 'to-copy')).toEqual({ ok: true, value: null })
      expect(codeOf(await over)).toBe('cancelled')
      expect(new URL(opened[1] ?? '').searchParams.has('success_url')).toBe(false)
      await signIn.receive(late)
      expect([claims(), stray]).toEqual([1, ['sign-in-not-ours']])
    })
  })

  test.each([true, false])('says that there is no browser (answers come back: %s)', async (canReturn) => {
    await withDesk(async ({ signIn, address }) => expect(codeOf(await signIn.begin(address, 'to-return'))).toBe('browser-not-opened'), { canReturn, hasBrowser: false })
  })

  test('opens nothing where there is no such page', async () => {
    const cases: [Answer, string][] = [[wordpress({ index: json({ ...wordpressIndex, authentication: [] }) }), 'application-passwords-off'], [page('<h1>Hello</h1>'), 'site-not-wordpress']]
    for (const [answer, code] of cases) {
      await withDesk(async ({ signIn, address, opened }) => expect([codeOf(await signIn.begin(address, 'to-return')), opened]).toEqual([code, []]), { answer })
    }
    await withDesk(async ({ signIn, opened }) => {
      for (const typed of ['javascript:alert(1)', 'file:///etc/passwd', 'http://news.example.test']) expect((await signIn.begin(typed, 'to-return')).ok).toBe(false)
      expect(opened).toEqual([])
    })
  })
})

test('what a browser brought is not carried into another start', () => {
  expect(argumentsToStartAnew(['.', 'copydesk://sign-in?state=s&password=p', '--no-sandbox'])).toEqual(['.', '--no-sandbox'])
})

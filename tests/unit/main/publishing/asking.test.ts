import { EventEmitter, once } from 'node:events'
import { expect, test } from 'vitest'
import type { SiteCredentials } from '../../../../src/core/publishing/site-credentials'
import { http } from '../../../../src/main/publishing/http'
import type { Http } from '../../../../src/main/publishing/http'
import { PendingQuestions } from '../../../../src/main/publishing/pending-questions'
import { SiteStore } from '../../../../src/main/publishing/site-store'
import { Sites } from '../../../../src/main/publishing/sites'
import { createSessionPasswords } from '../../../../src/main/secrets/session-passwords'
import { withSite, wordpress } from '../../../support/faulty-site'
import type { Answer } from '../../../support/faulty-site'
import { temporaryFolders } from '../library/temporary-folder'

const newFolder = temporaryFolders()
const cancelled = { ok: false, error: { code: 'cancelled' } }
const accountAt = (address: string): SiteCredentials => ({ kind: 'wordpress', address, userName: 'mina', password: 'secret' })

async function openSites(by: Http = http): Promise<Sites> {
  const clock = () => new Date(0)
  const store = new SiteStore({ path: `${await newFolder()}/sites.json`, clock })
  return new Sites({ store, passwords: createSessionPasswords(), http: by, clock, newId: () => 'site-0001', onChanged: () => undefined })
}

/** Answers until it comes to a path, and never there. `isReached` tells that it was asked, `isLeft` that whoever asked has hung up. */
function silentAt(path: string, answer: Answer = wordpress()) {
  const site = new EventEmitter()
  const silent: Answer = (request, response, body) => {
    if (!(request.url ?? '').includes(path)) {
      answer(request, response, body)
      return
    }
    response.once('close', () => site.emit('left'))
    site.emit('reached')
  }
  return { silent, isReached: once(site, 'reached'), isLeft: once(site, 'left') }
}

const questions: readonly (readonly [string, (sites: Sites, address: string, signal: AbortSignal) => Promise<unknown>])[] = [
  ['connected', (sites, address, signal) => sites.connect(accountAt(address), signal)],
  ['examined', (sites, address, signal) => sites.examine(accountAt(address), signal)]
]

test.each(questions)('a site that never answers is let go at once by whoever gives up that it is %s', async (_, ask) => {
  const { silent, isReached, isLeft } = silentAt('/')
  await withSite(silent, async ({ address }) => {
    const controller = new AbortController()
    const asked = ask(await openSites(), address, controller.signal)
    await isReached
    controller.abort()
    expect(await asked).toMatchObject(cancelled)
    await isLeft
  })
})

test.each(['/types', '/posts'])('a site is not kept when it is given up at what it need not tell (%s)', async (path) => {
  const { silent, isReached, isLeft } = silentAt(path)
  await withSite(silent, async ({ address }) => {
    const controller = new AbortController()
    const sites = await openSites()
    const asked = sites.connect(accountAt(address), controller.signal)
    await isReached
    controller.abort()
    expect(await asked).toMatchObject(cancelled)
    expect(await sites.list()).toEqual([])
    await isLeft
  })
})

test('a site that is asked again is let go in the same way, and stays as it was', async () => {
  let isHeld = false
  const { silent, isReached, isLeft } = silentAt('/')
  const usual = wordpress()
  const answer: Answer = (request, response, body) => (isHeld ? silent : usual)(request, response, body)
  await withSite(answer, async ({ address }) => {
    const sites = await openSites()
    await sites.connect(accountAt(address))
    const before = await sites.list()
    isHeld = true
    const controller = new AbortController()
    const asked = [sites.refresh('site-0001', controller.signal), sites.examineSite('site-0001', controller.signal)]
    await isReached
    controller.abort()
    expect(await Promise.all(asked)).toMatchObject([cancelled, cancelled])
    expect(await sites.list()).toEqual(before)
    await isLeft
  })
})

test('somebody who waits waits for each answer less long than publishing does', async () => {
  const limits: (number | undefined)[] = []
  const sites = await openSites((request) => {
    limits.push(request.timeoutMs)
    return http(request)
  })
  await withSite(wordpress(), async ({ address }) => {
    await sites.connect(accountAt(address))
    await sites.refresh('site-0001')
    await sites.examineSite('site-0001')
    await sites.recognise(address)
  })
  expect(limits.length).toBeGreaterThan(20)
  expect(limits.filter((limit) => limit === undefined || limit > 15_000)).toEqual([])
})

test('questions that wait are given up by what they are about', async () => {
  const pending = new PendingQuestions()
  const asked: string[] = []
  const ask = (about: string | null) =>
    pending.ask(about, (signal) => {
      signal.addEventListener('abort', () => asked.push(`${about} given up`))
      return about === 'site-0003' ? Promise.resolve() : new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()))
    })
  const waiting = [ask(null), ask('site-0001'), ask('site-0001'), ask('site-0002')]
  await ask('site-0003')
  pending.cancel('site-0003')
  pending.cancel('site-0001')
  expect(asked).toEqual(['site-0001 given up', 'site-0001 given up'])
  pending.cancel(null)
  pending.cancel('site-0002')
  await Promise.all(waiting)
  expect(asked.slice(2)).toEqual(['null given up', 'site-0002 given up'])
})

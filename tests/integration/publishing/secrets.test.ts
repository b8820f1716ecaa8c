import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, inject, test } from 'vitest'
import { startEndpoint } from '../../../scripts/endpoint/reference-server.mjs'
import type { SiteCredentials } from '../../../src/core/publishing/site-credentials'
import { http } from '../../../src/main/publishing/http'
import type { Http, HttpAnswer, HttpRequest, HttpTrouble } from '../../../src/main/publishing/http'
import { startFakeGhost } from '../../ghost/fake-ghost'
import { body, paragraph } from '../../support/build-document'
import { openDeskWith, valueOf } from './desk'

/** The ways in which a server can say back what it was sent. */
const echoes: Readonly<Record<string, (heard: string) => { readonly status: number; readonly text: string; readonly location?: string }>> = {
  'an error of WordPress': (heard) => ({ status: 403, text: JSON.stringify({ code: 'rest_forbidden', message: `No: ${heard}`, data: { params: { [heard]: 'No.' } } }) }),
  'an error of Ghost': (heard) => ({ status: 422, text: JSON.stringify({ errors: [{ message: heard, context: heard, type: 'ValidationError', property: heard }] }) }),
  'an error of an endpoint': (heard) => ({ status: 422, text: JSON.stringify({ error: { code: 'invalid', message: heard, fields: [heard] } }) }),
  'the code of an error': (heard) => ({ status: 400, text: JSON.stringify({ code: heard, message: '' }) }),
  'a page of errors': (heard) => ({ status: 500, text: `<h1>Oops</h1><pre>${heard}</pre>` }),
  'a page of errors, with the secret at the place where it is cut off': (heard) => ({ status: 403, text: `<p>${'x'.repeat(185)} ${heard}` }),
  'a page instead of data': (heard) => ({ status: 200, text: `<h1>Debug</h1>${heard}` }),
  'a page that escapes': (heard) => ({ status: 200, text: `<h1>Debug</h1>${heard.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}` }),
  'an answer that is cut off': (heard) => ({ status: 200, text: `{"debug":${JSON.stringify(heard)}` }),
  'a redirect': (heard) => ({ status: 302, text: '', location: `https://login.example.test/?back=${encodeURIComponent(heard)}` }),
  'a redirect that does not escape': (heard) => ({ status: 302, text: '', location: `https://login.example.test/${heard}` })
}

/** What a server knows after a request: its headers, and what stands in them once they are decoded. */
function heardOf({ headers = {} }: HttpRequest): string {
  return Object.entries(headers)
    .map(([name, value]) => `${name}: ${value} ${Buffer.from(/^Basic (.+)$/.exec(value)?.[1] ?? '', 'base64').toString('utf8')}`)
    .join('; ')
}

function formsOf(secret: string): string[] {
  const plain = [secret, secret.replaceAll(' ', ''), encodeURIComponent(secret), encodeURIComponent(secret).replaceAll('%20', '+'), JSON.stringify(secret).slice(1, -1)]
  return [...plain, Buffer.from(secret).toString('base64'), Buffer.from(secret).toString('base64url')]
}

async function everythingUnder(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  return (await Promise.all(files.map(async (file) => `${file}\n${await readFile(file, 'latin1')}`))).join('\n')
}

const wordpress = inject('wordpress')
const headerKey = 'canary key/9f3b&"quoted"+plus'.replaceAll(' ', '-')

test.each<[string, () => Promise<{ readonly credentials: SiteCredentials; readonly stop: () => Promise<unknown> }>]>([
  [
    'an application password of WordPress',
    () => Promise.resolve({ credentials: { kind: 'wordpress', address: wordpress.url, userName: wordpress.users.editor.name, password: wordpress.users.editor.password }, stop: () => Promise.resolve() })
  ],
  [
    'an Admin API key of Ghost, and the tokens made with it',
    async () => {
      const ghost = await startFakeGhost()
      return { credentials: { kind: 'ghost', address: ghost.url, password: ghost.adminKey }, stop: ghost.stop }
    }
  ],
  [
    'a token of an endpoint',
    async () => {
      const endpoint = await startEndpoint({ accepts: { authorization: 'Bearer canary-token-77aa' } })
      return { credentials: { kind: 'endpoint', address: endpoint.address, signIn: { way: 'bearer' }, userName: '', password: 'canary-token-77aa' }, stop: endpoint.stop }
    }
  ],
  [
    'a password of an endpoint',
    async () => {
      const password = 'canary "pass" & wörd'
      const endpoint = await startEndpoint({ accepts: { authorization: `Basic ${Buffer.from(`mina:${password}`).toString('base64')}` } })
      return { credentials: { kind: 'endpoint', address: endpoint.address, signIn: { way: 'basic' }, userName: 'mina', password }, stop: endpoint.stop }
    }
  ],
  [
    'a key in a header of an endpoint',
    async () => {
      const endpoint = await startEndpoint({ accepts: { 'x-api-key': headerKey } })
      return { credentials: { kind: 'endpoint', address: endpoint.address, signIn: { way: 'header', header: 'X-Api-Key' }, userName: '', password: headerKey }, stop: endpoint.stop }
    }
  ]
])('%s is in no answer to the page, no examination and no file, whatever the site says back', async (_, start) => {
  const { credentials, stop } = await start()
  let mishap: ((request: HttpRequest) => HttpAnswer | HttpTrouble | undefined) | undefined
  let echoed = 0
  const tokens = new Set<string>()
  const echoing: Http = async (request, signal) => {
    const { authorization } = request.headers ?? {}
    if (authorization !== undefined) tokens.add(authorization.slice(authorization.indexOf(' ') + 1))
    return mishap?.(request) ?? http(request, signal)
  }
  const desk = await openDeskWith(echoing)
  const told: unknown[] = []
  const article = async (slug: string) =>
    desk.write({
      ...{ isCountLinked: true, headline: 'Words', dek: '', byline: [], leadPicture: null, body: body(paragraph('One.')), categories: [], tags: [] },
      ...{ slug, isSlugEdited: true, excerpt: '', seoTitle: '', seoDescription: '', socialTitle: '', socialPicture: null, areCommentsOpen: true, notes: '', passageNotes: [], dismissedNumbering: [], slots: [] }
    })
  const isSecret = (request: HttpRequest) => Object.keys(request.headers ?? {}).some((name) => /^(?:authorization|x-api-key)$/i.test(name))
  const { site } = valueOf(await desk.sites.connect(credentials))
  for (const [index, [name, echo]] of Object.entries(echoes).entries()) {
    const answer = (request: HttpRequest): HttpAnswer => {
      echoed++
      const { status, text, location } = echo(heardOf(request))
      return { type: 'answered', status, text, headers: new Headers(location === undefined ? {} : { location: encodeURI(location) }) }
    }
    // In turns at the first request and at the first write.
    mishap = (request) => (index % 2 === 0 || request.method !== 'GET' ? answer(request) : undefined)
    told.push(name, await desk.publish(await article(`a-${String(told.length)}`), site.id))
    mishap = (request) => (isSecret(request) ? answer(request) : undefined)
    told.push(await desk.sites.connect(credentials), await desk.sites.refresh(site.id), valueOf(await desk.sites.examineSite(site.id)))
    if (index % 3 !== 0) continue
    // What waits in the outbox is looked at, too.
    const { outbox, until } = await desk.openOutbox()
    const waiting = await article(`w-${String(told.length)}`)
    const over = until(site.id, waiting)
    await outbox.order({ articleId: waiting.id, siteId: site.id, wish: { type: 'publish' }, whenPostDiffers: 'ask' })
    told.push(await over)
    await outbox.close()
  }
  mishap = (request) => ({ type: 'doubtful', failure: { code: 'site-timeout', details: { host: new URL(request.address).host } } })
  told.push(await desk.publish(await article('late'), site.id))
  mishap = undefined
  told.push(await desk.sites.connect({ ...credentials, password: `${credentials.password}-wrong` }), valueOf(await desk.publish(await article('well'), site.id)), await desk.sites.list())

  const everything = `${JSON.stringify([told, desk.shown])}\n${await everythingUnder(desk.directory)}`
  const userName = 'userName' in credentials ? credentials.userName : ''
  const secrets = [credentials.password, `${userName}:${credentials.password}`, ...tokens, ...(credentials.kind === 'ghost' ? [credentials.password.slice(25)] : [])]
  expect([...new Set(secrets.flatMap(formsOf))].filter((form) => everything.includes(form))).toEqual([])
  expect(echoed).toBeGreaterThan(40)
  expect(everything).toContain('Words')
  await desk.close()
  await stop()
})

import { createServer } from 'node:http'
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'

export type Answer = (request: IncomingMessage, response: ServerResponse, body: string) => void

export interface FaultySite {
  readonly address: string
  /** Every request as "GET /path", with whatever signed it in. */
  readonly heard: readonly { readonly line: string; readonly authorization: string | undefined; readonly body: string }[]
}

/** Runs a site that is not what it should be for as long as `work` does. */
export async function withSite<Value>(answer: Answer, work: (site: FaultySite) => Promise<Value>, scheme: 'http' | 'https' = 'http'): Promise<Value> {
  const heard: FaultySite['heard'][number][] = []
  const listener: RequestListener = (request, response) => {
    void text(request).then((body) => {
      heard.push({ line: `${request.method ?? ''} ${request.url ?? ''}`, authorization: request.headers.authorization, body })
      answer(request, response, body)
    })
  }
  const server = scheme === 'http' ? createServer(listener) : createSecureServer(certificate(), listener)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const bound = server.address()
  if (bound === null || typeof bound === 'string') throw new Error('The server has no port')
  try {
    return await work({ address: `${scheme}://127.0.0.1:${String(bound.port)}`, heard })
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

function certificate() {
  const folder = join(import.meta.dirname, '../fixtures/certificates')
  return { key: readFileSync(join(folder, 'key.pem')), cert: readFileSync(join(folder, 'self-signed.pem')) }
}

/** A page of a status, as anybody's server makes one. */
export function page(html: string, status = 200, headers: Readonly<Record<string, string>> = {}): Answer {
  return (_request, response) => {
    response.writeHead(status, { 'content-type': 'text/html', ...headers }).end(html)
  }
}

export function json(value: unknown, status = 200): Answer {
  return (_request, response) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value))
  }
}

export const allRights = { edit_posts: true, publish_posts: true, upload_files: true, manage_categories: true }

interface WordPressParts {
  readonly front?: Answer
  readonly index?: Answer
  readonly me?: Answer
  readonly xmlrpc?: Answer
}

const wordpressFront: Answer = (request, response) => {
  const root = `http://${request.headers.host ?? ''}/wp-json/`
  response.writeHead(200, { 'content-type': 'text/html', link: `<${root}>; rel="https://api.w.org/"` }).end('<!doctype html><link href="/wp-content/a.css">')
}

export const wordpressIndex = { name: 'Desk', home: 'http://127.0.0.1', namespaces: ['wp/v2'], authentication: { 'application-passwords': {} } }

/** WordPress answers so to a wrong password, and to one that never arrived. */
export const notLoggedIn = json({ code: 'rest_not_logged_in', message: 'You are not currently logged in.', data: { status: 401 } }, 401)

/** A WordPress whose parts can be spoiled one by one. It signs in whoever brings a header. */
export function wordpress({ front = wordpressFront, index = json(wordpressIndex), me = signedIn(allRights), xmlrpc = page('<h1>Not found</h1>', 404) }: WordPressParts = {}): Answer {
  return (request, response, body) => {
    const path = request.url ?? '/'
    const part = path.includes('users/me') ? me : path === '/wp-json/' ? index : path === '/xmlrpc.php' ? xmlrpc : path.startsWith('/wp-json/') ? json([]) : path === '/' ? front : page('<h1>Not found</h1>', 404)
    part(request, response, body)
  }
}

export function signedIn(capabilities: object): Answer {
  return (request, response, body) => {
    const answer = request.headers.authorization === undefined ? notLoggedIn : json({ id: 7, name: 'Mina', roles: ['editor'], capabilities })
    answer(request, response, body)
  }
}

import { createServer, type IncomingMessage, request as sendRequest, type ServerResponse } from 'node:http'
import { once } from 'node:events'
import { buffer } from 'node:stream/consumers'
import { captivePortalPage, type Fault, isMatch, phpNotice } from './fault'

export interface RecordedRequest {
  readonly method: string
  /** With its query. */
  readonly path: string
  /** Names only, in lower case: a password is never recorded. */
  readonly headers: readonly string[]
  /** What the asking side was told; null when it was told nothing. */
  readonly status: number | null
  /** The fault that struck, if one did. */
  readonly fault: Fault['kind'] | null
}

export interface FaultProxy {
  readonly port: number
  readonly url: string
  /** Everything that arrived since the start or the last `forget()`, in order of arrival. */
  readonly requests: () => readonly RecordedRequest[]
  readonly forget: () => void
  /** Strikes the next request that fits, once. Resolves when it has struck. */
  readonly play: (fault: Fault) => Promise<void>
  /** Forgets the faults that have not struck yet. */
  readonly calm: () => void
  /** The site is gone: nobody listens, and every open connection is reset. */
  readonly cut: () => Promise<void>
  readonly restore: () => Promise<void>
  readonly close: () => Promise<void>
}

const ofTheConnection = new Set(['connection', 'transfer-encoding', 'content-length', 'keep-alive'])

interface Answer {
  readonly status: number
  readonly headers: readonly string[]
  readonly body: Buffer
}

interface PlannedFault {
  readonly fault: Fault
  readonly struck: () => void
}

interface FaultProxyOptions {
  /** The address that requests are passed on to: `http://127.0.0.1:<port>`. */
  readonly target: string
  /** Where the proxy listens on 127.0.0.1; a free port when left out. */
  readonly port?: number
}

/** A site whose network can fail: stands on 127.0.0.1 before a WordPress and passes on what is asked. */
export async function startFaultProxy({ target, port = 0 }: FaultProxyOptions): Promise<FaultProxy> {
  let recorded: Map<IncomingMessage, RecordedRequest> = new Map()
  let planned: PlannedFault[] = []
  const server = createServer((request, response) => { void serve(request, response) })
  server.keepAliveTimeout = 60_000

  const serve = async (request: IncomingMessage, response: ServerResponse) => {
    const { method = 'GET', url: path = '/' } = request
    const plan = planned.find(({ fault }) => isMatch(fault.match, { method, path }))
    planned = planned.filter((other) => other !== plan)
    recorded.set(request, { method, path, headers: Object.keys(request.headers), status: null, fault: plan?.fault.kind ?? null })
    const calls = recorded
    response.on('finish', () => {
      const call = calls.get(request)
      if (call) calls.set(request, { ...call, status: response.statusCode })
    })
    try {
      await (plan ? strike(plan.fault, request, response, target) : pass(request, response, target))
    } catch (error) {
      if (!isOfTheNetwork(error)) throw error
      request.socket.resetAndDestroy()
    }
    plan?.struck()
  }

  const listen = async (at: number) => {
    server.listen(at, '127.0.0.1')
    await once(server, 'listening')
    const address = server.address()
    if (!address || typeof address === 'string') throw new Error('the proxy has no port')
    return address.port
  }
  const cut = async () => {
    if (!server.listening) return
    const closed = once(server, 'close')
    server.close()
    server.closeAllConnections()
    await closed
  }

  const listensOn = await listen(port)
  return {
    port: listensOn,
    url: `http://127.0.0.1:${listensOn}`,
    requests: () => [...recorded.values()],
    forget: () => { recorded = new Map() },
    play: (fault) => new Promise((resolve) => { planned.push({ fault, struck: resolve }) }),
    calm: () => { planned = [] },
    cut,
    restore: async () => { if (!server.listening) await listen(listensOn) },
    close: cut,
  }
}

async function strike(fault: Fault, request: IncomingMessage, response: ServerResponse, target: string): Promise<void> {
  switch (fault.kind) {
    case 'reset-before-send':
      request.socket.resetAndDestroy()
      return
    case 'reset-after-commit':
      await ask(request, target)
      request.socket.resetAndDestroy()
      return
    case 'reset-mid-body': {
      const { status, headers, body } = await ask(request, target)
      response.setHeader('content-length', body.length)
      giveHead(response, { status, headers })
      response.write(body.subarray(0, body.length / 2), () => request.socket.resetAndDestroy())
      return
    }
    case 'late-commit': {
      const body = await buffer(request)
      await fault.when
      await ask(request, target, body)
      return
    }
    case 'status':
      await buffer(request)
      response.writeHead(fault.status, fault.headers).end(fault.body)
      return
    case 'html-200':
      await buffer(request)
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(captivePortalPage)
      return
    case 'redirect':
      await buffer(request)
      response.writeHead(fault.status ?? 302, { location: fault.location }).end()
      return
    case 'hang':
      request.resume()
      return
    case 'php-notice-before-json': {
      const answer = await ask(request, target)
      give(response, { ...answer, body: Buffer.concat([Buffer.from(phpNotice), answer.body]) })
    }
  }
}

async function pass(request: IncomingMessage, response: ServerResponse, target: string): Promise<void> {
  give(response, await ask(request, target))
}

/** WordPress's whole answer. The host is passed on as it was asked for, since WordPress makes addresses of it. */
async function ask(request: IncomingMessage, target: string, known?: Buffer): Promise<Answer> {
  const body = known ?? await buffer(request)
  const headers = Object.fromEntries(Object.entries(request.headers).filter(([name]) => !ofTheConnection.has(name)))
  const onward = sendRequest(new URL(request.url ?? '/', target), { method: request.method, headers, agent: false })
  onward.setHeader('connection', 'close')
  if (body.length > 0 || request.headers['content-length'] !== undefined) onward.setHeader('content-length', body.length)
  onward.end(body)
  const answer = await new Promise<IncomingMessage>((resolve, reject) => { onward.on('response', resolve).on('error', reject) })
  return { status: answer.statusCode ?? 502, headers: answer.rawHeaders, body: await buffer(answer) }
}

function give(response: ServerResponse, { body, ...head }: Answer): void {
  giveHead(response, head)
  response.end(body)
}

function giveHead(response: ServerResponse, { status, headers }: Omit<Answer, 'body'>): void {
  response.statusCode = status
  for (let at = 0; at < headers.length; at += 2) {
    const [name = '', value = ''] = headers.slice(at, at + 2)
    if (!ofTheConnection.has(name.toLowerCase())) response.appendHeader(name, value)
  }
}

function isOfTheNetwork(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && /^E[A-Z]+$|^ERR_STREAM/.test(error.code)
}

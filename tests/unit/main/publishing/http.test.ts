import { createServer } from 'node:http'
import type { RequestListener, Server } from 'node:http'
import { once } from 'node:events'
import { gzipSync } from 'node:zlib'
import { afterEach, expect, test } from 'vitest'
import { http } from '../../../../src/main/publishing/http'

let server: Server | undefined
afterEach(() => {
  server?.closeAllConnections()
  server?.close()
})

async function serve(listener: RequestListener): Promise<string> {
  server = createServer(listener).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return `http://127.0.0.1:${address.port}/`
}

test('an answer that does not come is doubtful, since the request may have been carried out', async () => {
  const address = await serve(() => undefined)
  expect(await http({ method: 'POST', address, body: '{}', timeoutMs: 50 })).toMatchObject({ type: 'doubtful', failure: { code: 'site-timeout' } })
})

test('an answer that drips has the same deadline', async () => {
  const address = await serve((_, response) => {
    response.writeHead(200).write('{')
  })
  expect(await http({ method: 'GET', address, timeoutMs: 100 })).toMatchObject({ type: 'doubtful', failure: { code: 'site-timeout' } })
})

test('a connection that is reset is doubtful, one that is refused is not', async () => {
  const address = await serve((request) => request.socket.resetAndDestroy())
  expect(await http({ method: 'POST', address, body: '{}' })).toMatchObject({ type: 'doubtful', failure: { code: 'site-offline' } })
  expect(await http({ method: 'POST', address: 'http://127.0.0.1:2/', body: '{}' })).toMatchObject({ type: 'not-sent', failure: { code: 'site-offline' } })
})

test('a bomb in a small answer does not fill the memory', async () => {
  const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024))
  const address = await serve((_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb))
  expect(await http({ method: 'GET', address })).toMatchObject({ type: 'hopeless', failure: { code: 'site-answer-not-understood' } })
})

test('a wish to stop ends a request at once', async () => {
  const controller = new AbortController()
  const address = await serve(() => {
    controller.abort()
  })
  expect(await http({ method: 'POST', address, body: '{}' }, controller.signal)).toEqual({ type: 'cancelled' })
})

test('a redirect is an answer and is not followed', async () => {
  const heard: (string | undefined)[] = []
  const address = await serve((request, response) => {
    heard.push(request.url)
    response.writeHead(307, { location: '/elsewhere' }).end()
  })
  expect(await http({ method: 'POST', address, body: '{}' })).toMatchObject({ type: 'answered', status: 307 })
  expect(heard).toEqual(['/'])
})

test('an answer that is no HTTP at all is a value too', async () => {
  const address = await serve((request) => request.socket.end('garbage\r\n\r\n'))
  expect((await http({ method: 'GET', address })).type).toBe('doubtful')
})

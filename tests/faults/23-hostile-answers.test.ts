import type { Socket } from 'node:net'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { http } from '../../src/main/publishing/http'
import type { HttpRequest } from '../../src/main/publishing/http'
import { withRawServer } from './support/raw-server'

const mebibyte = 1024 * 1024
const head = 'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n'
const zeros = Buffer.alloc(mebibyte)
/** gzip takes members one after the other, so a gigabyte of zeros is made of sixteen. */
const bomb = Buffer.concat(Array<Buffer>(16).fill(gzipSync(Buffer.alloc(64 * mebibyte))))

/** What is in nobody's hands any more goes now: what times an exchange must not be among it. */
setFlagsFromString('--expose_gc')
const collectGarbage = (): void => void runInNewContext('gc()')

/** Writes without an end, as fast as it is read. */
function pour(socket: Socket, part: Buffer | string, times: number): void {
  let left = times
  const more = (): void => {
    while (left > 0 && !socket.destroyed) {
      left--
      if (!socket.write(part)) return void socket.once('drain', more)
    }
    if (!socket.destroyed) socket.end()
  }
  more()
}

function drip(socket: Socket, text: string): void {
  const timer = setInterval(() => socket.write(text), 10)
  socket.once('close', () => {
    clearInterval(timer)
  })
}

interface Hostility {
  readonly name: string
  readonly whole: (socket: Socket) => void
  /** As far as it goes without ending the exchange by itself; then nothing. */
  readonly beginning: (socket: Socket) => void
  readonly ends: { readonly type: 'doubtful' | 'hopeless'; readonly code: string }
  readonly body?: HttpRequest['body']
}

const tooSlow = { type: 'doubtful', code: 'site-timeout' } as const
const tooMuch = { type: 'hopeless', code: 'site-answer-not-understood' } as const
const nonsense = { type: 'doubtful', code: 'site-answer-not-understood' } as const
const nothing = (): void => undefined

const hostilities: Hostility[] = [
  { name: 'headers, a letter at a time', ends: tooSlow, beginning: (socket) => socket.write('HTTP/1.1 200 OK\r\nx-a: '), whole: (socket) => { socket.write('HTTP/1.1 200 OK\r\nx-a: '); drip(socket, 'a') } },
  { name: 'a body, a letter at a time', ends: tooSlow, beginning: (socket) => socket.write(`${head}\r\n{`), whole: (socket) => { socket.write(`${head}content-length: 9999\r\n\r\n{`); drip(socket, ' ') } },
  { name: 'early hints without an end', ends: tooSlow, beginning: (socket) => socket.write('HTTP/1.1 103 Early Hints\r\n\r\n'), whole: (socket) => { drip(socket, 'HTTP/1.1 103 Early Hints\r\n\r\n') } },
  { name: 'an upload that is not read', ends: tooSlow, body: new Uint8Array(16 * mebibyte), beginning: (socket) => socket.pause(), whole: (socket) => socket.pause() },
  { name: 'no answer', ends: tooSlow, beginning: nothing, whole: nothing },
  { name: 'headers of a gigabyte', ends: nonsense, beginning: (socket) => socket.write(`${head}x-a: ${'a'.repeat(8_000)}`), whole: (socket) => { socket.write(`${head}x-a: `); pour(socket, 'a'.repeat(mebibyte), 1024) } },
  { name: 'headers without number', ends: nonsense, beginning: (socket) => socket.write(`${head}${'x-a: 1\r\n'.repeat(500)}`), whole: (socket) => { socket.write(head); pour(socket, 'x-a: 1\r\n'.repeat(10_000), 10_000) } },
  { name: 'an answer of a gigabyte', ends: tooMuch, beginning: (socket) => { socket.write(`${head}content-length: ${String(1024 * mebibyte)}\r\n\r\n`); socket.write(zeros) }, whole: (socket) => { socket.write(`${head}content-length: ${String(1024 * mebibyte)}\r\n\r\n`); pour(socket, zeros, 1024) } },
  { name: 'an answer without an end', ends: tooMuch, beginning: (socket) => socket.write(`${head}\r\n[`), whole: (socket) => { socket.write(`${head}\r\n`); pour(socket, zeros, 1024) } },
  { name: 'a gigabyte in a megabyte of gzip', ends: tooMuch, beginning: (socket) => { socket.write(`${head}content-encoding: gzip\r\ncontent-length: ${String(bomb.length)}\r\n\r\n`); socket.write(bomb.subarray(0, 4_096)) }, whole: (socket) => { socket.write(`${head}content-encoding: gzip\r\ncontent-length: ${String(bomb.length)}\r\n\r\n`); socket.write(bomb) } },
  { name: 'gzip in gzip', ends: tooMuch, beginning: (socket) => socket.write(`${head}content-encoding: gzip, gzip\r\n\r\n`), whole: (socket) => { const twice = gzipSync(bomb); socket.write(`${head}content-encoding: gzip, gzip\r\ncontent-length: ${String(twice.length)}\r\n\r\n`); socket.write(twice) } },
  { name: 'gzip that is broken', ends: nonsense, beginning: (socket) => socket.write(`${head}content-encoding: gzip\r\n\r\n`), whole: (socket) => socket.write(`${head}content-encoding: gzip\r\ncontent-length: 15\r\n\r\nthis is no gzip`) },
  { name: 'gzip that is broken, and an end', ends: tooSlow, beginning: (socket) => socket.end(`${head}content-encoding: gzip\r\n\r\nthis is no gzip`), whole: (socket) => socket.end(`${head}content-encoding: gzip\r\n\r\nthis is no gzip`) },
  { name: 'no HTTP', ends: nonsense, beginning: (socket) => socket.write('HTTP'), whole: (socket) => socket.end('220 mail.example.test ESMTP\r\n') }
]

/** The most that the process had more than at the beginning, in MiB, looked at every 5 ms. */
async function growthDuring(work: () => Promise<unknown>): Promise<number> {
  collectGarbage()
  const before = process.memoryUsage.rss()
  let most = before
  const timer = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss())
  }, 5)
  await work()
  clearInterval(timer)
  return (Math.max(most, process.memoryUsage.rss()) - before) / mebibyte
}

describe('fault 23: a server that answers with', () => {
  it.each(hostilities)('$name: ends in bounded time and memory, with a sentence', async ({ whole, ends, body = '{}' }) => {
    await withRawServer(whole, async ({ port }) => {
      const started = performance.now()
      let told: unknown
      const growth = await growthDuring(async () => {
        const answer = http({ method: 'POST', address: `http://127.0.0.1:${String(port)}/`, body, timeoutMs: ends === tooSlow ? 300 : 20_000 })
        collectGarbage()
        told = await answer
      })
      expect(told).toMatchObject({ type: ends.type, failure: { code: ends.code } })
      expect(performance.now() - started).toBeLessThan(10_000) // a machine that is busy; without the deadline it is for ever
      expect(growth).toBeLessThan(160)
    })
  })

  it.each(hostilities)('$name: is left within 200 ms when the editor cancels in the midst of it', async ({ beginning, body = '{}' }) => {
    const wish = new AbortController()
    let asked = 0
    const behave = (socket: Socket): void => {
      beginning(socket)
      setTimeout(() => {
        collectGarbage()
        asked = performance.now()
        wish.abort()
      }, 50)
    }
    await withRawServer(behave, async ({ port }) => {
      expect(await http({ method: 'POST', address: `http://127.0.0.1:${String(port)}/`, body }, wish.signal)).toEqual({ type: 'cancelled' })
      expect(performance.now() - asked).toBeLessThan(200)
    })
  })
})

import { once } from 'node:events'
import { createServer } from 'node:net'
import type { Socket } from 'node:net'

export interface RawServer {
  readonly port: number
  /** Every byte that has arrived, of all connections. */
  readonly heard: () => Buffer
  readonly connections: () => number
}

/** A server that knows no HTTP: `behave` is called for each connection once its first bytes are there, and writes what it likes. */
export async function withRawServer<Value>(behave: (socket: Socket) => void, work: (server: RawServer) => Promise<Value>): Promise<Value> {
  const heard: Buffer[] = []
  const sockets: Socket[] = []
  const server = createServer((socket) => {
    sockets.push(socket)
    socket.on('error', () => undefined)
    socket.once('data', () => {
      behave(socket)
    })
    socket.on('data', (bytes) => heard.push(bytes))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port')
  try {
    return await work({ port: address.port, heard: () => Buffer.concat(heard), connections: () => sockets.length })
  } finally {
    for (const socket of sockets) socket.destroy()
    server.close()
  }
}

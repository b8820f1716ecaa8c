// Loaded before Ghost, which tells of every post that is published: search engines, and the pages that it links to. A test asks nobody but this computer.
const { Socket } = require('node:net')

const here = new Set([undefined, 'localhost', '127.0.0.1', '::1'])
const connect = Reflect.get(Socket.prototype, 'connect')

/** As Node takes them: an options object, a port and a host, the path of a socket, or all of that in the array that Node makes of it itself. */
const hostIn = ([first, second]) => {
  if (Array.isArray(first)) return hostIn(first)
  if (typeof first === 'object') return first.host
  return typeof second === 'string' ? second : undefined
}

Socket.prototype.connect = function (...args) {
  const host = hostIn(args)
  if (here.has(host)) return Reflect.apply(connect, this, args)
  process.stderr.write(`Not asked: ${host}\n`)
  process.nextTick(() => this.destroy(Object.assign(new Error(`${host} is not on this computer`), { code: 'ECONNREFUSED' })))
  return this
}

import { percentDecoded } from './percent-decoded'

/** An address of the web in its parts. */
export interface WebAddress {
  /** In small letters. */
  readonly host: string
  /** Without empty parts; percent-encoding stays as it is. */
  readonly path: readonly string[]
  /** Of a parameter that is there twice, the first. Decoded. */
  readonly query: ReadonlyMap<string, string>
}

/**
 * Stricter than a browser on purpose: a host of letters, digits, hyphens and points, no user name, no port, nothing that browsers skip or
 * mend (white space, control characters, backslashes). What another reader could take for another host is no address here. Without the
 * `i` flag: with `u` it takes `ſ` for an `s` and the Kelvin sign for a `k`.
 */
const webAddress = /^(?:[hH][tT]{2}[pP][sS]?:\/\/)?([a-zA-Z0-9-]+(?:\.[a-zA-Z0-9-]+)+)(\/[^\s?#\\<>"'`{}|^\p{Cc}]*)?(?:\?([^\s#\\<>"'`{}|^\p{Cc}]*))?(?:#[^\s\\<>"'`{}|^\p{Cc}]*)?$/u
const longest = 2_000

/** Reads a typed or pasted address, with or without `https://`, white space around it left out; undefined for anything else. */
export function readWebAddress(text: string): WebAddress | undefined {
  const address = text.trim()
  const [, host = '', path = '', query = ''] = (address.length > longest ? null : webAddress.exec(address)) ?? []
  if (host === '') return undefined
  const parameters = new Map<string, string>()
  for (const part of query.split('&')) {
    const [name = '', ...value] = part.split('=')
    if (!parameters.has(name)) parameters.set(name, percentDecoded(value.join('=')))
  }
  return { host: host.toLowerCase(), path: path.split('/').filter((part) => part !== ''), query: parameters }
}

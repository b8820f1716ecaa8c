import { createHmac } from 'node:crypto'

/** An Admin API key of Ghost: what it is called, and its secret as bytes. */
export interface AdminKey {
  readonly id: string
  readonly secret: Uint8Array
}

/** Reads a key as Ghost shows it, `id:secret` in hex. Undefined when it is none, such as a Content API key. */
export function readAdminKey(typed: string): AdminKey | undefined {
  const [, id, secret] = /^([0-9a-f]{24}):([0-9a-f]{64})$/.exec(typed.trim()) ?? []
  return id === undefined || secret === undefined ? undefined : { id, secret: Buffer.from(secret, 'hex') }
}

const lifetimeSeconds = 5 * 60

/** A token for a request at a moment of the server's clock (JWT, RFC 7519, HS256). Ghost takes none that lasts longer than five minutes. */
export function makeToken({ id, secret }: AdminKey, at: Date): string {
  const issued = Math.floor(at.getTime() / 1000)
  const signed = [{ alg: 'HS256', typ: 'JWT', kid: id }, { iat: issued, exp: issued + lifetimeSeconds, aud: '/admin/' }]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.')
  return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`
}

import { createPublicKey, generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import type { KeyObject } from 'node:crypto'

/** A certificate and its key, in PEM, as `node:https` takes them. */
export interface Certificate {
  readonly cert: string
  readonly key: string
}

export interface CertificateWish {
  /** The IPv4 address that the certificate is for. */
  readonly ip: string
  readonly notBefore?: Date
  readonly notAfter?: Date
}

interface Issuer {
  readonly name: string
  readonly key: KeyObject
}

const day = 24 * 60 * 60 * 1000
const isAuthority = () => sequence(oid('551d13'), octets(sequence(boolean)))
const isFor = (ip: string) => sequence(oid('551d11'), octets(sequence(der(0x87, Buffer.from(ip.split('.').map(Number))))))

/** An authority of a test's own. Node reads X.509 and does not write it, so the few structures of RFC 5280 stand below. */
export function makeAuthority() {
  const authority = { name: `Authority ${randomBytes(4).toString('hex')}`, key: newKey() } // one name, one key
  return {
    cert: write(authority, authority, isAuthority(), {}),
    issue: (wish: CertificateWish): Certificate => issue(wish, authority)
  }
}

/** A certificate that nobody but its own key vouches for. */
export function makeSelfSigned(wish: CertificateWish): Certificate {
  return issue(wish, undefined)
}

function issue(wish: CertificateWish, authority: Issuer | undefined): Certificate {
  const subject = { name: wish.ip, key: newKey() }
  return { cert: write(subject, authority ?? subject, isFor(wish.ip), wish), key: subject.key.export({ type: 'pkcs8', format: 'pem' }).toString() }
}

function newKey(): KeyObject {
  return generateKeyPairSync('ec', { namedCurve: 'prime256v1' }).privateKey
}

function write(subject: Issuer, issuer: Issuer, extension: Buffer, { notBefore, notAfter }: Omit<CertificateWish, 'ip'>): string {
  const version3 = der(0xa0, integer(Buffer.of(2)))
  const algorithm = sequence(oid('2a8648ce3d040302')) // ECDSA with SHA-256
  const validity = sequence(time(notBefore ?? new Date(Date.now() - day)), time(notAfter ?? new Date(Date.now() + day)))
  const publicKey = createPublicKey(subject.key).export({ type: 'spki', format: 'der' })
  const serial = integer(Buffer.concat([Buffer.of(1), randomBytes(8)]))
  const signed = sequence(version3, serial, algorithm, commonName(issuer.name), validity, commonName(subject.name), publicKey, der(0xa3, sequence(extension)))
  const signature = der(0x03, Buffer.concat([Buffer.of(0), sign('sha256', signed, issuer.key)]))
  const lines = sequence(signed, algorithm, signature).toString('base64').match(/.{1,64}/g) ?? []
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n')
}

function commonName(name: string): Buffer {
  return sequence(der(0x31, sequence(oid('550403'), der(0x0c, Buffer.from(name)))))
}

/** UTCTime, whose years have two digits: up to 2049. */
function time(at: Date): Buffer {
  return der(0x17, Buffer.from(`${at.toISOString().replace(/\D/g, '').slice(2, 14)}Z`))
}

function sequence(...parts: readonly Buffer[]): Buffer {
  return der(0x30, Buffer.concat(parts))
}

function oid(hex: string): Buffer {
  return der(0x06, Buffer.from(hex, 'hex'))
}

function integer(bytes: Buffer): Buffer {
  return der(0x02, bytes)
}

function octets(content: Buffer): Buffer {
  return der(0x04, content)
}

const boolean = Buffer.of(0x01, 0x01, 0xff)

/** One value: its tag, its length, its content. */
function der(tag: number, content: Buffer): Buffer {
  const size = content.length
  const length = size < 0x80 ? [size] : size < 0x100 ? [0x81, size] : [0x82, size >> 8, size & 0xff]
  return Buffer.concat([Buffer.of(tag, ...length), content])
}

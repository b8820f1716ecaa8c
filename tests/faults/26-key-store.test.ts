import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startEndpoint } from '../../scripts/endpoint/reference-server.mjs'
import type { EndpointServer } from '../../scripts/endpoint/reference-server.mjs'
import type { Article } from '../../src/core/article/article'
import { http } from '../../src/main/publishing/http'
import { createPasswords } from '../../src/main/secrets/key-store-passwords'
import type { SafeStorage } from '../../src/main/secrets/key-store-passwords'
import { codeOf, openDeskWith, valueOf } from '../integration/publishing/desk'
import type { AnyDesk } from '../integration/publishing/desk'
import { finishedListicle } from '../support/build-article'

const token = 'reference-token'
const nobody = () => {
  throw new Error('The key store gives nothing out')
}
/** A key store with a key of its own: what another one encrypted it cannot read, and says so, as OSCrypt does. */
const keyStore = (key: number): SafeStorage => ({
  isEncryptionAvailable: () => true,
  getSelectedStorageBackend: () => 'gnome_libsecret',
  encryptString: (text) => Buffer.from([key, ...Buffer.from(text).map((byte) => byte ^ key)]),
  decryptString: (encrypted) => (encrypted[0] === key ? Buffer.from(encrypted.subarray(1).map((byte) => byte ^ key)).toString() : nobody())
})
const right = keyStore(0x5a)
const absent: [string, SafeStorage][] = [
  ['missing', { ...right, isEncryptionAvailable: () => false, encryptString: nobody, decryptString: nobody }],
  ['no real one', { ...right, getSelectedStorageBackend: () => 'basic_text' }],
  ['locked', { ...right, encryptString: nobody, decryptString: nobody }],
  ['switched for another', keyStore(0x33)]
]

let folder: string
let endpoint: EndpointServer
let desk: AnyDesk
/** The key store as it is at this moment. */
let present: SafeStorage
const now: SafeStorage = {
  isEncryptionAvailable: () => present.isEncryptionAvailable(),
  getSelectedStorageBackend: () => present.getSelectedStorageBackend?.() ?? '',
  encryptString: (text) => present.encryptString(text),
  decryptString: (encrypted) => present.decryptString(encrypted)
}
beforeEach(async () => {
  present = right
  folder = await mkdtemp(join(tmpdir(), 'copydesk-keys-'))
  endpoint = await startEndpoint()
  desk = await openDeskWith(http, undefined, openPasswords())
})
afterEach(async () => {
  await desk.close()
  await endpoint.stop()
  await rm(folder, { recursive: true })
})
/** As a start of the app has them: what was for the session is gone. */
function openPasswords() {
  return createPasswords({ safeStorage: now, path: join(folder, 'secrets.json'), clock: () => new Date() })
}

const connect = async () => valueOf(await desk.sites.connect({ kind: 'endpoint', address: endpoint.address, signIn: { way: 'bearer' }, userName: '', password: token }))
const write = (): Promise<Article> => {
  const { id: _id, createdAt: _createdAt, updatedAt: _updatedAt, edition: _edition, remotes: _remotes, ...words } = finishedListicle
  return desk.write({ ...words, leadPicture: null, body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Words.' }] }] } })
}

describe('fault 26: a key store that is', () => {
  it.each(absent)('%s when an order goes out: nothing is asked of the site, the order waits and says why, and goes out once the store is back', async (_, store) => {
    const { site, password } = await connect()
    expect(password).toBe('key-store')
    const article = await write()
    present = store
    endpoint.requests.length = 0
    const { outbox, until } = await desk.openOutbox()
    const first = until(site.id, article)
    const key = { articleId: article.id, siteId: site.id }
    valueOf(await outbox.order({ ...key, wish: { type: 'publish' }, whenPostDiffers: 'ask' }))
    expect(await first).toMatchObject({ ok: false, error: { code: 'password-missing', details: { host: new URL(endpoint.address).host } } })
    expect(endpoint.requests).toEqual([])
    expect(await desk.sites.list()).toMatchObject([{ password: 'missing' }])
    expect(codeOf(await desk.sites.refresh(site.id))).toBe('password-missing')

    present = right
    const second = until(site.id, article)
    valueOf(await outbox.retry({ ...key, whenPostDiffers: 'ask' }))
    valueOf(await second)
    expect(endpoint.posts.size).toBe(1)
    expect(await desk.sites.list()).toMatchObject([{ password: 'key-store' }])
    await outbox.close()
  })

  it.each(absent.slice(0, 3))('%s when a site is connected: its password serves this session and is said to, and stands in no file', async (_, store) => {
    present = store
    const { site, password } = await connect()
    expect(password).toBe('session')
    valueOf(await desk.publish(await write(), site.id))
    expect(await readFile(join(folder, 'secrets.json'), 'utf8').catch(() => '')).not.toContain(Buffer.from(token).toString('base64').slice(0, 8))
    expect([await openPasswords().placeOf(site.id), await openPasswords().read(site.id)]).toEqual(['missing', undefined])
  })

  it('switched for another: the password that is typed again is kept by the new one, and each gives out its own', async () => {
    const { site } = await connect()
    present = keyStore(0x33)
    expect(await connect()).toMatchObject({ site: { id: site.id }, password: 'key-store' })
    valueOf(await desk.publish(await write(), site.id))
    expect(await openPasswords().read(site.id)).toBe(token)
    present = right
    expect(await openPasswords().placeOf(site.id)).toBe('missing')
  })

  it.each(absent.slice(0, 3))('%s while an older password is in its file: the new one, typed for the session, is what is sent', async (_, store) => {
    const { site } = await connect()
    await desk.passwords.keep(site.id, 'of-yesterday')
    present = store
    await connect()
    present = right
    valueOf(await desk.publish(await write(), site.id))
    expect(new Set(endpoint.requests.map(({ headers }) => headers.authorization))).toEqual(new Set([`Bearer ${token}`]))
  })
})

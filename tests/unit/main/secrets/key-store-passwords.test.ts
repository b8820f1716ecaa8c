import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createPasswords, hasKeyStore } from '../../../../src/main/secrets/key-store-passwords'
import type { SafeStorage } from '../../../../src/main/secrets/key-store-passwords'

const scramble = (bytes: Buffer) => Buffer.from(bytes.map((byte) => byte ^ 0x5a))
const keyStore = (changes: Partial<SafeStorage> = {}): SafeStorage => ({
  isEncryptionAvailable: () => true,
  getSelectedStorageBackend: () => 'gnome_libsecret',
  encryptString: (text) => scramble(Buffer.from(text)),
  decryptString: (encrypted) => scramble(encrypted).toString(),
  ...changes
})

let directory: string
const open = (safeStorage: SafeStorage) => createPasswords({ safeStorage, path: join(directory, 'secrets.json'), clock: () => new Date() })
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'copydesk-secrets-'))
})
afterEach(() => rm(directory, { recursive: true }))

test('a password outlives the session where the system keeps keys, and is not readable in the file', async () => {
  expect(await open(keyStore()).keep('site-0001', 'abcd 1234')).toBe('key-store')
  const later = open(keyStore())
  expect([await later.placeOf('site-0001'), await later.read('site-0001')]).toEqual(['key-store', 'abcd 1234'])
  expect(await readFile(join(directory, 'secrets.json'), 'utf8')).not.toContain('1234')
})

test.each(['basic_text', 'unknown'])('%s is no key store: the password stays for the session only', async (backend) => {
  const weak = keyStore({ getSelectedStorageBackend: () => backend })
  expect(hasKeyStore(weak)).toBe(false)
  const passwords = open(weak)
  expect([await passwords.keep('site-0001', 'secret'), await passwords.placeOf('site-0001'), await passwords.read('site-0001')]).toEqual(['session', 'session', 'secret'])
  expect([await open(weak).placeOf('site-0001'), await open(weak).read('site-0001')]).toEqual(['missing', undefined])
  await expect(readFile(join(directory, 'secrets.json'))).rejects.toThrow('ENOENT')
})

test('a backend without a name is the one of macOS or Windows', () => {
  const { getSelectedStorageBackend: _name, ...nameless } = keyStore()
  expect(hasKeyStore(nameless)).toBe(true)
  expect(hasKeyStore(keyStore({ isEncryptionAvailable: () => false }))).toBe(false)
})

test('a key store that is locked or was switched gives no password and loses none', async () => {
  await open(keyStore()).keep('site-0001', 'secret')
  const locked = keyStore({
    decryptString: () => {
      throw new Error('locked')
    }
  })
  expect([await open(locked).placeOf('site-0001'), await open(locked).read('site-0001')]).toEqual(['missing', undefined])
  expect(await open(keyStore()).read('site-0001')).toBe('secret')
})

test.each<[string, Partial<SafeStorage>]>([
  ['is gone', { isEncryptionAvailable: () => false }],
  [
    'is locked',
    {
      encryptString: () => {
        throw new Error('locked')
      }
    }
  ]
])('a new password that the key store does not take since it %s is for the session, and the old one does not come back after it', async (_why, changes) => {
  await open(keyStore()).keep('site-0001', 'old')
  const passwords = open(keyStore(changes))
  expect([await passwords.keep('site-0001', 'new'), await passwords.read('site-0001')]).toEqual(['session', 'new'])
  expect([await open(keyStore()).placeOf('site-0001'), await open(keyStore()).read('site-0001')]).toEqual(['missing', undefined])
})

test('a forgotten password is gone for good', async () => {
  const passwords = open(keyStore())
  await passwords.keep('site-0001', 'secret')
  await passwords.keep('site-0002', 'other')
  await passwords.forget('site-0001')
  expect([await passwords.placeOf('site-0001'), await open(keyStore()).read('site-0001'), await passwords.read('site-0002')]).toEqual(['missing', undefined, 'other'])
})

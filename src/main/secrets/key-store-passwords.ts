import * as z from 'zod/mini'
import { siteIdSchema } from '../../core/publishing/site'
import { JsonStore } from '../library/json-store'
import type { PasswordStore } from './password-store'
import { createSessionPasswords } from './session-passwords'

/** Electron's `safeStorage`, as far as it is needed. The backend has a name on Linux only. */
export interface SafeStorage {
  readonly isEncryptionAvailable: () => boolean
  readonly getSelectedStorageBackend?: () => string
  readonly encryptString: (text: string) => Buffer
  readonly decryptString: (encrypted: Buffer) => string
}

/** `basic_text` is a key that stands in Chromium's source: it says "available" and protects from nobody. */
const realBackends: ReadonlySet<string> = new Set(['gnome_libsecret', 'kwallet', 'kwallet5', 'kwallet6'])

/** Whether the system really keeps keys. To be asked once the app is ready: before, no backend is chosen. */
export function hasKeyStore(safeStorage: SafeStorage): boolean {
  if (!safeStorage.isEncryptionAvailable()) return false
  return safeStorage.getSelectedStorageBackend === undefined || realBackends.has(safeStorage.getSelectedStorageBackend())
}

const secretsFileSchema = z.strictObject({ format: z.literal(1), passwords: z.record(siteIdSchema, z.base64()) })

export interface PasswordsOptions {
  readonly safeStorage: SafeStorage
  /** The path of secrets.json: outside every library, which may be copied to anywhere. */
  readonly path: string
  readonly clock: () => Date
}

/**
 * Passwords encrypted by the system's key store. Without a real one, or where it fails, a password stays in memory for this session
 * and the answers say so; one of before that is in the file goes, since at the next start it would be taken for the right one.
 */
export function createPasswords({ safeStorage, path, clock }: PasswordsOptions): PasswordStore {
  const session = createSessionPasswords()
  const store = new JsonStore({
    path,
    schema: secretsFileSchema,
    makeDefaults: (): z.infer<typeof secretsFileSchema> => ({ format: 1, passwords: {} }),
    now: () => clock().toISOString()
  })
  const decrypt = async (siteId: string): Promise<string | undefined> => {
    const file = await store.read()
    const encrypted = file.ok ? file.value.passwords[siteId] : undefined
    if (encrypted === undefined || !hasKeyStore(safeStorage)) return undefined
    return attempted(() => safeStorage.decryptString(Buffer.from(encrypted, 'base64')))
  }
  const change = (siteId: string, encrypted: string | undefined) =>
    store.change(({ passwords: { [siteId]: _before, ...others }, ...rest }) => ({
      ...rest,
      passwords: encrypted === undefined ? others : { ...others, [siteId]: encrypted }
    }))
  const forgetKept = async (siteId: string): Promise<void> => {
    const file = await store.read()
    if (file.ok && file.value.passwords[siteId] !== undefined) await change(siteId, undefined)
  }
  return {
    placeOf: async (siteId) => {
      const place = await session.placeOf(siteId)
      if (place !== 'missing') return place
      return (await decrypt(siteId)) === undefined ? 'missing' : 'key-store'
    },
    read: async (siteId) => (await session.read(siteId)) ?? decrypt(siteId),
    keep: async (siteId, password) => {
      const encrypted = hasKeyStore(safeStorage) ? attempted(() => safeStorage.encryptString(password).toString('base64')) : undefined
      if (encrypted !== undefined && (await change(siteId, encrypted)).ok) {
        await session.forget(siteId)
        return 'key-store'
      }
      await forgetKept(siteId)
      return session.keep(siteId, password)
    },
    forget: async (siteId) => {
      await session.forget(siteId)
      await forgetKept(siteId)
    }
  }
}

/** A key store that is locked or was switched throws: then there is no password, and the editor is asked for it. */
function attempted(work: () => string): string | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}

import { safeStorage } from 'electron'
import type { SafeStorage } from '../secrets/key-store-passwords'

/** The system's key store. Only on Linux has it a backend that must be asked for by name. */
export const keyStore: SafeStorage = {
  isEncryptionAvailable: () => safeStorage.isEncryptionAvailable(),
  encryptString: (text) => safeStorage.encryptString(text),
  decryptString: (encrypted) => safeStorage.decryptString(encrypted),
  ...(process.platform === 'linux' ? { getSelectedStorageBackend: () => safeStorage.getSelectedStorageBackend() } : {})
}

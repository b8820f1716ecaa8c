import type { PasswordStore } from './password-store'

/** Passwords in memory: gone when Copydesk is closed. */
export function createSessionPasswords(): PasswordStore {
  const passwords = new Map<string, string>()
  return {
    placeOf: (siteId) => Promise.resolve(passwords.has(siteId) ? 'session' : 'missing'),
    read: (siteId) => Promise.resolve(passwords.get(siteId)),
    keep: (siteId, password) => {
      passwords.set(siteId, password)
      return Promise.resolve('session')
    },
    forget: (siteId) => {
      passwords.delete(siteId)
      return Promise.resolve()
    }
  }
}

import type { RemoteBinding } from './remote-binding'

/** Whether an article has, or had, an address that readers know, by where it lives. Until then its slug follows the headline: what is out in the world is not changed by rewording one. */
export function hasAddress(remotes: readonly Pick<RemoteBinding, 'status' | 'neverOut'>[]): boolean {
  return remotes.some(({ status, neverOut }) => status !== 'draft' || neverOut !== true)
}

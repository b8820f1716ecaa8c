import { isLinkAddress } from './link'

/** Reads a typed address: what looks like a bare host or an e-mail address gets its scheme. Undefined when it can be no link. */
export function findTypedAddress(typed: string): string | undefined {
  const address = typed.trim()
  const completed = /^[^\s/@:]+@[^\s/@:]+\.[^\s/@:]+$/.test(address)
    ? `mailto:${address}`
    : /^[^\s/:@]+\.[^\s/:@]{2,}(?:[/?#:].*)?$/.test(address)
      ? `https://${address}`
      : address
  return isLinkAddress(completed) ? completed : undefined
}

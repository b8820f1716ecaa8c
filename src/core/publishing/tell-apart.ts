import { failure } from '../failure'
import type { Failure, FailureCode } from '../failure'
import { isCaptivePortal, isFirewall, isWordPressPage } from './page-signs'
import type { AnswerSigns } from './page-signs'

/** What was heard of a site before it could not be connected: its front page first. */
export interface Heard {
  readonly answers: readonly AnswerSigns[]
}

/**
 * Says more exactly why a site could not be connected, by what it answered until then. A failure that says it all already comes back as
 * it is.
 */
export function tellApart(found: Failure, { answers }: Heard): Failure {
  const named = (code: FailureCode) => failure(code, found.details)
  switch (found.code) {
    case 'site-offline':
      return named(offlineCode(String(found.details['reason'] ?? '')))
    case 'site-certificate':
      return named(certificateCode(String(found.details['reason'] ?? '')))
    case 'site-redirects':
      return named(redirectCode(String(found.details['host'] ?? ''), String(found.details['address'] ?? '')))
    case 'site-blocked':
    case 'site-busy':
    case 'site-failed':
    case 'site-answer-not-understood':
    case 'site-not-wordpress':
    case 'site-not-ghost':
    case 'site-not-endpoint':
      return named(pageCode(found.code, answers))
    case 'password-refused':
    case 'right-missing':
      return answers.some(isClosedInterface) ? named('rest-off') : found
    default:
      return found
  }
}

/** The code with which WordPress, and what switches its interface off, refuses everybody. */
function isClosedInterface({ status, text }: AnswerSigns): boolean {
  return status >= 400 && /"code"\s*:\s*"rest_disabled"/.test(text)
}

const withoutWay: ReadonlySet<string> = new Set(['EAI_AGAIN', 'EAI_FAIL', 'ENETUNREACH', 'ENETDOWN', 'EADDRNOTAVAIL'])

function offlineCode(reason: string): FailureCode {
  if (reason === 'ENOTFOUND') return 'host-not-found'
  return withoutWay.has(reason) ? 'no-network' : 'site-offline'
}

function certificateCode(reason: string): FailureCode {
  switch (reason) {
    case 'CERT_HAS_EXPIRED':
      return 'certificate-expired'
    case 'CERT_NOT_YET_VALID':
      return 'certificate-not-yet-valid'
    case 'ERR_TLS_CERT_ALTNAME_INVALID':
    case 'HOSTNAME_MISMATCH':
      return 'certificate-of-another-host'
    default:
      return /^(?:ERR_SSL_(?:WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG|HTTP_REQUEST)|EPROTO)$/.test(reason) ? 'no-https' : 'site-certificate'
  }
}

/** Names and addresses at which networks have their login pages. */
const portalHost = /^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|(?:[^/]*\.)?(?:captive|portal|hotspot|wifi|wlan|guest|neverssl)[.-])/i

/** Whether a site's redirect is the network's way to its own login page. */
export function leadsToPortal(host: string, address: string): boolean {
  return redirectCode(host, address) === 'captive-portal'
}

function redirectCode(from: string, address: string): FailureCode {
  const [, scheme, to] = /^(https?):\/\/(\[[^\]]*\]|[^/:?#]+)/i.exec(address) ?? []
  if (to === undefined) return 'site-redirects'
  const name = from.replace(/:\d+$/, '')
  if (name === to) return scheme === 'https' ? 'site-moved-to-https' : 'site-redirects'
  const bare = (host: string) => host.replace(/^www\./, '')
  if (bare(name) === bare(to)) return 'site-moved-to-www'
  return portalHost.test(to) ? 'captive-portal' : 'site-redirects'
}

function pageCode(code: FailureCode, answers: readonly AnswerSigns[]): FailureCode {
  if (answers.some(isFirewall)) return 'site-firewall'
  if (answers.some(isCaptivePortal)) return 'captive-portal'
  const [front] = answers
  if (code === 'site-not-wordpress' && front !== undefined && isWordPressPage(front)) return 'rest-off'
  return code
}

import type { FailureCode } from '../../../../core/failure'

export type SiteFormField = 'address' | 'userName' | 'header' | 'password'

const atPassword: readonly FailureCode[] = ['password-missing', 'password-refused', 'application-passwords-off', 'key-not-valid', 'key-refused']
const atAddress: readonly FailureCode[] = [
  'address-not-valid',
  'address-not-secure',
  'site-offline',
  'site-timeout',
  'site-certificate',
  'site-redirects',
  'site-not-wordpress',
  'site-not-ghost',
  'site-not-endpoint'
]

/** The field of the form at which a failure is to be shown; undefined when it belongs to none of them. */
export function fieldOfFailure(code: FailureCode): SiteFormField | undefined {
  if (atPassword.includes(code)) return 'password'
  if (atAddress.includes(code)) return 'address'
  return undefined
}

import { failure } from '../failure'
import type { Failure, FailureCode } from '../failure'
import type { SiteCommand } from './publish-command'
import type { Refusal } from './remote-post'
import type { SiteKind } from './site'

type CommandType = SiteCommand['type']

/** The right that a command needs, by WordPress' own roles: a contributor may create but not publish, an author not make categories. */
const rightFor: Partial<Record<CommandType, FailureCode>> = {
  'upload-media': 'right-missing-upload',
  'create-category': 'right-missing-categories',
  'create-term': 'right-missing-terms',
  'create-post': 'right-missing-create',
  'read-post': 'right-missing-edit',
  'publish-post': 'right-missing-edit',
  'unpublish-post': 'right-missing-edit',
  'restore-post': 'right-missing-edit'
}

const codeMeans: Readonly<Record<string, FailureCode>> = {
  rest_cannot_publish: 'right-missing-publish',
  rest_cannot_edit: 'right-missing-edit',
  rest_cannot_edit_others: 'right-missing-edit',
  rest_cannot_assign_sticky: 'right-missing-pin',
  rest_invalid_author: 'author-missing-on-site',
  // Ghost, and what the contract of the JSON endpoint names
  INVALID_JWT: 'key-refused',
  UNKNOWN_ADMIN_API_KEY: 'key-refused',
  INVALID_AUTH_TYPE: 'key-refused',
  unauthorized: 'key-refused',
  application_passwords_disabled: 'application-passwords-off',
  application_passwords_disabled_for_user: 'application-passwords-off'
}

/** WordPress' codes for a file that is too large; two of them are misleading (a body over PHP's limit arrives without its headers). */
const tooLarge: ReadonlySet<string> = new Set([
  'rest_upload_file_too_big',
  'rest_upload_limited_space',
  'rest_upload_unknown_error',
  'rest_upload_no_content_disposition',
  'rest_upload_no_data'
])

/** WordPress' codes for a file it will never take, although it sends them with status 500. */
const refusedForGood: ReadonlySet<string> = new Set(['rest_upload_sideload_error', 'rest_upload_image_type_not_supported', 'rest_upload_invalid_image'])

/** Whether the same request would be refused again: everything but a 5xx, and those 5xx that WordPress uses for refusals. */
export function isPermanent({ status, code }: Refusal): boolean {
  return status < 500 || refusedForGood.has(code) || tooLarge.has(code)
}

/**
 * What the editor is told of a refusal. `subject` is what the command was about (the name of a category). The answer's words are cut
 * at 200 characters.
 */
export function failureOfRefusal(command: { readonly type: CommandType }, refusal: Refusal, subject = ''): Failure {
  const { host, status } = refusal
  const answer = refusal.message.slice(0, 200)
  const details = { host, status, answer, subject }
  return failure(codeOf(command.type, refusal), { ...details, fields: refusal.parameters.join(', ') })
}

/** What is said of a sign-in that is refused without a reason, and of an answer that the system of the site did not give. */
const codesOfKind = {
  wordpress: { signIn: 'password-refused', elsewhere: 'site-not-wordpress' },
  ghost: { signIn: 'key-refused', elsewhere: 'site-not-ghost' },
  endpoint: { signIn: 'key-refused', elsewhere: 'site-not-endpoint' }
} as const satisfies Readonly<Record<SiteKind, Readonly<Record<string, FailureCode>>>>

function codeOf(command: CommandType, { kind = 'wordpress', status, code }: Refusal): FailureCode {
  const meant = codeMeans[code]
  if (meant !== undefined) return meant
  if (command === 'upload-media') {
    if (status === 413 || tooLarge.has(code)) return 'picture-too-large-for-site'
    if (refusedForGood.has(code) || status === 415 || status === 400) return 'picture-refused-by-site'
  }
  const isFromCms = code !== ''
  switch (status) {
    case 401:
      return isFromCms ? codesOfKind[kind].signIn : 'site-blocked'
    case 403:
      return isFromCms ? (rightFor[command] ?? 'right-missing') : 'site-blocked'
    case 404:
    case 410:
      return isFromCms && code !== 'rest_no_route' ? 'post-missing-on-site' : codesOfKind[kind].elsewhere
    case 405:
    case 406:
      return isFromCms ? 'value-refused-by-site' : 'site-blocked'
    case 409:
    case 412:
      return 'post-changed-on-site'
    case 451:
      return 'site-blocked'
    default:
      return status >= 500 ? 'site-failed' : 'value-refused-by-site'
  }
}

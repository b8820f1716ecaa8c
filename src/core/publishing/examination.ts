import * as z from 'zod/mini'
import { instantSchema } from '../time/instant'
import { failure, failureSchema } from '../failure'
import type { Failure, FailureCode } from '../failure'
import { siteKinds } from './site'
import type { SiteKind, SiteRights } from './site'

/** What is looked at when a connection is examined, in this order: each makes sense only once those before it are well. */
export const checkNames = ['address', 'network', 'certificate', 'redirect', 'answer', 'clock', 'system', 'interface', 'allowed', 'sign-in', 'rights'] as const
export type CheckName = (typeof checkNames)[number]

/** `warned`: publishing works all the same. `not-reached`: something before it failed, or there is no password to try it with. */
const checkStatuses = ['passed', 'warned', 'failed', 'not-reached'] as const

const checkSchema = z.strictObject({
  name: z.enum(checkNames),
  status: z.enum(checkStatuses),
  /** What was found; null where it passed or was not reached. */
  failure: z.nullable(failureSchema)
})
export type Check = Readonly<z.infer<typeof checkSchema>>

/** The examination of a connection: for the editor, and to be handed to whoever runs the site. Holds no secret and no user. */
export const examinationSchema = z.strictObject({
  kind: z.enum(siteKinds),
  /** The site as it was asked, a front page without query; null when what was typed is no address. */
  address: z.nullable(z.string()),
  at: instantSchema,
  checks: z.readonly(z.array(checkSchema))
})
export type Examination = Readonly<z.infer<typeof examinationSchema>>

/** Whether it came so far that somebody was signed in, or refused: before that it tells nothing of user and password. */
export function hasTriedSignIn({ checks }: Examination): boolean {
  return checks.some(({ name, status }) => name === 'sign-in' && status !== 'not-reached')
}

/** What was found out about a connection. */
export interface Findings {
  readonly kind: SiteKind
  readonly host: string
  /** Why the site could not be connected; undefined when it could. */
  readonly failure: Failure | undefined
  /** What the signed-in user may do; undefined when nobody was signed in. */
  readonly rights: SiteRights | undefined
  /** By how much the site's clock is ahead, in milliseconds; undefined when it did not say. */
  readonly skewMs: number | undefined
  /** Whether there was no password to sign in with. */
  readonly isStranger: boolean
}

/** From this difference on it is worth saying, in milliseconds: less comes from a slow line. */
const notableSkewMs = 2 * 60_000

/** WordPress has an interface that can be off beside it, and passwords of its own kind that can be off, too. */
const onlyWordPress: ReadonlySet<CheckName> = new Set<CheckName>(['interface', 'allowed'])

/** The checks in their order, each with its outcome. */
export function listChecks(findings: Findings): Check[] {
  const { kind, failure: found } = findings
  const failedAt = found === undefined ? undefined : checkOf(found.code, kind)
  const stopsAt = failedAt ?? 'rights'
  const isUntried = findings.isStranger && (failedAt === undefined || failedAt === 'sign-in')
  return checkNames
    .filter((name) => kind === 'wordpress' || !onlyWordPress.has(name))
    .map((name): Check => {
      const isBefore = checkNames.indexOf(name) < checkNames.indexOf(stopsAt)
      const notReached = { name, status: 'not-reached', failure: null } as const
      if (isUntried && (name === 'sign-in' || name === 'rights')) return notReached
      if (name === 'clock') return clockCheck(findings)
      if (name === failedAt) return { name, status: 'failed', failure: found ?? null }
      if (name === 'rights' && failedAt === undefined) return rightsCheck(findings)
      return isBefore ? { name, status: 'passed', failure: null } : notReached
    })
}

/** The clock is known from the first answer on, whatever comes after. */
function clockCheck({ skewMs, host }: Findings): Check {
  if (skewMs === undefined) return { name: 'clock', status: 'not-reached', failure: null }
  if (Math.abs(skewMs) < notableSkewMs) return { name: 'clock', status: 'passed', failure: null }
  return { name: 'clock', status: 'warned', failure: failure('clock-differs', { host, minutes: Math.round(Math.abs(skewMs) / 60_000) }) }
}

function rightsCheck({ rights }: Findings): Check {
  if (rights === undefined) return { name: 'rights', status: 'not-reached', failure: null }
  if (!rights.canCreatePosts) return { name: 'rights', status: 'failed', failure: failure('right-missing-create') }
  if (!rights.canUploadFiles) return { name: 'rights', status: 'failed', failure: failure('right-missing-upload') }
  if (!rights.canPublishPosts) return { name: 'rights', status: 'warned', failure: failure('right-missing-publish') } // their articles are handed in
  if (!rights.canManageCategories) return { name: 'rights', status: 'warned', failure: failure('right-missing-categories') }
  return { name: 'rights', status: 'passed', failure: null }
}

/** The check that a failure to connect belongs to. */
function checkOf(code: FailureCode, kind: SiteKind): CheckName {
  switch (code) {
    case 'address-not-valid':
    case 'address-not-secure':
      return 'address'
    case 'host-not-found':
    case 'no-network':
    case 'site-offline':
    case 'site-timeout':
      return 'network'
    case 'no-https':
    case 'site-certificate':
    case 'certificate-expired':
    case 'certificate-not-yet-valid':
    case 'certificate-of-another-host':
      return 'certificate'
    case 'site-redirects':
    case 'site-moved-to-https':
    case 'site-moved-to-www':
      return 'redirect'
    case 'captive-portal':
    case 'site-firewall':
    case 'site-blocked':
    case 'site-busy':
    case 'site-failed':
      return 'answer'
    case 'site-not-wordpress':
    case 'site-not-ghost':
    case 'site-not-endpoint':
      return 'system'
    case 'rest-off':
    case 'site-answer-not-understood':
      return kind === 'wordpress' ? 'interface' : 'system'
    case 'application-passwords-off':
      return 'allowed'
    default:
      return code.startsWith('right-missing') ? 'rights' : 'sign-in'
  }
}

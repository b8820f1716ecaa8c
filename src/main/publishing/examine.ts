import { failure } from '../../core/failure'
import type { Failure } from '../../core/failure'
import { listChecks } from '../../core/publishing/examination'
import type { Examination } from '../../core/publishing/examination'
import type { AnswerSigns } from '../../core/publishing/page-signs'
import type { VerifiedSite } from '../../core/publishing/site'
import type { SiteCredentials } from '../../core/publishing/site-credentials'
import { tellApart } from '../../core/publishing/tell-apart'
import type { Result } from '../../core/result'
import { connectSite } from './adapters'
import type { Http } from './http'
import { normaliseAddress } from './site-address'
import { signsInWithoutHeader } from './wordpress/sign-in-without-header'

/**
 * Examines a connection: the site is connected as ever, but nothing is kept, and where that fails it is told apart why. Without a
 * password the site is asked as a stranger, as far as that goes.
 */
export async function examine(http: Http, now: () => Date, credentials: SiteCredentials): Promise<Examination> {
  const address = normaliseAddress(credentials.address, credentials.kind)
  const isStranger = credentials.password.trim() === '' || ('userName' in credentials && credentials.userName.trim() === '' && needsUser(credentials))
  const heard = listen(isStranger ? withoutSignIn(http, credentials) : http, now)
  const verified = await connectSite(heard.http, now, isStranger ? { ...credentials, password: 'none' } : credentials)
  const found = verified.ok ? undefined : tellApart(verified.error, heard)
  const host = address.ok ? new URL(address.value).host : ''
  return {
    kind: credentials.kind,
    address: address.ok ? address.value : null,
    at: now().toISOString(),
    checks: listChecks({
      kind: credentials.kind,
      host,
      failure: found?.code === 'password-refused' && !isStranger && address.ok ? await whyRefused(http, address.value, credentials, found) : found,
      rights: rightsOf(verified),
      skewMs: heard.skewMs(),
      isStranger
    })
  }
}

function needsUser(credentials: SiteCredentials): boolean {
  return credentials.kind === 'wordpress' || (credentials.kind === 'endpoint' && credentials.signIn.way === 'basic')
}

function rightsOf(verified: Result<VerifiedSite, Failure>): VerifiedSite['rights'] | undefined {
  return verified.ok ? verified.value.rights : undefined
}

async function whyRefused(http: Http, address: string, credentials: SiteCredentials, refused: Failure): Promise<Failure> {
  if (credentials.kind !== 'wordpress') return refused
  const isRight = await signsInWithoutHeader(http, address, credentials.userName.trim(), credentials.password.trim())
  return isRight === true ? failure('authorization-stripped', { host: new URL(address).host }) : refused
}

/** Takes from each request whatever would sign in. */
function withoutSignIn(http: Http, credentials: SiteCredentials): Http {
  const header = credentials.kind === 'endpoint' && credentials.signIn.way === 'header' ? credentials.signIn.header.toLowerCase() : 'authorization'
  return ({ headers = {}, ...request }, signal) => http({ ...request, headers: Object.fromEntries(Object.entries(headers).filter(([name]) => name.toLowerCase() !== header)) }, signal)
}

/** Requests whose answers are kept for as long as the examination runs. Of the requests nothing is. */
function listen(http: Http, now: () => Date) {
  const answers: AnswerSigns[] = []
  let skewMs: number | undefined
  const listening: Http = async (request, signal) => {
    const answer = await http(request, signal)
    if (answer.type !== 'answered') return answer
    answers.push({ status: answer.status, headers: Object.fromEntries(answer.headers), text: answer.text })
    const told = Date.parse(answer.headers.get('date') ?? '')
    if (!Number.isNaN(told)) skewMs ??= told - now().getTime()
    return answer
  }
  return { http: listening, answers, skewMs: () => skewMs }
}

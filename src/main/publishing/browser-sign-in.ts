import { failure } from '../../core/failure'
import type { Failure } from '../../core/failure'
import type { SignInWay, SiteCredentials } from '../../core/publishing/site-credentials'
import { fail, ok } from '../../core/result'
import type { Result } from '../../core/result'
import type { Http } from './http'
import type { ListedSite } from './sites'
import { waitedFor } from './waited-for'
import { approvalAddress, findApprovalPage, isSameState, readApproval } from './wordpress/approval-page'
import type { Approval, ApprovalPage } from './wordpress/approval-page'

export interface BrowserSignInOptions {
  readonly http: Http
  readonly clock: () => Date
  /** Not to be guessed. */
  readonly newState: () => string
  /** Opens the system's browser; throws where there is none. */
  readonly openExternal: (address: string) => Promise<void>
  /** Whether the system brings addresses of our scheme to us. */
  readonly claimScheme: () => Promise<boolean>
  readonly connect: (credentials: SiteCredentials, signal: AbortSignal) => Promise<Result<ListedSite, Failure>>
  /** Told of an answer that nobody here has asked for. */
  readonly onStray: (told: Failure) => void
}

type Outcome = Result<ListedSite | null, Failure>

interface Pending {
  readonly state: string
  readonly address: string
  readonly until: number
  readonly signal: AbortSignal
  readonly settle: (outcome: Outcome) => void
}

/** So long an editor may take to sign in and to approve, in milliseconds. */
const patience = 10 * 60_000

/**
 * Signs in by WordPress's own page in the browser: there an editor approves Copydesk, and WordPress makes an application password, which
 * comes back in an address of our scheme. One sign-in waits at a time; the state of it is good for one answer, for ten minutes.
 */
export class BrowserSignIn {
  private readonly options: BrowserSignInOptions
  private pending: Pending | undefined
  /** Of the sign-in that began last: another one, or a wish to stop, is its end, whatever it is at. */
  private last = new AbortController()

  constructor(options: BrowserSignInOptions) {
    this.options = options
  }

  /**
   * Opens the page and answers once the site is connected, or why it is not. Null at once where the system does not bring answers back to
   * us, or an editor who waited in vain wants `to-copy`: then WordPress shows the password, and the editor copies it.
   */
  async begin(typed: string, way: SignInWay): Promise<Outcome> {
    this.cancel()
    this.last = new AbortController()
    const { signal } = this.last
    const isOver = () => signal.aborted
    const found = await findApprovalPage(waitedFor(this.options.http, signal), typed)
    if (isOver()) return fail(failure('cancelled'))
    if (!found.ok) return found
    const doesReturn = way === 'to-return' && (await this.options.claimScheme())
    if (isOver()) return fail(failure('cancelled'))
    const state = doesReturn ? this.options.newState() : undefined
    const settled = state === undefined ? Promise.resolve(ok(null)) : this.wait(state, found.value, signal)
    try {
      await this.options.openExternal(approvalAddress(found.value, state))
    } catch {
      this.settle(fail(failure('browser-not-opened')))
      if (!doesReturn) return fail(failure('browser-not-opened'))
    }
    return settled
  }

  /** An address of our scheme has come, from a browser or from anybody. One that does not fit changes nothing. */
  async receive(address: string): Promise<void> {
    const approval = readApproval(address)
    const { pending } = this
    const isOurs = approval !== undefined && pending !== undefined && isSameState(approval.state, pending.state)
    if (!isOurs) {
      this.options.onStray(failure('sign-in-not-ours'))
      return
    }
    this.pending = undefined
    if (this.options.clock().getTime() > pending.until) pending.settle(fail(failure('sign-in-expired')))
    else pending.settle(await this.outcomeOf(approval, pending))
  }

  /** Whoever waits is told that it was cancelled. What comes later is a stranger's. */
  cancel(): void {
    this.last.abort()
    this.settle(fail(failure('cancelled')))
  }

  private wait(state: string, { address }: ApprovalPage, signal: AbortSignal): Promise<Outcome> {
    return new Promise((settle) => {
      this.pending = { state, address, until: this.options.clock().getTime() + patience, signal, settle }
    })
  }

  private async outcomeOf(approval: Approval, { address, signal }: Pending): Promise<Outcome> {
    const { host, origin } = new URL(address)
    if (approval.type === 'rejected') return fail(failure(approval.isOff ? 'application-passwords-off' : 'sign-in-rejected', { host }))
    const { siteUrl, userName, password } = approval
    if (!URL.canParse(siteUrl) || new URL(siteUrl).origin !== origin) return fail(failure('sign-in-not-ours'))
    return this.options.connect({ kind: 'wordpress', address, userName, password }, signal)
  }

  private settle(outcome: Outcome): void {
    this.pending?.settle(outcome)
    this.pending = undefined
  }
}

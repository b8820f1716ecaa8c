import { failure } from '../../core/failure'
import type { Failure } from '../../core/failure'
import type { PostType } from '../../core/publishing/post-type'
import type { PublishEvent, SiteCommand } from '../../core/publishing/publish-command'
import type { Site } from '../../core/publishing/site'
import { fail, ok } from '../../core/result'
import type { Result } from '../../core/result'
import type { PasswordStore } from '../secrets/password-store'
import { openSite } from './adapters'
import type { Http } from './http'

export type AskSite = (command: SiteCommand) => Promise<PublishEvent>

interface Reading {
  readonly passwords: PasswordStore
  readonly http: Http
  readonly clock: () => Date
}

/** The way to ask a site, signed in, for what it holds. Reading needs no picture of the library. */
export async function openToRead(site: Site, postType: PostType, { passwords, http, clock }: Reading): Promise<Result<AskSite, Failure>> {
  const password = await passwords.read(site.id)
  if (password === undefined) return fail(failure('password-missing', { host: new URL(site.address).host }))
  const runCommand = openSite(site, postType, password)
  return ok((command) => runCommand(command, { http, now: clock, readPicture: () => Promise.resolve(fail(failure('picture-missing-in-library'))) }))
}

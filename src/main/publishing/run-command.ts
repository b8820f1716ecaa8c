import type { Failure } from '../../core/failure'
import type { PictureId } from '../../core/picture/picture'
import type { PublishEvent, SiteCommand } from '../../core/publishing/publish-command'
import type { Result } from '../../core/result'
import type { Http } from './http'

/** What a command needs to be carried out. */
export interface Surroundings {
  readonly http: Http
  readonly now: () => Date
  readonly readPicture: (id: PictureId) => Promise<Result<Uint8Array, Failure>>
  readonly signal?: AbortSignal
}

/** Says one command of the publish machine to a site, in the words of its kind, and reads the answer. Holds the account. */
export type RunCommand = (command: SiteCommand, surroundings: Surroundings) => Promise<PublishEvent>

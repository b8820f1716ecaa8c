import * as z from 'zod/mini'
import type { Article } from '../article/article'
import { picturesOf } from '../article/walk'
import { failure } from '../failure'
import type { Failure } from '../failure'
import { pictureIdSchema } from '../picture/picture'
import type { PictureId } from '../picture/picture'
import { fail, ok } from '../result'
import type { Result } from '../result'

/** Why pictures are published without a credit line, in the editor's words: plain text of at most 500 UTF-16 units. */
export const waiverReasonSchema = z.string().check(z.trim(), z.minLength(1), z.maxLength(500))

/** The reason, and the pictures about which it was given: one that comes to the article afterwards is not meant. Never published. */
export const creditWaiverSchema = z.strictObject({ reason: waiverReasonSchema, pictureIds: z.array(pictureIdSchema).check(z.minLength(1)) })
export type CreditWaiver = Readonly<z.infer<typeof creditWaiverSchema>>

/** The pictures that go with an article without a credit line, each once, in reading order. */
export function uncreditedPictures(article: Pick<Article, 'leadPicture' | 'body' | 'socialPicture'>): PictureId[] {
  return [...new Set(picturesOf(article).flatMap(({ pictureId, credit }) => (credit.trim() === '' ? [pictureId] : [])))]
}

/** Whether a waiver was given about all of these pictures. */
export function coversAll(waiver: CreditWaiver, pictureIds: readonly PictureId[]): boolean {
  return pictureIds.every((id) => waiver.pictureIds.includes(id))
}

/**
 * Under which waiver an article may be published: none where every picture has its credit; else by the reason that the editor gives now, or
 * what was said of the same pictures `before`. Without either it is refused (`credit-missing`).
 */
export function waiverFor(article: Article, reason: string | undefined, before: CreditWaiver | undefined): Result<CreditWaiver | undefined, Failure> {
  const pictureIds = uncreditedPictures(article)
  if (pictureIds.length === 0) return ok(undefined)
  if (reason !== undefined) return ok({ reason, pictureIds })
  return before !== undefined && coversAll(before, pictureIds) ? ok(before) : fail(failure('credit-missing'))
}

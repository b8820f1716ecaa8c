import * as z from 'zod/mini'
import { articleDraftSchema } from '../article/article'
import { instantSchema } from '../time/instant'

/**
 * Why a version was kept: `writing` while somebody typed, `publish` and `restore` before the one and the other, `named` because an editor
 * gave the words a name as they stood.
 */
export const versionCauses = ['writing', 'publish', 'restore', 'named'] as const
export type VersionCause = (typeof versionCauses)[number]

/** Numbers the versions of one article in the order in which they were kept. A counter, because clocks go back. */
export const versionNumberSchema = z.int().check(z.minimum(1), z.maximum(999_999_999))

/** A version's name by the editor; empty for one without. */
export const versionNameSchema = z.string().check(z.trim(), z.maxLength(120))

/** A version as the list of an article's versions shows it. */
export const versionSummarySchema = z.strictObject({
  number: versionNumberSchema,
  /** When these words were saved. */
  savedAt: instantSchema,
  cause: z.enum(versionCauses),
  name: versionNameSchema,
  /** The edition of the article whose words these are. */
  edition: z.int().check(z.minimum(0)),
  headline: z.string(),
  /** The size of its file. */
  bytes: z.int().check(z.minimum(0))
})
export type VersionSummary = Readonly<z.infer<typeof versionSummarySchema>>

/** A version with its words. Bindings to sites are no part of it: restoring words does not change what stands on a site. */
export const versionSchema = z.strictObject({ summary: versionSummarySchema, words: articleDraftSchema })
export type Version = z.infer<typeof versionSchema>

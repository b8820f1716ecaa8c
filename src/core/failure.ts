import * as z from 'zod/mini'

/**
 * Everything that may go wrong in a way we expect, by code. Each has a sentence for the editor in every language of the message
 * catalogue (`failure.<code>.what` and `failure.<code>.advice`); `details` fills the gaps in it and never holds a secret.
 */
export const failureCodes = [
  // library
  'article-not-found',
  'article-unreadable',
  'article-too-new',
  'article-not-understood',
  'article-changed-elsewhere',
  'library-missing',
  'disk-full',
  'disk-read-only',
  'disk-failed',
  'embargoes-unreadable',
  'template-not-found',
  'version-not-found',
  'version-unreadable',
  // folders outside the library: backups, moves
  'folder-not-found',
  'folder-within-library',
  'folder-not-empty',
  'folder-full',
  'folder-read-only',
  'folder-failed',
  'copy-not-verified',
  'copy-stopped',
  'copy-running',
  'export-not-made',
  'backup-folder-missing',
  'backup-not-found',
  'backup-damaged',
  'library-not-found',
  // pictures
  'picture-type-not-supported',
  'picture-unreadable',
  'picture-too-large',
  'picture-file-not-found',
  'picture-missing-in-library',
  // documents that articles are made from
  'document-type-not-supported',
  'document-not-found',
  'document-too-large',
  'document-unreadable',
  'document-too-new',
  'document-empty',
  // posts of a site that articles are made from
  'post-not-offered',
  'article-in-trash',
  // sites and answers of a site
  'address-not-valid',
  'address-not-secure',
  'site-not-found-in-library',
  'site-offline',
  'site-timeout',
  'site-certificate',
  'site-redirects',
  'site-not-wordpress',
  'site-not-ghost',
  'site-not-endpoint',
  'site-answer-not-understood',
  'site-busy',
  'site-failed',
  'site-blocked',
  'password-missing',
  'password-refused',
  'key-not-valid',
  'key-refused',
  'application-passwords-off',
  'right-missing-create',
  'right-missing-publish',
  'right-missing-edit',
  'right-missing-upload',
  'right-missing-categories',
  'right-missing-type',
  'right-missing-terms',
  'right-missing-pin',
  'author-missing-on-site',
  'type-missing-on-site',
  'type-begun-otherwise',
  'right-missing',
  // what an examination of a connection tells apart
  'host-not-found',
  'no-network',
  'no-https',
  'certificate-expired',
  'certificate-not-yet-valid',
  'certificate-of-another-host',
  'site-moved-to-https',
  'site-moved-to-www',
  'captive-portal',
  'site-firewall',
  'rest-off',
  'authorization-stripped',
  'clock-differs',
  // sign-in in the browser
  'browser-not-opened',
  'sign-in-rejected',
  'sign-in-expired',
  'sign-in-not-ours',
  // publishing
  'already-publishing',
  'headline-missing',
  'credit-missing',
  'post-changed-on-site',
  'post-trashed-on-site',
  'post-missing-on-site',
  'picture-refused-by-site',
  'picture-too-large-for-site',
  'value-refused-by-site',
  'headline-too-long-for-site',
  'seo-title-too-long-for-site',
  'seo-description-too-long-for-site',
  'social-title-too-long-for-site',
  'slug-too-long-for-site',
  'tag-too-long-for-site',
  'publish-not-confirmed',
  'not-on-site',
  'schedule-missed',
  'embargoed',
  'cancelled'
] as const
export const failureCodeSchema = z.enum(failureCodes)
export type FailureCode = z.infer<typeof failureCodeSchema>

export const failureSchema = z.strictObject({
  code: failureCodeSchema,
  details: z.record(z.string(), z.union([z.string(), z.number()]))
})
export type Failure = Readonly<z.infer<typeof failureSchema>>

/** Makes a failure; `details` are the values its sentence speaks of. */
export function failure(code: FailureCode, details: Readonly<Record<string, string | number>> = {}): Failure {
  return { code, details: { ...details } }
}

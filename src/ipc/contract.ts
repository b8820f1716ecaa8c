import * as z from 'zod/mini'
import { articleDraftSchema, articleSchema, newArticleSchema } from '../core/article/article'
import { instantSchema } from '../core/time/instant'
import { articleIdSchema } from '../core/article/article-id'
import { backupReportSchema, backupSchedules, copyProgressSchema, exportReportSchema, folderPathSchema, storageSchema, updateProgressSchema } from '../core/backup/backup'
import { maximumBundleBytes } from '../core/documents/document-file'
import { exportForms } from '../core/documents/export-form'
import { failureSchema } from '../core/failure'
import { maximumPictureBytes, pictureIdSchema } from '../core/picture/picture'
import { articleAtSiteSchema } from '../core/publishing/article-at-site'
import { conflictSchema } from '../core/publishing/conflict'
import { copiesSchema } from '../core/publishing/copies'
import { listedPostSchema, longestPostQuery, postsKeySchema } from '../core/publishing/listed-post'
import { adoptedPostSchema, pulledOutcomeSchema } from '../core/publishing/pulled-post'
import { remoteIdSchema } from '../core/publishing/remote-id'
import { examinationSchema } from '../core/publishing/examination'
import { remoteBindingSchema } from '../core/publishing/remote-binding'
import { outboxItemSchema } from '../core/publishing/outbox-item'
import { receiptSchema } from '../core/publishing/receipt'
import { rehearsalSchema } from '../core/publishing/rehearsal'
import { passwordPlaces, siteIdSchema, siteKinds, siteSchema } from '../core/publishing/site'
import { siteChoiceSchema } from '../core/publishing/site-choice'
import { signInWays, siteCredentialsSchema } from '../core/publishing/site-credentials'
import { maximumExcerpts } from '../core/search/excerpt'
import { maximumQueryLength } from '../core/search/query'
import { slotsSchema } from '../core/slots/slot'
import { templateContents } from '../core/template/template-from-article'
import { versionNameSchema, versionNumberSchema, versionSchema, versionSummarySchema } from '../core/versions/version'
import { actionIds, toggleIds } from './actions'
import { caretPlaceSchema } from './caret-place'
import type { PushChannel, RequestChannel } from './channels'
import { articleInspectionSchema, excerptSchema, importedPictureSchema, libraryTidingSchema, publishedLinkSchema, saveReceiptSchema, searchFindingsSchema, templateSummarySchema } from './library-answers'
import { mergeRequestSchema, orderRequestSchema, retryRequestSchema, takenSchema, takeRequestSchema } from './publishing-requests'
import { foundArticleSchema, readWordsSchema, safeModeSchema, storedArticleSchema, waysOutOfSafeMode } from './safe-mode'
import { dictionaryNameSchema, settingsChangeSchema, settingsSchema } from './settings'

/** The outcome of a request that may fail in a way we expect. */
function outcomeOf<Value extends z.ZodMiniType>(value: Value) {
  return z.discriminatedUnion('ok', [
    z.strictObject({ ok: z.literal(true), value }),
    z.strictObject({ ok: z.literal(false), error: failureSchema })
  ])
}

export const siteListingSchema = z.strictObject({ site: siteSchema, password: z.enum(passwordPlaces) })
export type SiteListing = z.infer<typeof siteListingSchema>

/** What the page needs to paint for the first time, in one answer. */
export const bootSchema = z.strictObject({
  settings: settingsSchema,
  /** The language the interface speaks: the chosen one, or the system's. */
  language: z.enum(['en', 'ko']),
  platform: z.enum(['linux', 'darwin', 'win32']),
  /** The article to show: the one last open, else the newest; null in an empty library or when it cannot be read. */
  article: z.nullable(articleSchema),
  /** A screen reader, or what works like one, is in use. */
  isAssisted: z.boolean(),
  /** The page before this one crashed, with the caret there; null at any other start. */
  crash: z.nullable(z.strictObject({ caret: z.nullable(caretPlaceSchema) }))
})
export type Boot = z.infer<typeof bootSchema>

/** The page has heard and sees to it; all is on the disk, or the editor does without it, so the window may go; the window stays. */
const closeAnswers = ['heard', 'go', 'stay'] as const
export type CloseAnswer = (typeof closeAnswers)[number]

const querySchema = z.string().check(z.maxLength(maximumQueryLength))
/** A path as the editor gives it; whether there is something is for main to find out. */
const filePathSchema = z.string().check(z.minLength(1), z.maxLength(10_000))
const nothing = z.undefined()
const spellingInput = z.strictObject({ languages: z.array(dictionaryNameSchema).check(z.maxLength(50)) })

/**
 * The contract of the bridge: each request with the schema of what goes in and what comes out. Main parses both; a request that does
 * not parse is refused before its handler runs.
 */
export const contract = {
  /** What the page says to `app:close-requested`. */
  'app:answer-close': { input: z.strictObject({ answer: z.enum(closeAnswers) }), output: nothing },
  'app:boot': { input: nothing, output: bootSchema },
  /** The caret has moved. Kept in memory alone, for the page that comes after a crash. */
  'app:keep-caret': { input: caretPlaceSchema, output: nothing },
  /** Which actions the page offers (`ActionOffer`), for the native menu. */
  'app:offer-actions': { input: z.strictObject({ offered: z.readonly(z.array(z.enum(actionIds)).check(z.maxLength(actionIds.length))), on: z.readonly(z.array(z.enum(toggleIds)).check(z.maxLength(toggleIds.length))) }), output: nothing },
  'app:open-external': { input: z.strictObject({ address: z.url({ protocol: /^(https?|mailto)$/ }).check(z.maxLength(4_000)) }), output: nothing },
  /** The page shows nothing any more: an error of its code, or a file of it that is missing. All words are on the disk; the page is to be started again, as after a crash. */
  'app:page-broke': { input: z.strictObject({ name: z.string().check(z.maxLength(100)), message: z.string().check(z.maxLength(1_000)), stack: z.string().check(z.maxLength(10_000)) }), output: nothing },
  'app:save-settings': { input: settingsChangeSchema, output: settingsSchema },
  /** The first articles of the list that do not lie in the trash, as many as a window shows: what is painted while the whole list is on its way. */
  'library:list-newest': { input: nothing, output: z.string() },
  /** All articles, trashed ones too, the one changed last first; in one text (`long-lists.ts`). */
  'library:list': { input: nothing, output: z.string() },
  'library:open': { input: z.strictObject({ id: articleIdSchema }), output: outcomeOf(articleSchema) },
  'library:create': { input: z.strictObject({ article: newArticleSchema }), output: outcomeOf(articleSchema) },
  'library:save': { input: z.strictObject({ draft: articleDraftSchema }), output: outcomeOf(saveReceiptSchema) },
  'library:duplicate': { input: z.strictObject({ id: articleIdSchema }), output: outcomeOf(articleSchema) },
  /** Answers how many orders to publish it were taken back with it. */
  'library:trash': { input: z.strictObject({ id: articleIdSchema }), output: outcomeOf(z.strictObject({ withdrawn: z.int() })) },
  'library:restore': { input: z.strictObject({ id: articleIdSchema }), output: outcomeOf(nothing) },
  'library:inspect': { input: z.strictObject({ id: articleIdSchema }), output: outcomeOf(articleInspectionSchema) },
  /** Puts the last good generation in the place of a damaged file, which stays in quarantine; the answer is the article. */
  'library:recover-previous': { input: z.strictObject({ id: articleIdSchema }), output: outcomeOf(articleSchema) },
  /** Reads the words of all articles ahead of the first query. */
  'library:prepare-search': { input: nothing, output: nothing },
  /** Null when a newer query came before the turn of this one. */
  'library:search': { input: z.strictObject({ query: querySchema }), output: z.nullable(searchFindingsSchema) },
  /** Nothing for an article in which the query stands in the headline alone. */
  'library:find-excerpts': {
    input: z.strictObject({ query: querySchema, ids: z.array(articleIdSchema).check(z.maxLength(maximumExcerpts)) }),
    output: z.readonly(z.array(excerptSchema))
  },
  /** The articles that are on a site and have these words in their headline, the one changed last first, with their address there; a few of them. */
  'library:find-published': { input: z.strictObject({ query: querySchema }), output: z.array(publishedLinkSchema) },
  /** What `library:tidings` announced; each is answered once. */
  'library:take-tidings': { input: nothing, output: z.array(libraryTidingSchema) },
  /** The editor has closed the notice of the copy made before an update: the next start does not tell of it again, unless this could not be noted. */
  'library:note-copy-told': { input: nothing, output: nothing },
  /** Only for an article in the trash. */
  'library:delete-for-good': { input: z.strictObject({ id: articleIdSchema }), output: outcomeOf(nothing) },
  /** Answers how many articles were deleted. */
  'library:empty-trash': { input: nothing, output: outcomeOf(z.int()) },
  /** The newest first. */
  'versions:list': { input: z.strictObject({ id: articleIdSchema }), output: outcomeOf(z.array(versionSummarySchema)) },
  'versions:read': { input: z.strictObject({ id: articleIdSchema, number: versionNumberSchema }), output: outcomeOf(versionSchema) },
  /** Keeps the article as the disk holds it under a name. */
  'versions:keep': { input: z.strictObject({ id: articleIdSchema, name: versionNameSchema.check(z.minLength(1)) }), output: outcomeOf(versionSummarySchema) },
  /** An empty name takes the name away. */
  'versions:rename': {
    input: z.strictObject({ id: articleIdSchema, number: versionNumberSchema, name: versionNameSchema }),
    output: outcomeOf(versionSummarySchema)
  },
  /** Answers the article as it is now, and the version that has the words from before. */
  'versions:restore': {
    input: z.strictObject({ id: articleIdSchema, number: versionNumberSchema }),
    output: outcomeOf(z.strictObject({ article: articleSchema, before: versionSummarySchema }))
  },
  'storage:describe': { input: nothing, output: outcomeOf(storageSchema) },
  /** Opens the system's dialog for folders; null when it was closed without a choice. */
  'storage:choose-folder': { input: nothing, output: z.nullable(folderPathSchema) },
  'storage:show-folder': { input: z.strictObject({ place: z.enum(['library', 'previous-library', 'backup', 'copy-before-update', 'export']) }), output: nothing },
  /** Writes an article into a new folder within this one, in these forms; the answer has its name, how many pictures are missing in it, and the forms that did not come about. */
  'storage:export-article': {
    input: z.strictObject({ id: articleIdSchema, forms: z.array(z.enum(exportForms)).check(z.minLength(1), z.maxLength(exportForms.length)), folder: folderPathSchema }),
    output: outcomeOf(z.strictObject({ name: z.string(), missingPictures: z.int(), unmade: z.array(z.enum(exportForms)) }))
  },
  'storage:set-backup': {
    input: z.strictObject({ folder: z.nullable(folderPathSchema), schedule: z.enum(backupSchedules) }),
    output: outcomeOf(storageSchema)
  },
  'storage:back-up': { input: nothing, output: outcomeOf(backupReportSchema) },
  /** Makes a library beside the present one; `storage:open-library` opens it. */
  'storage:restore-backup': {
    input: z.strictObject({ folder: folderPathSchema }),
    output: outcomeOf(z.strictObject({ directory: folderPathSchema, files: z.int() }))
  },
  /** After a success the app starts anew with that library. */
  'storage:open-library': { input: z.strictObject({ directory: folderPathSchema }), output: outcomeOf(nothing) },
  'storage:move-library': { input: z.strictObject({ directory: folderPathSchema }), output: outcomeOf(nothing) },
  /** The editor's own templates, by headline. */
  'templates:list': { input: nothing, output: z.array(templateSummarySchema) },
  /** Makes one of an article, as the disk holds it, with these rules for its slots. */
  'templates:keep': { input: z.strictObject({ articleId: articleIdSchema, contents: z.enum(templateContents), slots: slotsSchema }), output: outcomeOf(nothing) },
  'templates:start': { input: z.strictObject({ id: articleIdSchema }), output: outcomeOf(articleSchema) },
  /** Changes no article that was started from it. */
  'templates:remove': { input: z.strictObject({ id: articleIdSchema }), output: outcomeOf(nothing) },
  /** Opens the system's file dialog; no paths when it was closed without a choice. */
  'documents:choose': { input: nothing, output: z.array(filePathSchema) },
  /** What an article is made from; no other kind of file is read (`core/documents`). */
  'documents:read': {
    input: z.strictObject({ path: filePathSchema }),
    output: outcomeOf(z.strictObject({ name: z.string(), bytes: z.instanceof(Uint8Array) }))
  },
  /** An article that another Copydesk took out, by its path or, dropped, as its bytes. How many of its pictures are nowhere is told, too. */
  'documents:import-bundle': {
    input: z.union([z.strictObject({ path: filePathSchema }), z.strictObject({ name: z.string().check(z.maxLength(1_000)), bytes: z.instanceof(Uint8Array).check(z.refine((bytes) => bytes.byteLength <= maximumBundleBytes)) })]),
    output: outcomeOf(z.strictObject({ article: articleSchema, picturesLeft: z.int() }))
  },
  /** A picture that the document at `path` names by a relative address. */
  'documents:import-picture-beside': { input: z.strictObject({ path: filePathSchema, address: z.string().check(z.maxLength(10_000)) }), output: outcomeOf(importedPictureSchema) },
  /** Opens the system's file dialog; no value when it was closed without a choice. */
  'pictures:choose': { input: z.strictObject({ replaced: z.nullable(pictureIdSchema) }), output: outcomeOf(z.optional(importedPictureSchema)) },
  'pictures:import-bytes': {
    input: z.strictObject({
      bytes: z.instanceof(Uint8Array).check(z.refine((bytes) => bytes.byteLength <= maximumPictureBytes)),
      name: z.string().check(z.maxLength(1_000)),
      replaced: z.optional(pictureIdSchema)
    }),
    output: outcomeOf(importedPictureSchema)
  },
  'pictures:import-path': { input: z.strictObject({ path: filePathSchema, replaced: z.optional(pictureIdSchema) }), output: outcomeOf(importedPictureSchema) },
  /** What publishing the article as the disk has it would do at a site, by what the library knows of the site. Needs no network. */
  'publishing:rehearse': { input: articleAtSiteSchema, output: outcomeOf(rehearsalSchema) },
  /** Answers when the order is on disk with the article's words; `publishing:outbox-changed` and `publishing:settled` tell of the rest. */
  'publishing:order': { input: orderRequestSchema, output: outcomeOf(nothing) },
  /** Tries a waiting order again, with the words it has. */
  'publishing:retry': { input: retryRequestSchema, output: outcomeOf(nothing) },
  'publishing:cancel': { input: articleAtSiteSchema, output: nothing },
  /** Both copies of a post that was changed on the web, read from the site just now, as plain text. */
  'publishing:read-conflict': { input: articleAtSiteSchema, output: outcomeOf(conflictSchema) },
  /**
   * Takes the site's copy over, as far as that can be done without a loss, and takes the order back. `mark` is that of the copy that was
   * shown: another one by now is refused.
   */
  'publishing:take-theirs': { input: takeRequestSchema, output: outcomeOf(takenSchema) },
  /** Both copies as articles, read from the site just now, and what they are changes of; pictures that are new there come into the library. */
  'publishing:read-copies': { input: articleAtSiteSchema, output: outcomeOf(copiesSchema) },
  /** The article becomes what two copies were merged into. Only where all of the site's copy was read does it count as seen; the order is taken back. */
  'publishing:take-merged': { input: mergeRequestSchema, output: outcomeOf(takenSchema) },
  /** The posts of a site that were changed last, or that have these words. */
  'publishing:list-posts': { input: z.extend(postsKeySchema, { query: z.string().check(z.maxLength(longestPostQuery)) }), output: outcomeOf(z.array(listedPostSchema)) },
  /** Reads a post, with its pictures, to make an article of it. A later question ends one that is under way (`cancelled`). */
  'publishing:pull-post': { input: z.extend(postsKeySchema, { postId: remoteIdSchema }), output: outcomeOf(pulledOutcomeSchema) },
  /** Keeps the article that was made of the post that was pulled last, tied to it. */
  'publishing:adopt-post': { input: z.strictObject({ siteId: siteIdSchema, postId: remoteIdSchema, article: newArticleSchema }), output: outcomeOf(adoptedPostSchema) },
  'publishing:read-outbox': { input: nothing, output: z.readonly(z.array(outboxItemSchema)) },
  /** The network may be back. */
  'publishing:wake': { input: nothing, output: nothing },
  /** By how many milliseconds the site's clock is ahead of this computer's; null when it cannot be asked. */
  'publishing:read-clock': { input: z.strictObject({ siteId: siteIdSchema }), output: z.nullable(z.number()) },
  /** The receipts kept with an article, newest first. */
  'publishing:read-receipts': { input: z.strictObject({ articleId: articleIdSchema }), output: z.array(receiptSchema) },
  /** Before when an article may not be published; null where there is no embargo. */
  'publishing:read-embargo': { input: z.strictObject({ articleId: articleIdSchema }), output: outcomeOf(z.nullable(instantSchema)) },
  'publishing:set-embargo': { input: z.strictObject({ articleId: articleIdSchema, until: z.nullable(instantSchema) }), output: outcomeOf(nothing) },
  /** What is chosen for an article at a site: type, author, pin, terms of the site's own. */
  'publishing:read-choice': { input: articleAtSiteSchema, output: outcomeOf(siteChoiceSchema) },
  'publishing:set-choice': { input: z.extend(articleAtSiteSchema, { choice: siteChoiceSchema }), output: outcomeOf(nothing) },
  /** Looks at the public page of the latest receipt of a site, without credentials, and answers the receipt with what was found. */
  'publishing:check-page': { input: articleAtSiteSchema, output: outcomeOf(receiptSchema) },
  'sites:list': { input: nothing, output: z.array(siteListingSchema) },
  /** What kind of site an address is, asked as a stranger; null when it is none that we know, or does not answer. */
  'sites:recognise': { input: z.strictObject({ address: z.string().check(z.maxLength(2_000)) }), output: z.nullable(z.enum(siteKinds)) },
  /** Verifies the account with the site itself. The same address and user again replaces the password. */
  'sites:connect': {
    input: siteCredentialsSchema,
    output: outcomeOf(siteListingSchema)
  },
  /** Looks where a connection fails, with what stands in the form; keeps nothing. An empty password is left out, and so is what needs it. */
  'sites:examine': { input: siteCredentialsSchema, output: outcomeOf(examinationSchema) },
  'sites:examine-known': { input: z.strictObject({ siteId: siteIdSchema }), output: outcomeOf(examinationSchema) },
  /**
   * Opens the page of a WordPress on which its user approves Copydesk, and answers once the site is connected: the password goes past the
   * page. Null at once where the system brings no answer back, or none is wanted: then the editor copies the password that WordPress shows.
   */
  'sites:sign-in': { input: z.strictObject({ address: z.string().check(z.maxLength(2_000)), way: z.enum(signInWays) }), output: outcomeOf(z.nullable(siteListingSchema)) },
  /** Whoever waits in `sites:sign-in` is told `cancelled`. */
  'sites:cancel-sign-in': { input: nothing, output: nothing },
  'sites:refresh': { input: z.strictObject({ siteId: siteIdSchema }), output: outcomeOf(siteListingSchema) },
  /** Whoever waits for a site to be connected, examined or refreshed is told `cancelled`. Null: what is asked with what stands in the form. */
  'sites:cancel-question': { input: z.strictObject({ siteId: z.nullable(siteIdSchema) }), output: nothing },
  'sites:remove': { input: z.strictObject({ siteId: siteIdSchema }), output: outcomeOf(nothing) },
  /** The languages for which this computer has a dictionary, as its files are named ("en_US"). */
  'spelling:list': { input: nothing, output: z.array(dictionaryNameSchema) },
  /** Which of the words none of these languages knows. */
  'spelling:check': { input: z.extend(spellingInput, { words: z.array(z.string().check(z.maxLength(200))).check(z.maxLength(5_000)) }), output: z.array(z.string()) },
  /** What may have been meant, the likeliest first. */
  'spelling:suggest': { input: z.extend(spellingInput, { word: z.string().check(z.maxLength(200)) }), output: z.array(z.string()) },
  'rescue:describe': { input: nothing, output: safeModeSchema },
  /** All articles and what lies in the trash, the one changed last first. */
  'rescue:list': { input: nothing, output: outcomeOf(z.array(foundArticleSchema)) },
  'rescue:read': { input: storedArticleSchema, output: outcomeOf(readWordsSchema) },
  /** Writes the whole library, and every article as text, into a new folder within this one. `storage:progressed` tells how far it is. */
  'rescue:export': { input: z.strictObject({ folder: folderPathSchema }), output: outcomeOf(exportReportSchema) },
  'rescue:leave': { input: z.strictObject({ how: z.enum(waysOutOfSafeMode) }), output: nothing }
} as const satisfies Record<RequestChannel, { input: z.ZodMiniType; output: z.ZodMiniType }>

/** What main tells the page unasked. */
export const pushContract = {
  /** An action was chosen in the native menu. */
  'app:action-chosen': z.strictObject({ action: z.enum(actionIds) }),
  /** A screen reader was turned on or off. */
  'app:assistance-changed': z.strictObject({ isAssisted: z.boolean() }),
  /** The window is about to close: say that this was heard, put what is typed on the disk, and answer (`app:answer-close`). */
  'app:close-requested': nothing,
  /** Something went wrong in the main process, and it goes on. */
  'app:fault-happened': nothing,
  /** Hand over what is typed: the computer is about to sleep or to end, or main does not trust itself. */
  'app:hand-over-requested': nothing,
  'library:changed': nothing,
  /** How far the copying of a library of an older format is; the page has no article and no language yet. */
  'library:update-progressed': z.extend(updateProgressSchema, { language: z.enum(['en', 'ko']) }),
  /** There is something to take with `library:take-tidings`. */
  'library:tidings': nothing,
  'publishing:outbox-changed': z.readonly(z.array(outboxItemSchema)),
  /** A job is done. */
  'publishing:settled': z.strictObject({ receipt: receiptSchema, remotes: z.readonly(z.array(remoteBindingSchema)) }),
  /** A receipt tells more than before: its public page was looked at, or a second post was taken away. */
  'publishing:receipt-changed': receiptSchema,
  'sites:changed': nothing,
  /** An answer to a sign-in has come that belongs to none that waits. */
  'sites:sign-in-refused': failureSchema,
  'storage:progressed': copyProgressSchema
} as const satisfies Record<PushChannel, z.ZodMiniType>

export type RequestInput<Channel extends RequestChannel> = z.infer<(typeof contract)[Channel]['input']>
export type RequestOutput<Channel extends RequestChannel> = z.infer<(typeof contract)[Channel]['output']>
export type PushPayload<Channel extends PushChannel> = z.infer<(typeof pushContract)[Channel]>

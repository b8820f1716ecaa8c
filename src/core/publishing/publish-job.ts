import * as z from 'zod/mini'
import { articleIdSchema } from '../article/article-id'
import { failureSchema } from '../failure'
import { pictureIdSchema } from '../picture/picture'
import type { PictureId } from '../picture/picture'
import { ofHead } from './post-head'
import { remoteIdOrNoneSchema, remoteIdSchema as id } from './remote-id'
import { standardSlug } from './post-type'
import { siteIdSchema } from './site'

const count = z.int().check(z.minimum(0))

/** What a site said of a post when we last saw it; a difference from this is somebody else's change. */
const seenSchema = z.strictObject({ postId: id, modifiedGmt: z.string(), fingerprint: z.string() })
export type SeenPost = Readonly<z.infer<typeof seenSchema>>

/** An upload was sent and not answered, so the file may be on the site, or come there yet. */
const wasTried = z.boolean()

const pictureStateSchema = z.discriminatedUnion('state', [
  /** To be looked up by its slug. */
  z.strictObject({ pictureId: pictureIdSchema, state: z.literal('unknown'), wasTried }),
  /** Was there when last seen. */
  z.strictObject({ pictureId: pictureIdSchema, state: z.literal('claimed'), wasTried, mediaId: id, wasUploaded: z.boolean() }),
  /** Looked up and not there. */
  z.strictObject({ pictureId: pictureIdSchema, state: z.literal('absent'), wasTried }),
  z.strictObject({
    pictureId: pictureIdSchema,
    state: z.literal('stored'),
    wasTried,
    mediaId: id,
    url: z.string(),
    sizeSlug: z.enum(['large', 'full']),
    wasUploaded: z.boolean(),
    /** The words that the site keeps, and whether we have done what we can to make them ours. */
    alt: z.string(),
    caption: z.string(),
    areWordsSettled: z.boolean(),
    /** The words are others', and are left to them. */
    areWordsOfOthers: z._default(z.boolean(), false)
  })
])
export type PictureState = Readonly<z.infer<typeof pictureStateSchema>>

const postStateSchema = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('unknown') }),
  z.strictObject({ state: z.literal('absent') }),
  z.strictObject({
    state: z.literal('known'),
    postId: id,
    status: z.string(),
    /** The site's mark of this state, and the date. */
    modifiedGmt: z._default(z.string(), ''),
    dateGmt: z._default(z.string(), ''),
    /** Read just now, with nothing slow in between: it may be written. */
    isFresh: z.boolean(),
    takesScripts: z._default(z.boolean(), false)
  })
])

const remotePostSchema = z.strictObject({
  id,
  status: z.string(),
  slug: z.string(),
  link: z.string(),
  modifiedGmt: z.string(),
  dateGmt: z._default(z.string(), ''), // journals of before have none
  title: z.string(),
  content: z.string(),
  excerpt: z.string(),
  categoryIds: z.readonly(z.array(id)),
  tagIds: z.readonly(z.array(id)),
  leadMediaId: remoteIdOrNoneSchema,
  areCommentsOpen: z.boolean(),
  leadWords: z.optional(z.strictObject({ alt: z.string(), caption: z.string() })),
  takesScripts: z.optional(z.boolean()),
  ...ofHead(() => z.optional(z.string())),
  authors: z.optional(z.readonly(z.array(z.strictObject({ id, name: z.string() })))),
  chosen: z.optional(z.strictObject({ authorId: count, isPinned: z.boolean(), terms: z.record(z.string(), z.readonly(z.array(id))) }))
})

/**
 * How far one publish has come. Written durably before every request, so that after a kill the job goes on from here. Holds
 * nothing secret and none of the article's text but what the site itself told of the published post.
 */
export const publishJobSchema = z.strictObject({
  format: z.literal(1),
  articleId: articleIdSchema,
  siteId: siteIdSchema,
  edition: count,
  /** Of what type the post is that this job makes or writes; journals of before are of posts. */
  postType: z._default(z.string(), standardSlug),
  isUserVerified: z.boolean(),
  post: postStateSchema,
  /** The post that is ours, as last seen: from the binding, or made by this job. */
  seen: z.nullable(seenSchema),
  /** The category that the post had as it was made, before it was written: what the site gives a post of none. */
  givenCategoryId: z._default(z.nullable(id), null),
  /** Fingerprint of what was last sent to be published: found on the site, it is our own work. */
  inFlight: z.nullable(z.string()),
  /** The post that the editor was last asked about, and those that the editor has let go since. */
  askedAbout: z.nullable(id),
  forgotten: z.array(id).check(z.maxLength(100)),
  /** Posts and media that a lost answer made twice, to be taken away again. */
  twinPosts: z.array(id).check(z.maxLength(100)),
  twinMedia: z.array(z.strictObject({ pictureId: pictureIdSchema, mediaId: id })).check(z.maxLength(100)),
  /** Twin posts that were taken away, to be told of. */
  removedTwins: z._default(z.array(id).check(z.maxLength(100)), []),
  /** A request to create the post got lost once: look for a twin at the end. */
  mayHaveTwin: z.boolean(),
  /** A write was given up waiting for and sent again: the first may be carried out after the end, so what is needed to know it for ours is kept for the next job. */
  mayComeLate: z._default(z.boolean(), false),
  /** Something failed after the publishing: twins are left for the next time. */
  areTwinsLeft: z.boolean(),
  pictures: z.array(pictureStateSchema).check(z.maxLength(5_000)),
  /** Hashes of the words that were sent for files in the media library, and that they had in answer. */
  mediaWords: z._default(z.array(z.strictObject({ pictureId: pictureIdSchema, hash: z.string() })), []),
  /** Each path of the article, with the ids of those of its names that the site has, from the root down. Null until listed. */
  categories: z.nullable(z.array(z.strictObject({ path: z.array(z.string()), ids: z.array(id) }))),
  tags: z.array(z.strictObject({ name: z.string(), isLookedUp: z.boolean(), tagId: z.nullable(id) })),
  /** Each term of a taxonomy of the site's own, by its names, with the ids of those that the site has, from the root down. `isLookedUp`: the next is not there. */
  terms: z._default(z.array(z.strictObject({ taxonomy: z.string(), path: z.array(z.string()), ids: z.array(id), isLookedUp: z.boolean() })), []),
  createdTerms: z._default(z.array(z.string()), []),
  createdCategories: z.array(z.string()),
  createdTags: z.array(z.string()),
  /** Consecutive failures to reach the site, and doubtful answers by kind of command since the click. */
  attempts: count,
  doubts: z.record(z.string(), count),
  wait: z.nullable(z.strictObject({ atLeastMs: count, upToMs: count })),
  /** The post as told in answer to its publishing, and as read back. */
  published: z.nullable(remotePostSchema),
  isUpdate: z.boolean(),
  /** The site has not kept the structured data that it was sent, against its word: it is sent none. */
  isDataTakenOut: z._default(z.boolean(), false),
  /** The post was found changed by somebody else, and only moved: what we last saw of it stays what we last saw. */
  isForeign: z._default(z.boolean(), false),
  readBack: z.nullable(remotePostSchema),
  failure: z.nullable(failureSchema)
})
export type PublishJob = Readonly<z.infer<typeof publishJobSchema>>

/** Whether a lost answer may have left something on the site twice. */
export function mayLeaveTwins(job: PublishJob): boolean {
  return job.mayHaveTwin || job.mayComeLate || job.twinPosts.length + job.twinMedia.length > 0 || job.pictures.some(({ wasTried }) => wasTried)
}

/** A job of which everything was told that it took away. */
export function toldOf(job: PublishJob): PublishJob {
  return { ...job, removedTwins: [] }
}

/** Whether a second post may come yet, after the end of the job: the making of one was given up waiting for and done again. */
export function mayMakeTwinPost({ mayComeLate, doubts }: PublishJob): boolean {
  return mayComeLate && (doubts['create-post'] ?? 0) > 0
}

/** The type of the post that a job has begun, or may have: another one could not be told from it. Undefined where nothing is begun. */
export function begunAs(job: PublishJob | null): string | undefined {
  return job !== null && (job.seen !== null || job.mayHaveTwin || job.mayComeLate || job.twinPosts.length > 0) ? job.postType : undefined
}

/** Whether a job that stopped has anything to go on from. */
export function isWorthKeeping(job: PublishJob): boolean {
  return (
    job.askedAbout !== null ||
    job.inFlight !== null ||
    (job.seen !== null && !job.isUpdate) ||
    mayLeaveTwins(job) ||
    job.pictures.some(({ state }) => state === 'stored')
  )
}

/** What a doubt about an upload is counted under: those of different pictures apart. */
export function doubtOfUpload(pictureId: PictureId): string {
  return `upload-media ${pictureId}`
}

/** A job whose post is read once more before anything is written into it. */
export function toBeReadAgain(job: PublishJob): PublishJob {
  return job.post.state === 'known' ? { ...job, post: { ...job.post, isFresh: false } } : job
}

import * as z from 'zod/mini'

/**
 * The contract of the JSON endpoint: how Copydesk talks to a CMS that it does not know. docs/endpoint/openapi.json is made of these
 * schemas and describes it for whoever builds the other side. A later version of it has another name; fields that are added to answers
 * are no new version.
 */
const contractName = 'copydesk-endpoint/1'

const id = z.string().check(z.minLength(1), z.maxLength(200), z.describe('Made by the CMS, never used again for another.'))
const key = z.string().check(z.minLength(1), z.maxLength(200), z.describe('Made by Copydesk. One key is one thing: sending it again makes no second one.'))
const webAddress = z.url({ protocol: /^https?$/ })
const instant = z.nullable(z.iso.datetime()).check(z.describe('A moment in UTC, ISO 8601.'))
const text = z.string().check(z.maxLength(2_000_000))
const words = { alt: z.string().check(z.maxLength(2_000)), caption: z.string().check(z.maxLength(5_000)), credit: z.string().check(z.maxLength(1_000)) }
const pixels = z.int().check(z.minimum(1))

const categoryPathSchema = z.array(z.string().check(z.minLength(1))).check(z.minLength(1), z.maxLength(10), z.describe('Names from the root of the tree down: ["Dramas", "Reviews"].'))

/** What the CMS says of itself. `account` is null for a stranger: what stands beside it is told to everybody. */
export const capabilitiesSchema = z
  .object({
    contract: z.literal(contractName),
    name: z.string().check(z.maxLength(500), z.describe('The name of the site, for people.')),
    timeZone: z.object({ name: z.string().check(z.maxLength(100)), offsetMinutes: z.int() }).check(z.describe('IANA name (may be empty), and the offset from UTC just now.')),
    commentsByPost: z.boolean().check(z.describe('Whether comments can be opened and closed for one post. If not, `commentsOpen` is without meaning.')),
    maximumUploadBytes: z.optional(z.int().check(z.minimum(1))).check(z.describe('A larger file is not sent: the editor is told that it is too large.')),
    account: z.nullable(z.object({ name: z.string().check(z.maxLength(500)), mayCreate: z.boolean(), mayPublish: z.boolean(), mayUpload: z.boolean() })).check(z.describe('Who is signed in; null for a stranger.')),
    categories: z.array(categoryPathSchema).check(z.maxLength(10_000), z.describe('Empty for a stranger.')),
    tags: z.array(z.string().check(z.minLength(1))).check(z.maxLength(50_000), z.describe('Empty for a stranger.'))
  })
  .check(z.meta({ id: 'Capabilities' }))

const placedPicture = { mediaId: id, url: webAddress, width: pixels, height: pixels, ...words }

export const pictureSchema = z.strictObject(placedPicture).check(z.meta({ id: 'Picture' }))

const html = z.string().check(z.describe('Inline HTML: text, strong, em, u, s, code, br and a with href. Nothing else, ever.'))

const rowSchema = z
  .array(z.strictObject({ isHeader: z.boolean(), colspan: z.int().check(z.minimum(1)), rowspan: z.int().check(z.minimum(1)), html, text }))
  .check(z.describe('The cells that begin in this row, from left to right.'))

/** A block of the text. `text` says the same as `html`, without marks. */
export type EndpointBlock =
  | { type: 'paragraph'; html: string; text: string }
  | { type: 'heading'; level: 2 | 3 | 4; html: string; text: string }
  | { type: 'list'; isOrdered: boolean; start: number; items: EndpointBlock[][] }
  | { type: 'quote'; blocks: EndpointBlock[] }
  | { type: 'code'; language: string; text: string }
  | { type: 'rule' }
  | { type: 'pullQuote'; html: string; text: string; attribution: { html: string; text: string } }
  | { type: 'factBox'; title: { html: string; text: string }; blocks: EndpointBlock[] }
  | { type: 'table'; rows: z.infer<typeof rowSchema>[] }
  | { type: 'embed'; address: string; caption: string }
  | { type: 'link'; address: string; title: string; description: string }
  | { type: 'gallery'; columns: number; pictures: z.infer<typeof pictureSchema>[] }
  | ({ type: 'picture'; size: 'small' | 'column' | 'wide' } & z.infer<typeof pictureSchema>)

const blockSchema: z.ZodMiniType<EndpointBlock> = z.lazy(() =>
    z.discriminatedUnion('type', [
      z.strictObject({ type: z.literal('paragraph'), html, text }),
      z.strictObject({ type: z.literal('heading'), level: z.union([z.literal(2), z.literal(3), z.literal(4)]), html, text }),
      z.strictObject({ type: z.literal('list'), isOrdered: z.boolean(), start: z.int().check(z.minimum(0)), items: z.array(z.array(blockSchema)) }),
      z.strictObject({ type: z.literal('quote'), blocks: z.array(blockSchema) }),
      z.strictObject({ type: z.literal('code'), language: z.string().check(z.maxLength(40), z.describe('As highlighters name it; empty where nobody said which.')), text: text.check(z.describe('Lines of code with every space and tab.')) }),
      z.strictObject({ type: z.literal('rule') }),
      z.strictObject({ type: z.literal('pullQuote'), html, text, attribution: z.strictObject({ html, text }) }),
      z.strictObject({ type: z.literal('factBox'), title: z.strictObject({ html, text }), blocks: z.array(blockSchema) }),
      z.strictObject({ type: z.literal('table'), rows: z.array(rowSchema) }),
      z.strictObject({ type: z.literal('embed'), address: z.string().check(z.maxLength(4_000), z.describe('A film, post or song at a service, to be shown as the CMS shows such.')), caption: text }),
      z.strictObject({ type: z.literal('link'), address: z.string().check(z.maxLength(4_000)), title: text, description: text }),
      z.strictObject({ type: z.literal('gallery'), columns: z.int().check(z.minimum(1)), pictures: z.array(pictureSchema) }),
      z.strictObject({ type: z.literal('picture'), size: z.enum(['small', 'column', 'wide']), ...placedPicture })
    ])
  ).check(z.meta({ id: 'Block' }))

const itemSchema = z.strictObject({ rank: z.int().check(z.minimum(1)), html, text, blocks: z.array(blockSchema) }).check(z.meta({ id: 'Item' }))

export const topBlockSchema = z.union([blockSchema, z.strictObject({ type: z.literal('listicle'), order: z.enum(['ascending', 'countdown']), items: z.array(itemSchema) })]).check(z.meta({ id: 'TopBlock' }))
export type EndpointTopBlock = z.infer<typeof topBlockSchema>

/** The article as data: all text is plain but where a field is called `html`. Editor's notes are never sent. */
export const endpointArticleSchema = z
  .strictObject({
    headline: z.string().check(z.maxLength(1_000)),
    seoTitle: z.string().check(z.maxLength(1_000), z.describe('For search engines; empty where that is the headline.')),
    seoDescription: z.string().check(z.maxLength(1_000), z.describe('For search engines; empty where that is left to the CMS.')),
    socialTitle: z.string().check(z.maxLength(1_000), z.describe('For cards in social networks; empty where that is left to the CMS.')),
    socialPicture: z.nullable(pictureSchema),
    dek: z.string().check(z.maxLength(5_000), z.describe('The sentence under the headline.')),
    byline: z.array(z.strictObject({ name: z.string().check(z.maxLength(200)), role: z.string().check(z.maxLength(200)) })).check(z.maxLength(50)),
    leadPicture: z.nullable(pictureSchema),
    blocks: z.array(topBlockSchema)
  })
  .check(z.meta({ id: 'Article' }))
export type EndpointArticle = z.infer<typeof endpointArticleSchema>

const postStatuses = ['draft', 'scheduled', 'published'] as const

/** A post as the CMS holds it: what is stored, not what is shown. */
export const endpointPostSchema = z
  .object({
    id,
    key,
    version: z.string().check(z.minLength(1), z.maxLength(200), z.describe('Changes whenever the post changes, whoever changes it.')),
    status: z.enum(postStatuses),
    url: webAddress.check(z.describe('Where readers find it, or will.')),
    publishAt: instant.check(z.describe('When it was published, or will be. Null in a draft.')),
    title: z.string(),
    slug: z.string(),
    excerpt: z.string(),
    html: z.string().check(z.describe('As it was sent, byte for byte, unless somebody has changed it. Empty in a new draft.')),
    categories: z.array(categoryPathSchema),
    tags: z.array(z.string()),
    leadMediaId: z.nullable(id),
    commentsOpen: z.boolean()
  })
  .check(z.meta({ id: 'Post' }))

export const newPostSchema = z.strictObject({ key, title: z.string().check(z.maxLength(1_000)) }).check(z.meta({ id: 'NewPost' }))

/** What a post shall be from now on, whole. */
export const postWordsSchema = z
  .strictObject({
    version: z.string().check(z.minLength(1), z.maxLength(200), z.describe('The version that this is written over. Any other is refused with 409 post_changed.')),
    status: z.enum(postStatuses),
    publishAt: instant.check(z.describe('Of a scheduled post; else null.')),
    title: z.string().check(z.maxLength(1_000)),
    slug: z.nullable(z.string().check(z.maxLength(200))).check(z.describe('Null: the address stays as it is. Empty: the CMS makes one.')),
    excerpt: z.string().check(z.maxLength(10_000)),
    html: text.check(z.describe('The text without headline, dek, byline and lead picture. Sanitised by Copydesk; sanitise it again all the same.')),
    article: endpointArticleSchema,
    categories: z.array(categoryPathSchema).check(z.describe('What the CMS does not have yet it makes, or leaves out and says so by its answer.')),
    tags: z.array(z.string().check(z.minLength(1))),
    commentsOpen: z.boolean()
  })
  .check(z.meta({ id: 'PostWords' }))
export type EndpointPostWords = z.infer<typeof postWordsSchema>

export const unpublishSchema = z.strictObject({ version: z.string().check(z.minLength(1), z.maxLength(200)) }).check(z.meta({ id: 'Unpublish' }))

export const endpointMediaSchema = z.object({ id, key, url: webAddress, alt: words.alt, caption: z.string().check(z.maxLength(6_500)) }).check(z.meta({ id: 'Media' }))
export const mediaWordsSchema = z.strictObject({ alt: words.alt, caption: z.string().check(z.maxLength(6_500)) }).check(z.meta({ id: 'MediaWords' }))

export const postListSchema = z.object({ posts: z.array(endpointPostSchema).check(z.maxLength(1_000)) }).check(z.meta({ id: 'PostList' }))
export const mediaListSchema = z.object({ media: z.array(endpointMediaSchema).check(z.maxLength(1_000)) }).check(z.meta({ id: 'MediaList' }))

export const endpointErrorSchema = z
  .object({
    error: z.object({
      code: z.string().check(z.minLength(1), z.maxLength(100), z.describe('unauthorized, forbidden, not_found, post_changed, too_large, type_not_supported, invalid, busy …')),
      message: z._default(z.string().check(z.maxLength(2_000)), '').check(z.describe('For people: what is wrong, in one sentence.')),
      fields: z._default(z.array(z.string().check(z.maxLength(200))).check(z.maxLength(100)), []).check(z.describe('The fields that were refused.'))
    })
  })
  .check(z.meta({ id: 'Error' }))
